import { compileRule, type Facts } from '../rules/compile.ts'
import type { ExactFacts } from '../rules/exact.ts'
import { exactSum } from '../scoring/numbers/exact-sum.ts'
import { openByValues, valuesOf } from './by-values.ts'
import type { FilledEvaluation } from './filled.ts'
import { type OwnScore, ownScore } from './own-score.ts'
import { type ItemTold, tellItems } from './telling.ts'
import type { OpenSum } from './zone-facts.ts'

/** Over how many enterprises an item is told, and how many are left out because a number of theirs is not known. */
export type Reach = { readonly among: number; readonly without: number }

/** What enterprises add to a sum, each; NaN where it is not known. */
const amountsOf = ({ amount, when }: OpenSum, rows: readonly Facts[]): Float64Array => {
  const amountOf = compileRule(amount)
  const counts = when && compileRule(when)
  return Float64Array.from(rows, (row) => {
    const counted = counts ? counts(row) : true
    if (counted === false) return 0
    return counted === null ? Number.NaN : ((amountOf(row) as number | null) ?? Number.NaN)
  })
}

/** Sums over those enterprises alone of which every one of them is known; none where there is no such enterprise. */
export function sumsOverSame(
  sums: readonly OpenSum[],
  rows: readonly Facts[],
): { readonly totals: Readonly<Record<string, number>> | undefined; readonly reach: Reach } {
  const amounts = sums.map((sum) => amountsOf(sum, rows))
  const same = [...rows.keys()].filter((row) => amounts.every((of) => !Number.isNaN(of[row]!)))
  const reach = { among: same.length, without: rows.length - same.length }
  if (same.length === 0) return { totals: undefined, reach }
  const totals = sums.map(({ name }, at) => [name, exactSum(same.map((row) => amounts[at]![row]!))] as const)
  return { totals: Object.fromEntries(totals), reach }
}

export type ScoredEvaluation = {
  readonly own: OwnScore
  readonly told: readonly ItemTold[]
  /** Items that compare two years over the same enterprises, where not all reported both. */
  readonly same: ReadonlyMap<string, Reach>
}

/**
 * The zone’s score. An item that compares a year with the one before, from sums that not every enterprise reported, is told
 * over the same enterprises of both years; so growth never comes from who reported. `partial` are the names of such sums.
 */
export function scoreOverSame(
  filled: FilledEvaluation,
  facts: ExactFacts,
  rows: readonly Facts[],
  partial: ReadonlySet<string>,
): ScoredEvaluation {
  const own = ownScore(filled, facts)
  const told = tellItems(filled, own, facts)
  const befores = new Set(filled.facts.flatMap(({ name, before }) => (before === undefined ? [] : [name])))
  const compared = told.filter(
    (item) => item.facts.some((name) => befores.has(name)) && item.facts.some((name) => partial.has(name)),
  )
  if (compared.length === 0) return { own, told, same: new Map() }
  const same = new Map<string, Reach>()
  const values = valuesOf(told)
  const retold = new Map<string, ItemTold>()
  for (const item of compared) {
    const { id } = item.score.item
    const summed = filled.sums.filter(({ name }) => item.facts.includes(name) && facts[name] !== null)
    const { totals, reach } = sumsOverSame(summed, rows)
    const lost = summed.filter(({ name }) => partial.has(name)).map(({ name }) => [name, null])
    const replaced = { ...facts, ...(totals ?? Object.fromEntries(lost)) }
    const [found] = tellItems(filled, { ...own, items: [item.score] }, replaced)
    same.set(id, reach)
    retold.set(id, found!)
  }
  for (const [id, { value, score }] of retold) if (score.item.bounds !== undefined) values[id] = value
  const opened = openByValues(filled)
  const rescored = ownScore(opened.filled, opened.facts(values))
  const scores = new Map(rescored.items.map((score) => [score.item.id, score]))
  const items = own.items.map((score) => ({ ...score, ...pick(scores.get(score.item.id)!) }))
  const named = new Map(items.map((score) => [score.item.id, score]))
  return {
    own: { ...rescored, items },
    told: told.map((item) => {
      const { id } = item.score.item
      return { ...(retold.get(id) ?? item), score: named.get(id)! }
    }),
    same,
  }
}

const pick = ({ place, points }: OwnScore['items'][number]) => ({ place, points })
