import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { expected } from '../../../kernel/expected.ts'
import { postIds } from '../../../kernel/post.ts'
import type { Actor } from '../recorded/actor.ts'
import { writtenDay as day, writtenText as text } from '../written.ts'

const stop = z.uuid().describe('The project of the stop')
const reason = text(500)

const agendaStop = z.strictObject({
  project: stop,
  minutes: z.int().min(1).max(480).describe('How long it takes, the way there included'),
  place: text(100),
  presenter: text(40).describe('Who presents'),
})
export type AgendaStop = z.output<typeof agendaStop>

const visitor = z.strictObject({
  account: text(100),
  person: text(60),
  post: z.enum(postIds),
  department: z.string().max(60).nullable(),
})
export type Visitor = z.output<typeof visitor>

/** What can happen to an on-site review, apart from who did it and when. Scores are kept beside it, each for itself. */
export const reviewHappening = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('convened'),
    title: text(60),
    day: day.describe('The day of the visit'),
    sheet: text(60).describe('The score sheet'),
    batch: z.uuid().optional().describe('The batch of starts that is looked at'),
  }),
  z.strictObject({
    kind: z.literal('agreed'),
    begins: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, expected('时间写成 09:00', 'a time is written as 09:00'))
      .describe('When the first stop begins'),
    stops: z.array(agendaStop).min(1, expected('至少要有一站', 'at least one stop')).max(60),
  }),
  z.strictObject({
    kind: z.literal('invited'),
    visitors: z.array(visitor).min(1, expected('至少请一位', 'invite at least one')).max(200),
  }),
  z.strictObject({ kind: z.literal('opened'), stop }),
  z.strictObject({ kind: z.literal('closed'), stop }),
  z.strictObject({ kind: z.literal('skipped'), stop, reason }),
  z.strictObject({ kind: z.literal('concluded') }),
  z.strictObject({ kind: z.literal('cancelled'), reason }),
])
export type ReviewHappening = z.output<typeof reviewHappening>
export type ReviewAct = ReviewHappening['kind']

/** The history of a review: appended, in order, never rewritten. */
export type ReviewEvent = { readonly on: Day; readonly by: Actor } & ReviewHappening
export type ReviewEventOf<Kind extends ReviewAct> = Extract<ReviewEvent, { kind: Kind }>

/** What a visitor gives a stop. */
export const scoreGiven = z.strictObject({
  stop,
  marks: z.record(z.string().max(60), z.int().min(0).max(1000)).describe('A mark of the scale for each criterion'),
  remark: z.string().trim().max(300).optional(),
})
export type ScoreGiven = z.output<typeof scoreGiven>
