import { fault } from '../../kernel/fault.ts'
import { compileRule, type Facts } from '../rules/compile.ts'
import { RuleError } from '../rules/error.ts'
import { parseRule, type Rule } from '../rules/rule.ts'
import type { Term } from '../rules/vocabulary.ts'
import { exactSum, sumsWithoutEach } from '../scoring/numbers/exact-sum.ts'
import type { ZoneFact } from './edition.ts'

/**
 * What becomes of an enterprise whose fact is not known: the zone’s sum is unknown too, or the enterprise counts as outside
 * of the survey for this sum — and how many do is told.
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

/** A sum over enterprises: of all, and without each of them; NaN is unknown. */
export type ZoneSum = {
  readonly name: string
  readonly of: number
  readonly withoutEach: Float64Array
  /** Of how many enterprises it is not known what they add. */
  readonly unknown: number
}

/** What every enterprise adds to a fact of the zone; NaN where that is not known. */
function added({ amount, when }: OpenSum, rows: readonly Facts[]): Float64Array {
  const amountOf = compileRule(amount)
  const counts = when && compileRule(when)
  return Float64Array.from(rows, (row) => {
    const counted = counts ? counts(row) : true
    if (counted === false) return 0
    return counted === null ? Number.NaN : ((amountOf(row) as number | null) ?? Number.NaN)
  })
}

/**
 * Adds up what enterprises report, exactly, with and without each of them. The sum without an enterprise is, to the last
 * bit, the sum of the others.
 */
export const zoneSums = (sums: readonly OpenSum[], rows: readonly Facts[], gaps: Gaps = 'unknown'): ZoneSum[] =>
  sums.map((sum) => {
    const values = added(sum, rows)
    const unknown = values.filter(Number.isNaN).length
    const taken = gaps === 'outside' ? values.map((value) => (Number.isNaN(value) ? 0 : value)) : values
    return { name: sum.name, of: exactSum(taken), withoutEach: sumsWithoutEach(taken), unknown }
  })
