import { addDays, type Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { addWorkdays, workdaysBetween } from '../../../kernel/workdays.ts'
import type { FoldedBatch } from './fold.ts'

/** Where a batch stands on a day. */
export const batchPhases = {
  coming: { zh: '未开始', en: 'To come' },
  open: { zh: '申报中', en: 'Open' },
  review: { zh: '审核中', en: 'In review' },
  publicity: { zh: '公示中', en: 'In publicity' },
  waiting: { zh: '待认定', en: 'To be granted' },
  granted: { zh: '已认定', en: 'Granted' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Record<string, Label>
export type BatchPhase = keyof typeof batchPhases

type Phased = Pick<FoldedBatch, 'state' | 'opened' | 'lastDay' | 'published'>

/** The window and the publicity end with their last day, and nobody has to close them. */
export function phaseOn({ state, opened, lastDay, published }: Phased, today: Day): BatchPhase {
  if (state === 'cancelled' || state === 'granted') return state
  if (published) return today <= published.until ? 'publicity' : 'waiting'
  if (today < opened.firstDay) return 'coming'
  return today <= lastDay ? 'open' : 'review'
}

/** Working days after the window within which all is decided: no rule says so, it is how the zone wants to be held to it. */
export const reviewWorkdays = 20

/** By when all nominations are to be decided; undefined where a year on the way is not announced. */
export const decidedBy = ({ lastDay }: Pick<Phased, 'lastDay'>): Day | undefined =>
  addWorkdays(lastDay, reviewWorkdays).day

/** Working days of a limit that is running, how many of them are used; null where none runs or none can be counted. */
export type RunningClock = { readonly limit: number; readonly used: number }

/** Working days after a day up to a last one; undefined where a year on the way is not announced. */
export const workdaysLeft = (today: Day, last: Day): number | undefined => workdaysBetween(today, last).days

export function clockOn(batch: Phased, today: Day): RunningClock | null {
  const phase = phaseOn(batch, today)
  const [from, until] =
    phase === 'open'
      ? [addDays(batch.opened.firstDay, -1), batch.lastDay]
      : phase === 'publicity'
        ? [batch.published!.on, batch.published!.until]
        : []
  if (!from || !until) return null
  const [limit, left] = [workdaysBetween(from, until).days, workdaysLeft(today, until)]
  return limit === undefined || left === undefined ? null : { limit, used: limit - left }
}

/** The phase that a batch is in, in a clause. */
export const inPhase = (batch: Phased, today: Day): Label => {
  const { zh, en } = batchPhases[phaseOn(batch, today)]
  return { zh: `批次现在${zh}`, en: `The batch is “${en}”` }
}
