import { z } from 'zod'
import type { Day } from '../../kernel/day.ts'
import { isPeriod, type Period, periodKind } from '../../kernel/period.ts'
import type { Post } from '../../kernel/post.ts'
import { network } from './network.ts'
import type { TenDayReport } from './progress.ts'
import type { PromiseEvent } from './promise.ts'
import { writtenDay as day } from './written.ts'

const text = z.string().trim().min(1)
const tenDays = z.custom<Period>(
  (given) => typeof given === 'string' && isPeriod(given) && periodKind(given) === 'ten-days',
  { message: '旬应写成 2025-06-X1' },
)

const taskReport = z.strictObject({
  task: text,
  started: day.optional(),
  finished: day.optional(),
  percent: z.number().min(0).max(100).optional(),
})
export type ReportedTask = z.output<typeof taskReport>

/** What can happen to a project, apart from who did it and when. */
export const happening = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('planned'),
    template: text.nullable(),
    network,
    promised: text.describe('The task by whose finish the promise is kept'),
    reason: text,
  }),
  z.strictObject({ kind: z.literal('promised'), day }),
  z.strictObject({ kind: z.literal('extension-requested'), request: text, day, reason: text }),
  z.strictObject({ kind: z.literal('extension-decided'), request: text, granted: z.boolean(), reason: text }),
  z.strictObject({
    kind: z.literal('reported'),
    period: tenDays,
    tasks: z.array(taskReport),
    invested: z
      .string()
      .regex(/^\d+(\.\d{1,2})?$/)
      .optional()
      .describe('万元 spent in the ten days; left out where it is not reported'),
    stuck: z.string().trim().max(200).optional().describe('What it is stuck on, in one sentence'),
    note: z.string().trim().max(1000).optional(),
  }),
])
export type Happening = z.output<typeof happening>

/** Who did it, in which post, and on which day. */
export type Act = { readonly on: Day; readonly by: { readonly person: string; readonly post: Post } }

/** The history of a project: appended, in order, never rewritten. */
export type ProjectEvent = Act & Happening

type Planned = Extract<ProjectEvent, { kind: 'planned' }>

/** The plans of a project in order; the first one is the baseline. */
export const plansOf = (events: readonly ProjectEvent[]): Planned[] =>
  events.filter((event) => event.kind === 'planned')

/** What was promised, asked for and decided. */
export const promisesOf = (events: readonly ProjectEvent[]): PromiseEvent[] =>
  events.filter((event) => event.kind !== 'planned' && event.kind !== 'reported')

export const reportsOf = (events: readonly ProjectEvent[]): TenDayReport[] =>
  events.filter((event) => event.kind === 'reported')
