import type { Label } from '../../kernel/label.ts'
import { type Period, periodKind } from '../../kernel/period.ts'
import type { Book } from '../indicators/book.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Place } from '../indicators/observation.ts'

/** How a number stands before a round is opened: it will be asked, or why it will not. */
export const askingStandings = {
  asked: { zh: '要填', en: 'Asked' },
  'left-out': { zh: '这一轮不问', en: 'Left out of this round' },
  waiting: { zh: '已在别的轮次里问', en: 'Asked in another round already' },
  reported: { zh: '已经报过', en: 'Reported already' },
  counted: { zh: '由台账计数', en: 'Counted from records' },
  derived: { zh: '由公式计算', en: 'Derived by formula' },
} as const satisfies Record<string, Label>
export type AskingStanding = keyof typeof askingStandings
export const askingStandingIds = Object.keys(askingStandings) as AskingStanding[]

export type AskedIndicator = { readonly indicator: Indicator; readonly standing: AskingStanding }

/** What a department answers for in a period, number by number. */
export type Asking = { readonly department: string; readonly indicators: readonly AskedIndicator[] }

/** What the person who opens a round leaves out, and what a round that is under way asks already. */
export type Sparing = {
  readonly leftOut: ReadonlySet<string>
  readonly waiting: ReadonlySet<string>
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
 * How one indicator stands before a round for a period; what is known is never asked, whoever wants it. What is counted
 * is asked only where it is declared so and the zone keeps no record that it could be counted from.
 */
export function standingIn(indicator: Indicator, book: Book, period: Period, sparing: Sparing): AskingStanding {
  if (indicator.formula !== undefined) return 'derived'
  const place = askedPlace(indicator.id, period)
  if (indicator.counting && !indicator.counting.orReported) return 'counted'
  if (isKnown(book, place)) return indicator.counting && book.at(place)?.origin !== 'reported' ? 'counted' : 'reported'
  if (sparing.waiting.has(indicator.id)) return 'waiting'
  return sparing.leftOut.has(indicator.id) ? 'left-out' : 'asked'
}

/** What each department answers for in a period: the indicators of the period's own frequency, and how they stand. */
export function askingsOf(
  indicators: readonly Indicator[],
  book: Book,
  period: Period,
  sparing: Sparing = { leftOut: new Set(), waiting: new Set() },
): Asking[] {
  const fitting = indicators.filter(({ frequency }) => frequency === periodKind(period))
  return [...Map.groupBy(fitting, ({ owner }) => owner)].map(([department, own]) => ({
    department,
    indicators: own.map((indicator) => ({ indicator, standing: standingIn(indicator, book, period, sparing) })),
  }))
}

/** The indicators of an asking that a task would ask. */
export const askedIn = ({ indicators }: Asking): Indicator[] =>
  indicators.filter(({ standing }) => standing === 'asked').map(({ indicator }) => indicator)

/** The frequencies that a round may be opened for. */
export const roundKinds = [
  'ten-days',
  'month',
  'quarter',
  'half',
  'year',
] as const satisfies readonly Indicator['frequency'][]
