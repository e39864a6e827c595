import type { Book } from '../../engines/indicators/book.ts'
import { flowAt } from '../../engines/indicators/flow.ts'
import { type DebtFacts, greatestFrom, type PlannedPeriod } from '../../engines/targets/debt.ts'
import type { TargetNode } from '../../engines/targets/target.ts'
import type { Day } from '../../kernel/day.ts'
import { decimal, printDecimal } from '../../kernel/decimal.ts'
import { lastDay, type Period, periodKind } from '../../kernel/period.ts'
import type { TargetState } from './targets.ts'

/** How much more than ever before one month may bring before a plan counts as impossible. */
const stretch = '1.5'

/** The nodes of a plan at one level of time. */
export function leavesOf(node: TargetNode, kind: 'month' | 'ten-days'): TargetNode[] {
  if (periodKind(node.period) === kind) return [node]
  return node.parts.flatMap((part) => leavesOf(part, kind))
}

/**
 * Planned and done by month. Months that were only reported together (1—9月) stand in one row;
 * a year that is over is seen from its newest report, a year under way from today.
 */
export function plannedAndDone(book: Book, state: TargetState, plan: TargetNode, today: Day): DebtFacts {
  const months = leavesOf(plan, 'month').map(({ period, value }): PlannedPeriod => {
    const done = flowAt(book, { indicator: state.indicator.id, period, scope: 'zone', subject: '' })
    return { period, planned: value, ...(done ? { done: printDecimal(done) } : {}) }
  })
  const periods = joined(months, state)
  const reported = periods.filter(({ done }) => done !== undefined)
  const newest = reported.at(-1)
  const over = lastDay(state.target.period as Period) < today
  const isClosed = (period: Period): boolean =>
    newest && over ? lastDay(period) <= lastDay(newest.period) : lastDay(period) < today
  const greatest = greatestFrom(
    reported.map(({ period, done }) => perMonth(period, done!, months)),
    stretch,
  )
  return {
    unit: state.indicator.unit,
    periods,
    closed: periods.filter(({ period }) => isClosed(period)).length,
    ...(greatest ? { greatest } : {}),
  }
}

/** Joins the months of the newest cumulative report where one of them was not reported by itself. */
function joined(months: readonly PlannedPeriod[], { done, period }: TargetState): readonly PlannedPeriod[] {
  const end = lastDay(period as Period)
  const inside = months.filter((month) => lastDay(month.period) <= end)
  if (!done || inside.length === 0 || inside.every((month) => month.done !== undefined)) return months
  const planned = inside.reduce((sum, month) => sum.plus(month.planned), decimal(0))
  const together = { period: period as Period, planned: planned.toFixed(), done: printDecimal(done.number) }
  return [together, ...months.slice(inside.length)]
}

/** What one month brought on average where several were reported together. */
function perMonth(period: Period, done: string, months: readonly PlannedPeriod[]): string {
  if (periodKind(period) === 'month') return done
  const inside = months.filter((month) => lastDay(month.period) <= lastDay(period)).length
  return decimal(done).div(inside).toFixed()
}
