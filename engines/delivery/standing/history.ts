import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { expected } from '../../../kernel/expected.ts'
import type { Label } from '../../../kernel/label.ts'
import { isPeriod, type Period, periodKind } from '../../../kernel/period.ts'
import type { Post } from '../../../kernel/post.ts'
import { isWithinReach } from '../../../kernel/reached-day.ts'
import { network } from '../scheduling/network.ts'
import { writtenDay as day, writtenText as text } from '../written.ts'
import type { TenDayReport } from './progress.ts'
import type { PromiseEvent } from './promise.ts'

const id = text(100)
const reason = text(500)
const mostTasks = 2000

/** Photos that a report shows at most. */
export const mostPhotos = 6

export const tenDays = z.custom<Period>(
  (given) => typeof given === 'string' && isPeriod(given) && periodKind(given) === 'ten-days' && isWithinReach(given),
  expected('旬应写成 2025-06-X1', 'write ten days as 2025-06-X1'),
)

const percentBounds = expected('完成比例应在0到100之间', 'a percentage lies between 0 and 100')

const taskReport = z.strictObject({
  task: id,
  started: day.optional(),
  finished: day.optional(),
  percent: z.number().min(0, percentBounds).max(100, percentBounds).optional(),
})
export type ReportedTask = z.output<typeof taskReport>

/** What can happen to a project, apart from who did it and when. */
export const happening = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('planned'),
    template: id.nullable(),
    network,
    promised: id.describe('The task by whose finish the promise is kept'),
    reason,
    phase: id.optional().describe('Where the register had the project when the plan was set; it is never behind that'),
  }),
  z.strictObject({ kind: z.literal('promised'), day }),
  z.strictObject({ kind: z.literal('extension-requested'), request: id, day, reason }),
  z.strictObject({ kind: z.literal('extension-decided'), request: id, granted: z.boolean(), reason }),
  z.strictObject({
    kind: z.literal('reported'),
    period: tenDays,
    tasks: z.array(taskReport).max(mostTasks),
    invested: z
      .string()
      .regex(
        /^\d{1,9}(\.\d{1,2})?$/,
        expected('应填万元，至多九位整数、两位小数', 'in 万元, at most nine digits and two decimals'),
      )
      .optional()
      .describe('万元 spent in the ten days; left out where it is not reported'),
    stuck: z.string().trim().max(200).optional().describe('What it is stuck on, in one sentence'),
    note: z.string().trim().max(1000).optional(),
    photos: z
      .array(z.uuid())
      .max(mostPhotos)
      .optional()
      .describe('Photos from the site, added beforehand; left out where none were asked for'),
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

type Said = {
  readonly tasks: readonly { readonly started?: string; readonly finished?: string; readonly percent?: number }[]
  readonly invested?: string | undefined
  readonly stuck?: string | undefined
  readonly note?: string | undefined
  readonly photos?: readonly string[] | undefined
}

/** Whether a report says nothing: neither a step nor money, neither what it is stuck on nor a word nor a photo. */
export const saysNothing = ({ tasks, invested, stuck, note, photos }: Said): boolean =>
  tasks.every(({ started, finished, percent }) => (started ?? finished ?? percent) === undefined) &&
  invested === undefined &&
  !stuck &&
  !note &&
  !photos?.length

/** What is said to whoever hands in such a report. */
export const nothingSaid: Label = {
  zh: '这一旬还什么都没有填：写一步完成多少、投资多少（没有就写0），或者卡在哪里',
  en: 'Nothing is filled in yet: say how far a step is, what was invested (0 if nothing), or what it is stuck on',
}

export const reportsOf = (events: readonly ProjectEvent[]): TenDayReport[] =>
  events.filter((event) => event.kind === 'reported')
