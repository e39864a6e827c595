import { fault } from '../../../kernel/fault.ts'
import { addCells, type Cells, countInto } from '../numbers/cells.ts'
import { Distribution } from '../numbers/distribution.ts'
import { addMoments, addValues, type Moments, noMoments } from '../numbers/moments.ts'
import { PairedSpread } from '../numbers/pairs.ts'
import { type Asks, mostKept, type Spread } from '../numbers/spread.ts'
import { Summary } from '../numbers/summary.ts'
import { VectorSpread } from '../numbers/vectors.ts'
import {
  addWeighted,
  joinWeighted,
  noWeightedMoments,
  type WeightedMoments,
  WeightedSpread,
} from '../numbers/weighted.ts'
import type { Groups } from './groups.ts'

/**
 * What was gathered of the values of peers, so far as it is asked for: plain data that can be sent to another thread and joined
 * with what was gathered there. It comes to the same however the values were divided, and in whatever order they are joined.
 */
export type Gathered = {
  readonly asks: Asks
  readonly keep: number
  count: number
  least: number
  most: number
  /** Every value, while there are no more than `keep`. */
  values?: Float64Array[] | undefined
  /** Whether they came in ascending order. */
  readonly inOrder?: boolean | undefined
  cells?: Cells | undefined
  moments?: Moments | undefined
  /** Where peers count by their weights, instead of all this. */
  weighted?: WeightedMoments | undefined
  /** Where several numbers of each are taken together, instead of all this: all of one in turn. */
  vectors?: { readonly width: number; readonly all: Float64Array[] } | undefined
  /** Where a number stands beside each value, instead of all this: the two in turn. */
  pairs?: Float64Array[] | undefined
}

export type PeersCounted = {
  readonly asks: Asks
  readonly among?: Int8Array | undefined
  readonly keep?: number | undefined
  /** Keep values even where only ends are asked for. */
  readonly every?: boolean | undefined
  /** How much each row counts; one without a weight above zero is nobody's peer. */
  readonly weights?: Float64Array | undefined
  /** A number beside each value; a row without one is nobody's peer. */
  readonly beside?: Float64Array | undefined
  /** Columns whose numbers are taken together. */
  readonly vectors?: readonly Float64Array[] | undefined
}

/** Gathers of each group what is asked of its known values; with verdicts only those count for whom it holds (1). */
export function gatherByGroup(
  values: Float64Array,
  { of, names }: Groups,
  { asks, among, keep = mostKept, every = false, weights, beside, vectors }: PeersCounted,
): Map<string, Gathered> {
  const counted = of.slice()
  const counts = new Int32Array(names.length)
  const [least, most] = [counts, counts].map(() => new Float64Array(names.length).fill(Number.NaN))
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!
    if (Number.isNaN(value) || (among && among[row] !== 1) || (weights && !(weights[row]! > 0))) counted[row] = -1
    if (beside && Number.isNaN(beside[row]!)) counted[row] = -1
    const group = counted[row]!
    if (group < 0) continue
    counts[group]! += 1
    if (!(value >= least![group]!)) least![group] = value
    if (!(value <= most![group]!)) most![group] = value
  }
  const weighted = weights && weightedOf(values, counted, names.length, weights)
  const paired = beside && interleaved([values, beside], counted, counts)
  const together = vectors && interleaved(vectors, counted, counts)
  const kept =
    !weighted && !paired && !together && (asks.order || asks.moments || every) ? valuesOf(values, counted, counts) : []
  return new Map(
    names.map((name, group) => {
      const gathered: Gathered = { asks, keep, count: counts[group]!, least: least![group]!, most: most![group]! }
      if (weighted) gathered.weighted = weighted[group]
      if (paired) gathered.pairs = [fewEnough(paired[group]!, 2, keep)]
      if (together)
        gathered.vectors = {
          width: vectors.length,
          all: [fewEnough(together[group]!, vectors.length, Math.min(keep, mostTogether))],
        }
      if (kept[group]) take(gathered, kept[group])
      return [name, gathered]
    }),
  )
}

/** Gathers what is asked of known values in ascending order. */
export function gatherInOrder(values: Float64Array, asks: Asks, keep = mostKept): Gathered {
  const [least, most] = [values[0] ?? Number.NaN, values.at(-1) ?? Number.NaN]
  const gathered: Gathered = { asks, keep, count: values.length, least, most, inOrder: true }
  take(gathered, values)
  return gathered
}

