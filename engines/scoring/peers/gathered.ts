import { addCells, type Cells, countInto } from '../numbers/cells.ts'
import { Distribution } from '../numbers/distribution.ts'
import { addMoments, addValues, type Moments, noMoments } from '../numbers/moments.ts'
import { type Asks, mostKept, type Spread } from '../numbers/spread.ts'
import { Summary } from '../numbers/summary.ts'
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
}

export type PeersCounted = {
  readonly asks: Asks
  readonly among?: Int8Array | undefined
  readonly keep?: number | undefined
  /** Keep values even where only ends are asked for. */
  readonly every?: boolean | undefined
  /** How much each row counts; one without a weight above zero is nobody's peer. */
  readonly weights?: Float64Array | undefined
}

/** Gathers of each group what is asked of its known values; with verdicts only those count for whom it holds (1). */
export function gatherByGroup(
  values: Float64Array,
  { of, names }: Groups,
  { asks, among, keep = mostKept, every = false, weights }: PeersCounted,
): Map<string, Gathered> {
  const counted = of.slice()
  const counts = new Int32Array(names.length)
  const [least, most] = [counts, counts].map(() => new Float64Array(names.length).fill(Number.NaN))
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!
    if (Number.isNaN(value) || (among && among[row] !== 1) || (weights && !(weights[row]! > 0))) counted[row] = -1
    const group = counted[row]!
    if (group < 0) continue
    counts[group]! += 1
    if (!(value >= least![group]!)) least![group] = value
    if (!(value <= most![group]!)) most![group] = value
  }
  const weighted = weights && weightedOf(values, counted, names.length, weights)
  const kept = !weighted && (asks.order || asks.moments || every) ? valuesOf(values, counted, counts) : []
  return new Map(
    names.map((name, group) => {
      const gathered: Gathered = { asks, keep, count: counts[group]!, least: least![group]!, most: most![group]! }
      if (weighted) gathered.weighted = weighted[group]
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
  const { values, weighted, inOrder } = gathered
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
