import { compileRule, type Facts } from '../rules/compile.ts'
import { parseRule } from '../rules/rule.ts'
import type { Term } from '../rules/vocabulary.ts'
import { exactSum, sumsWithoutEach } from '../scoring/numbers/exact-sum.ts'
import type { ZoneFact } from './edition.ts'

/**
 * What becomes of an enterprise whose fact is not known: the zone’s sum is unknown too, or the enterprise counts as outside
 * of the survey for this sum — and how many do is told.
 */
export type Gaps = 'unknown' | 'outside'

/** A sum over enterprises: of all, and without each of them; NaN is unknown. */
export type ZoneSum = {
  readonly name: string
  readonly of: number
  readonly withoutEach: Float64Array
  /** Of how many enterprises it is not known what they add. */
  readonly unknown: number
}

/** What every enterprise adds to a fact of the zone; NaN where that is not known. */
function added(fact: ZoneFact & { readonly sum: string }, vocabulary: readonly Term[], rows: readonly Facts[]) {
  const amount = compileRule(parseRule(fact.sum, vocabulary))
  const counts = fact.when === undefined ? () => true : compileRule(parseRule(fact.when, vocabulary))
  return Float64Array.from(rows, (row) => {
    const counted = counts(row)
    if (counted === false) return 0
    return counted === null ? Number.NaN : ((amount(row) as number | null) ?? Number.NaN)
  })
}

/**
 * Adds up what enterprises report, exactly, with and without each of them. The sum without an enterprise is, to the last
 * bit, the sum of the others.
 */
export function zoneSums(
  facts: readonly ZoneFact[],
  vocabulary: readonly Term[],
  rows: readonly Facts[],
  gaps: Gaps = 'unknown',
): ZoneSum[] {
  return facts.filter(isSum).map((fact) => {
    const values = added(fact, vocabulary, rows)
    const unknown = values.filter(Number.isNaN).length
    const taken = gaps === 'outside' ? values.map((value) => (Number.isNaN(value) ? 0 : value)) : values
    return { name: fact.name, of: exactSum(taken), withoutEach: sumsWithoutEach(taken), unknown }
  })
}

export const isSum = (fact: ZoneFact): fact is ZoneFact & { readonly sum: string } => fact.sum !== undefined
