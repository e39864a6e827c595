import { type Period, periodKind } from '../../kernel/period.ts'
import type { Book } from '../indicators/book.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Place } from '../indicators/observation.ts'

/** What a department owes for a period, and what the zone knows of it already. */
export type Asking = {
  readonly department: string
  readonly asked: readonly Indicator[]
  readonly known: readonly Indicator[]
}

export const askedPlace = (indicator: string, period: string): Place => ({
  indicator,
  period,
  scope: 'zone',
  subject: '',
})

/** Whether the zone knows the number of a place: it was entered, counted, or follows by formula. */
export function isKnown(book: Book, place: Place): boolean {
  return book.at(place) !== undefined || (book.recompute(place)?.exact.value ?? null) !== null
}

/** Whether people report this number themselves: it is neither counted from records nor derived. */
export const isReported = ({ formula, counting }: Indicator): boolean => formula === undefined && counting === undefined

/**
 * The tasks that fall for a period, one for each department that owes a number: indicators of the period's own
 * frequency that are reported and not yet known. Departments of which all is known owe nothing.
 */
export function askingsOf(indicators: readonly Indicator[], book: Book, period: Period): Asking[] {
  const fitting = indicators.filter(({ frequency }) => frequency === periodKind(period))
  const known = new Set(fitting.filter(({ id }) => isKnown(book, askedPlace(id, period))))
  return [...Map.groupBy(fitting, ({ owner }) => owner)]
    .map(([department, own]) => ({
      department,
      asked: own.filter((indicator) => isReported(indicator) && !known.has(indicator)),
      known: own.filter((indicator) => known.has(indicator)),
    }))
    .filter(({ asked }) => asked.length > 0)
}

/** The frequencies that a round may be opened for. */
export const roundKinds = [
  'ten-days',
  'month',
  'quarter',
  'half',
  'year',
] as const satisfies readonly Indicator['frequency'][]