function take(gathered: Gathered, values: Float64Array): void {
  if (values.length > gathered.keep) summarise(gathered, values)
  else gathered.values = [values]
}

function valuesOf(values: Float64Array, counted: Int32Array, counts: Int32Array): Float64Array[] {
  const groups = Array.from(counts, (count) => new Float64Array(count))
  const filled = new Int32Array(groups.length)
  for (let row = 0; row < values.length; row += 1) {
    const group = counted[row]!
    if (group < 0) continue
    groups[group]![filled[group]!] = values[row]!
    filled[group]! += 1
  }
  return groups
}

/** The numbers of several columns, row after row, by group. */
function interleaved(columns: readonly Float64Array[], counted: Int32Array, counts: Int32Array): Float64Array[] {
  const groups = Array.from(counts, (count) => new Float64Array(columns.length * count))
  const filled = new Int32Array(groups.length)
  for (let row = 0; row < counted.length; row += 1) {
    const group = counted[row]!
    if (group < 0) continue
    for (const column of columns) {
      groups[group]![filled[group]!] = column[row]!
      filled[group]! += 1
    }
  }
  return groups
}

/** Of up to so many peers all numbers are compared together: each is held against each. */
const mostTogether = 20_000

function fewEnough(together: Float64Array, width: number, keep: number): Float64Array {
  tooMany(together.length / width, keep)
  return together
}

function tooMany(count: number, keep: number): void {
  if (count > keep)
    throw fault(
      `同类有 ${count} 家，多到不能逐个保留：两两相比、各自最有利的权重、按人口分组、按年份补缺都要逐个保留；请把同类分小`,
      `There are ${count} peers, too many to keep each: comparing each with each, weights that are best for each, classes by weight and gaps filled along years need every one; make the peers fewer`,
    )
}

function weightedOf(
  values: Float64Array,
  counted: Int32Array,
  groups: number,
  weights: Float64Array,
): WeightedMoments[] {
  const moments = Array.from({ length: groups }, noWeightedMoments)
  for (let row = 0; row < values.length; row += 1) {
    const group = counted[row]!
    if (group >= 0) addWeighted(moments[group]!, values[row]!, weights[row]!)
  }
  return moments
}

/** Joins what was gathered elsewhere into `one`. */
export function join(one: Gathered, other: Gathered): void {
  if (other.count === 0) return
  one.least = one.count === 0 ? other.least : Math.min(one.least, other.least)
  one.most = one.count === 0 ? other.most : Math.max(one.most, other.most)
  one.count += other.count
  if (one.weighted && other.weighted) {
    joinWeighted(one.weighted, other.weighted)
    return
  }
  if (one.vectors && other.vectors) {
    tooMany(one.count, mostTogether)
    one.vectors.all.push(...other.vectors.all)
    return
  }
  if (one.pairs && other.pairs) {
    one.pairs.push(...other.pairs)
    return
  }
  if (one.count <= one.keep) {
    one.values?.push(...(other.values ?? []))
    return
  }
  const kept = [...(one.values ?? []), ...(other.values ?? [])]
  one.values = undefined
  for (const values of kept) summarise(one, values)
  if (other.cells) addCells(cellsOf(one), other.cells)
  if (other.moments) addMoments(momentsOf(one), other.moments)
}

function summarise(gathered: Gathered, values: Float64Array): void {
  if (gathered.asks.order) countInto(cellsOf(gathered), values)
  if (gathered.asks.moments) addValues(momentsOf(gathered), values)
}

function cellsOf(gathered: Gathered): Cells {
  gathered.cells ??= new Map()
  return gathered.cells
}

function momentsOf(gathered: Gathered): Moments {
  gathered.moments ??= noMoments()
  return gathered.moments
}

/** How the values are spread. */
export function spreadOf(gathered: Gathered): Spread {
  const { values, weighted, inOrder, pairs, vectors } = gathered
  if (vectors) return new VectorSpread(gathered, vectors.width, vectors.all)
  if (pairs) return new PairedSpread(gathered, pairs)
  if (weighted) return new WeightedSpread(gathered, weighted)
  if (!values) return new Summary(gathered)
  if (values.length === 1) return new Distribution(values[0]!, inOrder)
  const all = new Float64Array(gathered.count)
  let at = 0
  for (const some of values) {
    all.set(some, at)
    at += some.length
  }
  return new Distribution(all)
}
