import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Actor } from '../recorded/actor.ts'
import { writtenDay as day, writtenText as text } from '../written.ts'

/** How a problem came to be known. */
export const problemOrigins = {
  officer: { zh: '项目专员提出', en: 'Raised by the project’s people' },
  enterprise: { zh: '企业提出', en: 'Raised by the enterprise' },
  visit: { zh: '现场察看提出', en: 'Found on a site visit' },
  clinic: { zh: '项目会诊开方', en: 'Prescribed in the clinic' },
} as const satisfies Record<string, Label>
export type ProblemOrigin = keyof typeof problemOrigins
const origins = Object.keys(problemOrigins) as [ProblemOrigin, ...ProblemOrigin[]]

/** What can happen to a problem, apart from who did it and when. */
export const problemHappening = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('filed'),
    title: text(60).describe('The problem in a few words'),
    detail: z.string().trim().max(1000).optional(),
    origin: z.enum(origins),
    step: text(100).optional().describe('The step of the plan that it holds up'),
  }),
  z.strictObject({
    kind: z.literal('dispatched'),
    department: text(60).describe('The department that is to settle it'),
    workdays: z.int().min(1).max(60).describe('Working days that it has'),
    instruction: z.string().trim().max(500).optional(),
  }),
  z.strictObject({ kind: z.literal('received'), handler: z.string().trim().max(40).optional() }),
  z.strictObject({ kind: z.literal('sent-back'), reason: text(500) }),
  z.strictObject({ kind: z.literal('supplemented'), text: text(1000) }),
  z.strictObject({ kind: z.literal('answered'), text: text(1000) }),
  z.strictObject({ kind: z.literal('rejected'), reason: text(500) }),
  z.strictObject({ kind: z.literal('closed'), text: z.string().trim().max(500).optional() }),
  z.strictObject({ kind: z.literal('withdrawn'), reason: text(500) }),
  z.strictObject({ kind: z.literal('urged'), reason: text(500) }),
  z.strictObject({
    kind: z.literal('assigned'),
    responsibility: text(60),
    what: text(100).describe('What is to be done'),
    who: text(40).describe('Who does it'),
    due: day.describe('By which day'),
  }),
  z.strictObject({
    kind: z.literal('fulfilled'),
    responsibility: text(60),
    text: z.string().trim().max(500).optional(),
  }),
  z.strictObject({ kind: z.literal('noted'), text: text(500) }),
])
export type ProblemHappening = z.output<typeof problemHappening>
export type ProblemAct = ProblemHappening['kind']

/** The history of a problem: appended, in order, never rewritten. */
export type ProblemEvent = { readonly on: Day; readonly by: Actor } & ProblemHappening
export type EventOf<Kind extends ProblemAct> = Extract<ProblemEvent, { kind: Kind }>
