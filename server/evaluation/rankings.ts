import type { EvaluationPage } from '../../contract/evaluation/evaluation.ts'
import { type Book, placeOf } from '../../engines/indicators/book.ts'
import { comparisons } from '../../engines/indicators/comparison.ts'
import { figureKey } from '../../engines/indicators/figure-key.ts'
import { placeKey } from '../../engines/indicators/observation.ts'
import type { EvaluationParts } from './parts.ts'
import type { StoredEntry } from './store.ts'

type Ranking = EvaluationPage['rankings'][number]

/** The last year that a period reaches: 2025 of `2021..2025`. */
const yearIn = (period: string): number => Number(period.match(/\d{4}/g)?.at(-1) ?? 0)

/** Places that the zone printed and aims at, line by line: by whom it was ranked, and among whom. */
export function rankingsOf({ mechanism: { ranked } }: EvaluationParts, book: Book): Ranking[] {
  const placed = book.observations.filter(
    ({ indicator, comparison, scope, subject }) =>
      comparison?.startsWith('rank-') &&
      scope === 'zone' &&
      subject === '' &&
      ranked.some((one) => one.indicator === indicator),
  )
  const keyed = new Map(placed.map((one) => [placeKey(placeOf(one)), one]))
  const lines = Map.groupBy(keyed.values(), ({ indicator, comparison }) => figureKey(indicator, comparison))
  return [...lines].map(([id, all]): Ranking => {
    const { indicator, comparison } = all[0]!
    const [named, among] = [book.indicators.get(indicator)!.label, comparisons[comparison!].label]
    const nation = comparison === 'rank-in-nation' || indicator !== 'national-zone-evaluation'
    return {
      id,
      label: { zh: `${named.zh} ${among.zh}`, en: `${named.en}, ${among.en}` },
      zones: (nation && ranked.find((one) => one.indicator === indicator)?.zones) || null,
      places: all
        .map((one) => {
          const { period, target = false } = one
          const { number, observation } = book.at(placeOf(one))!
          const printed = observation.printed ?? null
          return {
            period,
            year: yearIn(period),
            place: Number(number),
            target,
            printed,
            href: `/figures/${id}?period=${period}`,
          }
        })
        .toSorted((one, other) => one.year - other.year),
    }
  })
}

/** What is known of the others: the own place as it was printed last in the nation, the target, scores that were filled in. */
export function rivalsKnown(
  rankings: readonly Ranking[],
  standing: ReadonlyMap<string, StoredEntry>,
  year: number,
): EvaluationPage['rivals'] {
  const national = rankings.find(({ id }) => id === figureKey('national-zone-evaluation', 'rank-in-nation'))
  const printed = national?.places.findLast(({ target }) => !target)
  const aim = national?.places.findLast(({ target }) => target)
  const scores = [...standing.values()].filter((entry) => entry.about === 'place' && entry.year === year)
  return {
    zones: national?.zones ?? 178,
    place: printed?.place ?? null,
    placeYear: printed?.year ?? null,
    target: aim ? { place: aim.place, year: aim.year } : null,
    scores: scores
      .map(({ name, value, source }) => ({ place: Number(name), score: Number(value), source }))
      .toSorted((one, other) => one.place - other.place),
  }
}
