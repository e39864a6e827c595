import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import type { Actor, ThePublic } from '../../delivery/recorded/actor.ts'
import { writtenDay as day, writtenText as text } from '../../delivery/written.ts'

const reason = text(500)
const label = z.strictObject({ zh: z.string(), en: z.string() })

/** What the rules came to for the enterprise on the day of a decision. */
export const toldOnTheDay = z.strictObject({
  state: z.enum(['met', 'unmet', 'unknown']),
  met: z.int(),
  unmet: z.array(label).describe('Conditions that are not met'),
  unknown: z.array(label).describe('Conditions that could not be told'),
})
export type ToldOnTheDay = z.output<typeof toldOnTheDay>

const told = toldOnTheDay.nullable().describe('None where it is made up')
const objection = z.int().min(1).describe('The number of the objection in the history')

const handedIn = {
  note: text(500).optional(),
  promised: z.literal(true).optional().describe('The enterprise promised that all it says is true'),
}

/** What can happen to the nomination of an enterprise, apart from who did it and when. */
export const nominationHappening = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('submitted'), ...handedIn }),
  z.strictObject({ kind: z.literal('resubmitted'), ...handedIn }),
  z.strictObject({ kind: z.literal('withdrawn'), reason }),
  z.strictObject({ kind: z.literal('recommended'), reason, told }),
  z.strictObject({ kind: z.literal('returned'), reason, until: day.describe('By when it is handed in again') }),
  z.strictObject({
    kind: z.literal('refused'),
    condition: text(60).describe('The condition of the edition that is not met'),
    reason,
    told,
  }),
  z.strictObject({ kind: z.literal('objected'), objector: text(100), text: text(1000) }),
  z.strictObject({ kind: z.literal('dismissed'), objection, reason }),
  z.strictObject({ kind: z.literal('upheld'), objection, reason }),
  z.strictObject({ kind: z.literal('granted') }),
  z.strictObject({ kind: z.literal('passed-over'), reason }),
])
export type NominationHappening = z.output<typeof nominationHappening>
export type NominationAct = NominationHappening['kind']

type Objected = Extract<NominationHappening, { kind: 'objected' }>

/** Everybody may object, whoever has a post does the rest. */
export type NominationEvent = { readonly on: Day } & (
  | ({ readonly by: Actor } & Exclude<NominationHappening, Objected>)
  | ({ readonly by: Actor | ThePublic } & Objected)
)
/** What somebody who is signed in did. */
export type SignedNominationEvent = NominationEvent & { readonly by: Actor }
export type NominationEventOf<Kind extends NominationAct> = Extract<NominationEvent, { kind: Kind }>
