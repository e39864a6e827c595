import { addDays, type Day } from '../../../kernel/day.ts'
import { decimal } from '../../../kernel/decimal.ts'
import { contains, firstDay, lastDay, type Period, periodLabel, periodOf, split } from '../../../kernel/period.ts'
import { allocate } from '../../targets/allocation.ts'
import { greatestFrom, type Outlook, outlookOf } from '../../targets/debt.ts'
import { plannedFor, planTarget, type TargetTree } from '../../targets/target.ts'
import { plannedWorkdays } from '../plan/planned-workdays.ts'
import type { Schedule, ScheduledTask } from '../scheduling/schedule.ts'

/** The levels of 以旬保月、以月保季、以季保年. */
export const cadenceLevels = ['quarter', 'month', 'ten-days'] as const

/** Money that a task needs, spent evenly over its working days; of a milestone, on its day. */
export type Spending = { readonly task: string; readonly amount: string }

const wholePeriods = new Map<Period, number>()

/** Working days of a whole ten-day period, counted once. */
function workdaysIn(period: Period): number {
  const known = wholePeriods.get(period)
  if (known !== undefined) return known
  const count = plannedWorkdays(addDays(firstDay(period), -1), lastDay(period))
  wholePeriods.set(period, count)
  return count
}

/** How many working days of a task lie in each ten-day period; weekends count where nobody knows better. */
export function workdaysByPeriod(start: Day, finish: Day): Map<Period, number> {
  const days = new Map<Period, number>()
  for (let period = periodOf('ten-days', start); firstDay(period) <= finish; ) {
    const from = firstDay(period) > start ? firstDay(period) : start
    const to = lastDay(period) < finish ? lastDay(period) : finish
    const whole = from === firstDay(period) && to === lastDay(period)
    days.set(period, whole ? workdaysIn(period) : plannedWorkdays(addDays(from, -1), to))
    period = periodOf('ten-days', addDays(lastDay(period), 1))
  }
  if ([...days.values()].every((count) => count === 0)) days.set(periodOf('ten-days', finish), 1)
  return days
}

/**
 * Investment by ten-day period as the plan has it: each task's money over its working days. The parts of each task add
 * up to it exactly, at `digits` decimal places.
 */
export function spendingByPeriod(
  { tasks }: { readonly tasks: readonly Pick<ScheduledTask, 'id' | 'start' | 'finish'>[] },
  spending: readonly Spending[],
  digits: number,
): Map<Period, string> {
  const rows = new Map(tasks.map((task) => [task.id, task]))
  const sums = new Map<Period, string>()
  for (const { task, amount } of spending) {
    const row = rows.get(task)
    if (!row) throw new Error(`没有任务“${task}”，投资无处安排`)
    const days = [...workdaysByPeriod(row.start, row.finish)]
    const parts = allocate(
      amount,
      days.map(([, count]) => String(count)),
      digits,
    )
    days.forEach(([period], index) => {
      sums.set(
        period,
        decimal(sums.get(period) ?? '0')
          .plus(parts[index]!)
          .toFixed(),
      )
    })
  }
  return sums
}

/** A year's investment as a tree year → quarter → month → 旬, from money by ten-day period; every level adds up exactly. */
export function investmentCadence(year: Period, byPeriod: ReadonlyMap<Period, string>, digits: number): TargetTree {
  const inYear = [...byPeriod].filter(([period]) => contains(year, period))
  const within = (outer: Period): string =>
    inYear
      .filter(([period]) => contains(outer, period))
      .reduce((sum, [, amount]) => sum.plus(amount), decimal(0))
      .toFixed()
  const weights = Object.fromEntries(
    cadenceLevels.flatMap((level) => split(year, level)).map((period) => [period, within(period)]),
  )
  return planTarget({ period: year, value: within(year), digits, levels: cadenceLevels, weights })
}

/** A milestone that falls due, in the ten-day period of its day. */
export type DueMilestone = { readonly task: string; readonly day: Day; readonly period: Period }

/** The milestones of a year in the order of their days: those of a month are those of its ten-day periods. */
export function milestoneCadence(schedule: Schedule, year: Period): DueMilestone[] {
  const { nodes, parts } = schedule.plan
  return schedule.tasks
    .flatMap(({ id, finish }, node): DueMilestone[] =>
      nodes.work[node] === 0 && !parts.has(node) && contains(year, periodOf('ten-days', finish))
        ? [{ task: id, day: finish, period: periodOf('ten-days', finish) }]
        : [],
    )
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
}

/** How many milestones a period holds. */
export const milestonesIn = (due: readonly DueMilestone[], period: Period): number =>
  due.filter((one) => contains(period, one.period)).length

export type CadenceFacts = {
  readonly tree: TargetTree
  /** What each ten-day period brought, as an exact text; a period that is not there is not reported. */
  readonly done: ReadonlyMap<Period, string>
  readonly asOf: Day
  /** By how much the best ten-day period so far may be exceeded: 1.5 by default. */
  readonly stretch?: string
}

/**
 * Where the year stands by ten-day periods: what each owes from those before, and the first at whose end the year can no
 * longer be reached. The most that one period can bring is the best so far, or the greatest that is planned, stretched.
 */
export function cadenceOutlook({ tree, done, asOf, stretch = '1.5' }: CadenceFacts): Outlook {
  const periods = split(tree.root.period, 'ten-days').map((period) => {
    const planned = plannedFor(tree, period)
    if (planned === undefined) throw new Error(`“${periodLabel(tree.root.period).zh}”没有分解到旬`)
    const brought = done.get(period)
    return { period, planned, ...(brought !== undefined && { done: brought }) }
  })
  const closed = periods.filter(({ period }) => lastDay(period) <= asOf).length
  const experience = [
    ...periods.slice(0, closed).flatMap((one) => one.done ?? []),
    ...periods.map((one) => one.planned),
  ]
  return outlookOf({ periods, closed, greatest: greatestFrom(experience, stretch) })
}
