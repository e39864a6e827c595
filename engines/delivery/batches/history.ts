import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import type { Post } from '../../../kernel/post.ts'
import type { Actor } from '../recorded/actor.ts'
import { writtenDay as day, writtenText as text } from '../written.ts'

/** Posts that host the starts of a batch. */
export const batchHosts = ['leader', 'project-lead', 'supervisor'] as const satisfies readonly Post[]

const project = z.uuid().describe('A project of the ledger')
const reason = text(500)
const label = z.strictObject({ zh: z.string(), en: z.string() })

/** What can happen to a batch of starts, apart from who did it and when. A start itself is reported to its project. */
export const batchHappening = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('proposed'),
    name: text(60).describe('What the batch is called'),
    day: day.describe('The day on which work is to start'),
    place: text(100),
    host: z.enum(batchHosts).describe('The post that hosts the day'),
    rules: text(60).describe('The edition by which readiness is judged'),
  }),
  z.strictObject({ kind: z.literal('listed'), project }),
  z.strictObject({ kind: z.literal('removed'), project, reason }),
  z.strictObject({
    kind: z.literal('admitted'),
    project,
    reason,
    lacks: z.array(label).max(200).describe('What it lacked, or what was unknown of it, on that day'),
  }),
  z.strictObject({ kind: z.literal('announced') }),
  z.strictObject({ kind: z.literal('rescheduled'), day, reason }),
  z.strictObject({ kind: z.literal('postponed'), project, reason, until: day.optional().describe('The new day') }),
  z.strictObject({ kind: z.literal('cancelled'), reason }),
])
export type BatchHappening = z.output<typeof batchHappening>
export type BatchAct = BatchHappening['kind']

/** The history of a batch: appended, in order, never rewritten. */
export type BatchEvent = { readonly on: Day; readonly by: Actor } & BatchHappening
export type BatchEventOf<Kind extends BatchAct> = Extract<BatchEvent, { kind: Kind }>
