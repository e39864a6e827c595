import type { Columns } from '../facts.ts'
import type { Spread } from '../numbers/spread.ts'
import type { PeerBook } from '../peers/book.ts'
import { componentsOf } from './eigen.ts'
import type { Weighting } from './schema.ts'

type AmongPeers = Exclude<Weighting, { by: 'judgement' }>
type Place = { readonly columns: Columns; readonly peers: PeerBook; readonly id: string; readonly among?: Int8Array }

/** The values of every part in rows where all are known; NaN elsewhere. */
function together(parts: readonly Float64Array[]): Float64Array[] {
  const known = Array.from(parts[0]!, (_, row) => parts.every((values) => !Number.isNaN(values[row]!)))
  return parts.map((values) => values.map((value, row) => (known[row] ? value : Number.NaN)))
}

/** The numbers of each group at a place, for a column; none while peers are only gathered. */
type Measure = (name: string, values: Float64Array) => readonly Spread[] | undefined

/**
 * The weights of parts in every group of peers, in the order of the groups; none while these are only gathered. Only sums of columns
 * are asked of peers, so that rows may come in parts: how two parts go together is told by the deviation of their sum.
 */
export function weightsAmongPeers(
  weighting: AmongPeers,
  parts: readonly Float64Array[],
  { columns, peers, id, among }: Place,
): readonly (readonly number[])[] | undefined {
  const { within } = weighting
  const groupOf = columns.groups(within).of
  const measure: Measure = (name, values) =>
    peers.at(`${id}/weights/${name}`, values, { within, among, asks: { moments: true } })?.of
  const values = together(parts)
  const single = all(values.map((column, part) => measure(`${part}`, column)))
  if (!single) return undefined
  const groups = columns.groups(within).names.map((_, group) => group)
  if (weighting.by === 'entropy') {
    const logarithms = all(values.map((column, part) => measure(`${part} ln`, column.map(timesLogarithm))))
    return (
      logarithms &&
      groups.map((group) => normal(single.map((of, part) => entropy(of[group]!, logarithms[part]![group]!))))
    )
  }
  const of = 'deviation' in weighting ? weighting.deviation : 'sample'
  const width = (part: number, group: number): number => single[part]![group]!.deviation(of)
  if (weighting.by === 'deviation' || weighting.by === 'variation') {
    const spreadOf = (part: number, group: number): number =>
      width(part, group) / (weighting.by === 'deviation' ? 1 : Math.abs(single[part]![group]!.mean))
    return groups.map((group) =>
      normal(values.map((_, part) => (weighting.inverse ? 1 / spreadOf(part, group) : spreadOf(part, group)))),
    )
  }
  const scaled = values.map((column, part) =>
    column.map((value, row) => {
      const peer = single[part]![groupOf[row]!]
      const spread = peer?.deviation(of) ?? Number.NaN
      return peer && spread > 0 ? (value - peer.mean) / spread : value * 0
    }),
  )
  const matrices = correlations(scaled, single, measure, of)
  if (!matrices) return undefined
  return groups.map((group) => {
    const matrix = matrices.map((row) => row.map((cell) => cell[group]!))
    if (weighting.by === 'principal-components') return loadings(matrix, weighting)
    const sums = matrix.map((row) => row.reduce((sum, r) => sum + (weighting.by === 'critic' ? 1 - r : Math.abs(r)), 0))
    return normal(
      sums.map((sum, part) => {
        if (weighting.by === 'correlation') return sum === 0 ? 0 : 1 / sum
        return width(part, group) * sum
      }),
    )
  })
}

function all<Value>(values: readonly (Value | undefined)[]): readonly Value[] | undefined {
  return values.includes(undefined) ? undefined : (values as readonly Value[])
}

const timesLogarithm = (value: number): number => (value === 0 ? 0 : value * Math.log(value))

/** How far the shares of the total are from being all the same: 0 where they are. */
function entropy(of: Spread, logarithms: Spread): number {
  if (of.count < 2 || !(of.total > 0) || of.least < 0) return Number.NaN
  const value = (Math.log(of.total) - logarithms.total / of.total) / Math.log(of.count)
  return of.isLevel ? 0 : Math.max(0, 1 - value)
}

/** With the sum 1. */
function normal(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => (total > 0 ? weight / total : Number.NaN))
}

/** r of each part with each, by group: from the variance of the sum of two columns of deviation 1; 0 where one is level. */
function correlations(
  scaled: readonly Float64Array[],
  single: readonly (readonly Spread[])[],
  measure: Measure,
  of: 'sample' | 'population',
): (readonly number[])[][] | undefined {
  const matrix: (readonly number[])[][] = scaled.map(() => [])
  let missing = false
  for (let one = 0; one < scaled.length; one += 1)
    for (let other = one; other < scaled.length; other += 1) {
      const sum = scaled[one]!.map((value, row) => value + scaled[other]![row]!)
      const spreads = one === other ? single[one] : measure(`${one}+${other}`, sum)
      if (!spreads) {
        missing = true
        continue
      }
      const cell = spreads.map((spread, group) => {
        if (single[one]![group]!.isLevel || single[other]![group]!.isLevel) return 0
        return one === other ? 1 : Math.min(1, Math.max(-1, spread.deviation(of) ** 2 / 2 - 1))
      })
      matrix[one]![other] = cell
      matrix[other]![one] = cell
    }
  return missing ? undefined : matrix
}

function loadings(
  matrix: readonly (readonly number[])[],
  { components: wanted, loadings: how }: Extract<Weighting, { by: 'principal-components' }>,
): readonly number[] {
  if (matrix.flat().some(Number.isNaN)) return matrix.map(() => Number.NaN)
  const found = componentsOf(matrix)
  const total = found.reduce((sum, { value }) => sum + value, 0)
  let passed = 0
  const kept = found.filter(({ value }, index) => {
    if (typeof wanted === 'number') return index < wanted
    if ('eigenvalue' in wanted) return value > wanted.eigenvalue
    const counts = passed < wanted.share * total * (1 - 1e-12)
    passed += value
    return counts
  })
  const explained = kept.reduce((sum, { value }) => sum + value, 0)
  return matrix.map((_, part) =>
    kept.reduce((sum, { value, loadings: own }) => {
      const loading = how === 'squared' ? own[part]! ** 2 : own[part]!
      return sum + (value / explained) * loading
    }, 0),
  )
}
