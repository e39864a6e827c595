import type { Book } from '../../engines/indicators/book.ts'
import type { Place } from '../../engines/indicators/observation.ts'
import { lastDay, type Period } from '../../kernel/period.ts'

/** The newest period at which a number was stated, of a year where one is given; undefined where it never was. */
export function newestPeriod(book: Book, wanted: Omit<Place, 'period'>, year = ''): string | undefined {
  const stated = book.observations.filter(
    (one) =>
      one.indicator === wanted.indicator &&
      (one.comparison ?? undefined) === wanted.comparison &&
      one.scope === wanted.scope &&
      one.subject === wanted.subject &&
      !one.target &&
      one.period.startsWith(year),
  )
  const ends = stated.map((one) => ({ period: one.period, end: lastDay(one.period as Period) }))
  return ends.sort((a, b) => (a.end < b.end ? 1 : -1))[0]?.period
}
