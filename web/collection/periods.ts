import type { Day } from '../../kernel/day.ts'
import { type Period, periodOf, previous } from '../../kernel/period.ts'

export const kinds = ['ten-days', 'month', 'quarter', 'half', 'year'] as const
export type Kind = (typeof kinds)[number]

const shown = 12

/** The last periods of a kind that have ended before a day, and the one under way, the newest first. */
export function recentPeriods(kind: Kind, today: Day): Period[] {
  const periods = [periodOf(kind, today)]
  while (periods.length < shown) periods.push(previous(periods.at(-1)!))
  return periods
}
