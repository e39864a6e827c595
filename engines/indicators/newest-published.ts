import type { Day } from '../../kernel/day.ts'
import { lastDay, type Period } from '../../kernel/period.ts'
import type { Comparison } from './comparison.ts'
import type { Figure } from './figure.ts'

/** What a zone has published of itself under an indicator up to a day, the newest: the plain number, or a comparison of it. */
export function newestPublished(
  figures: readonly Figure[],
  indicator: string,
  on: Day,
  comparison?: Comparison,
): Figure | undefined {
  return figures
    .filter((one) => one.indicator === indicator && one.comparison === comparison)
    .filter(({ target, subject, scope }) => !target && !subject && !scope)
    .filter(({ period }) => lastDay(period as Period) <= on)
    .toSorted((one, other) => (lastDay(one.period as Period) < lastDay(other.period as Period) ? 1 : -1))[0]
}
