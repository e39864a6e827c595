import { fault } from '../../kernel/fault.ts'
import { compileRule, type Facts } from '../rules/compile.ts'
import { RuleError } from '../rules/error.ts'
import { parseRule, type Rule } from '../rules/rule.ts'
import type { Term } from '../rules/vocabulary.ts'
import { exactSum, sumsWithoutEach } from '../scoring/numbers/exact-sum.ts'
import type { ZoneFact } from './edition.ts'

/**
 * What becomes of an enterprise whose fact is not known: the zone’s sum is unknown too, or the enterprise counts as outside
 * of the survey for this sum — and how many do is told; where nothing that counts is known the sum is unknown all the same.
 */
export type Gaps = 'unknown' | 'outside'

/** A fact that is added up over enterprises, read and checked. */
export type OpenSum = { readonly name: string; readonly amount: Rule; readonly when: Rule | undefined }

/** The facts that are added up; refuses with a Fault that names the fact whose formula cannot be read. */
export function openSums(facts: readonly ZoneFact[], vocabulary: readonly Term[]): OpenSum[] {
  return facts.flatMap(({ name, sum, when }): OpenSum[] => {
    if (sum === undefined) return []
    const amount = readFor(name, sum, vocabulary, 'number')
    return [{ name, amount, when: when === undefined ? undefined : readFor(name, when, vocabulary, 'flag') }]
  })
}

const wanted = {
  number: { zh: '要算出数来', en: 'it must come to a number' },
  flag: { zh: '要写成条件', en: 'it must be a condition' },
} as const

function readFor(name: string, text: string, vocabulary: readonly Term[], kind: keyof typeof wanted): Rule {
  const refuse = ({ zh, en }: { readonly zh: string; readonly en: string }) =>
    fault(`“${name}”的汇总算式：${zh}`, `What is added up to “${name}”: ${en}`)
  try {
    const rule = parseRule(text, vocabulary)
    if (rule.expression.type.kind !== kind) throw refuse(wanted[kind])
    return rule
  } catch (error) {
    throw error instanceof RuleError ? refuse(error.sentence) : error
  }
}

/** A sum over enterprises, NaN where it is not known, and of how many it is not known what they add. */
export type ZoneTotal = { readonly name: string; readonly of: number; readonly unknown: number }
/** The same with the sum without each of them. */
export type ZoneSum = ZoneTotal & { readonly withoutEach: Float64Array }

/** What every enterprise adds to a fact of the zone; NaN where that is not known. `told`: whether anybody’s is; of nobody nothing is. */
function added({ amount, when }: OpenSum, rows: readonly Facts[]): { values: Float64Array; told: boolean } {
  const amountOf = compileRule(amount)
  const counts = when && compileRule(when)
  let told = false
  const values = Float64Array.from(rows, (row) => {
    const counted = counts ? counts(row) : true
    if (counted === false) return 0
    const value = counted === null ? Number.NaN : ((amountOf(row) as number | null) ?? Number.NaN)
    if (!Number.isNaN(value)) told = true
    return value
  })
  return { values, told: told || (rows.length > 0 && !values.some(Number.isNaN)) }
}

const zeroForGaps = (values: Float64Array): Float64Array => values.map((value) => (Number.isNaN(value) ? 0 : value))

/** Adds up what enterprises that reported it report, exactly; unknown where nothing that counts is known. */
export const reportedTotals = (sums: readonly OpenSum[], rows: readonly Facts[]): ZoneTotal[] =>
  sums.map((sum) => {
    const { values, told } = added(sum, rows)
    const unknown = values.filter(Number.isNaN).length
    return { name: sum.name, of: told ? exactSum(zeroForGaps(values)) : Number.NaN, unknown }
  })

/**
 * Adds up what enterprises report, exactly, with and without each of them. The sum without an enterprise is, to the last
 * bit, the sum of the others. Where the zone states a total itself, that stands; without an enterprise it is less by what
 * the enterprise adds. What an enterprise with a gap adds stays unknown.
 */
export const zoneSums = (
  sums: readonly OpenSum[],
  rows: readonly Facts[],
  gaps: Gaps = 'unknown',
  totals: Readonly<Record<string, number | null>> = {},
): ZoneSum[] =>
  sums.map((sum) => {
    const { values, told } = added(sum, rows)
    const unknown = values.filter(Number.isNaN).length
    const total = totals[sum.name] ?? null
    if (total !== null)
      return { name: sum.name, of: total, withoutEach: values.map((value) => exactSum([total, -value])), unknown }
    if (gaps === 'unknown')
      return { name: sum.name, of: exactSum(values), withoutEach: sumsWithoutEach(values), unknown }
    const taken = zeroForGaps(values)
    const without = sumsWithoutEach(taken).map((rest, index) => (Number.isNaN(values[index]!) ? Number.NaN : rest))
    return { name: sum.name, of: told ? exactSum(taken) : Number.NaN, withoutEach: without, unknown }
  })
