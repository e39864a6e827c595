import { exactSum } from './exact-sum.ts'

/** The values of peers, in any order; everything that steps ask of them is computed once, when first asked. */
export class Distribution {
  /** In ascending order. */
  readonly sorted: Float64Array
  #mean: number | undefined
  #squares: number | undefined
  #total: number | undefined
  #distinct: Float64Array | undefined

  /** Takes known values only; NaN is refused by being left out before. */
  constructor(values: Float64Array) {
    this.sorted = values.slice().sort()
  }

  get count(): number {
    return this.sorted.length
  }

  get least(): number {
    return this.sorted[0] ?? Number.NaN
  }

  get most(): number {
    return this.sorted.at(-1) ?? Number.NaN
  }

  /** Whether all values are the same. */
  get isLevel(): boolean {
    return this.count > 0 && this.least === this.most
  }

  /** The exact sum, rounded once: independent of the order of the values and of how they were divided. */
  get total(): number {
    this.#total ??= exactSum(this.sorted)
    return this.#total
  }

  /** The exact sum divided by the count; of equal values that value itself. */
  get mean(): number {
    this.#mean ??= this.isLevel ? this.least : this.count === 0 ? Number.NaN : this.total / this.count
    return this.#mean
  }

  /** The quantiles between so many groups of equal size, the lowest first. */
  bounds(groups: number): number[] {
    return Array.from({ length: groups - 1 }, (_, index) => this.quantile((index + 1) / groups))
  }

  /** The mean of so many of the most values, or of the least where `count` is negative. */
  meanOf(count: number): number {
    return new Distribution(count > 0 ? this.sorted.slice(-count) : this.sorted.slice(0, -count)).mean
  }

  /** The mean of a power of the distances from the mean. */
  moment(power: number): number {
    return exactSum(this.sorted.map((value) => (value - this.mean) ** power)) / this.count
  }

  /** The standard deviation: of everybody (n), or estimated from a sample (n − 1). */
  deviation(of: 'population' | 'sample'): number {
    this.#squares ??= exactSum(this.sorted.map((value) => (value - this.mean) ** 2))
    return Math.sqrt(this.#squares / (of === 'sample' ? this.count - 1 : this.count))
  }

  /** How many values lie below. */
  below(value: number): number {
    return firstNotLess(this.sorted, value)
  }

  /** How many values lie above. */
  above(value: number): number {
    return this.count - firstGreater(this.sorted, value)
  }

  /** How many values are the same. */
  equal(value: number): number {
    return this.count - this.below(value) - this.above(value)
  }

  /** How many different values lie above. */
  distinctAbove(value: number): number {
    this.#distinct ??= this.sorted.filter((one, index, all) => index === 0 || one !== all[index - 1])
    return this.#distinct.length - firstGreater(this.#distinct, value)
  }

  /** The quantile on the line between two neighbours (type 7): `quantile(0.5)` is the median. */
  quantile(share: number): number {
    if (this.count === 0) return Number.NaN
    const place = share * (this.count - 1)
    const below = Math.floor(place)
    const low = this.sorted[below]!
    const high = this.sorted[Math.min(below + 1, this.count - 1)]!
    return low + (place - below) * (high - low)
  }
}

function firstNotLess(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function firstGreater(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}
