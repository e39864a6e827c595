import { addExactly, roundedSum } from './exact-sum.ts'
import { quotient, splitter, wholeOf } from './moments.ts'
import { Summary } from './summary.ts'

/** The exact sums of weights, of weighted values and of weighted squares: plain data that can be sent and added, in any order. */
export type WeightedMoments = { readonly weights: number[]; readonly sum: number[]; readonly squares: number[] }

export const noWeightedMoments = (): WeightedMoments => ({ weights: [], sum: [], squares: [] })

/** A product as two doubles whose sum it is exactly (Dekker). */
function product(one: number, other: number): [high: number, low: number] {
  const high = one * other
  const [first, second] = [one, other].map((value) => {
    const scaled = splitter * value
    const upper = scaled - (scaled - value)
    return [upper, value - upper] as const
  }) as [readonly [number, number], readonly [number, number]]
  const low = first[1] * second[1] - (high - first[0] * second[0] - first[1] * second[0] - first[0] * second[1])
  return [high, low]
}

/** Adds a value that counts as much as its weight. */
export function addWeighted({ weights, sum, squares }: WeightedMoments, value: number, weight: number): void {
  addExactly(weights, weight)
  for (const part of product(value, weight)) addExactly(sum, part)
  for (const square of product(value, value)) for (const part of product(square, weight)) addExactly(squares, part)
}

/** Adds the sums of other values. */
export function joinWeighted(one: WeightedMoments, other: WeightedMoments): void {
  for (const key of ['weights', 'sum', 'squares'] as const) for (const part of other[key]) addExactly(one[key], part)
}

/** Peers that count by their weights: only their ends, sums, mean and deviation are known. */
export class WeightedSpread extends Summary {
  readonly moments: WeightedMoments

  constructor(
    given: { readonly count: number; readonly least: number; readonly most: number },
    moments: WeightedMoments,
  ) {
    super(given)
    this.moments = moments
  }

  override get total(): number {
    return roundedSum(this.moments.sum)
  }

  override get mean(): number {
    return this.isLevel ? this.least : this.count === 0 ? Number.NaN : this.total / this.#weight
  }

  /** The sample is as many as the weights come to. */
  override deviation(of: 'population' | 'sample'): number {
    if (this.count === 0) return Number.NaN
    const [weights, sum, squares] = [this.moments.weights, this.moments.sum, this.moments.squares].map(wholeOf) as [
      bigint,
      bigint,
      bigint,
    ]
    const about = quotient(weights * squares - sum * sum, weights, 1074)
    return Math.sqrt(about / (of === 'sample' ? this.#weight - 1 : this.#weight))
  }

  get #weight(): number {
    return roundedSum(this.moments.weights)
  }
}
