import { exactSum } from './exact-sum.ts'
import { endsOf, Ordered } from './ordered.ts'
import type { Spread } from './spread.ts'

/** The values of peers, all of them, in any order; everything that steps ask of them is computed once, when first asked. */
export class Distribution implements Spread {
  readonly #values: Float64Array
  readonly tolerance = 0
  #ends: [least: number, most: number] | undefined
  #ordered: Ordered | undefined
  #distinct: Ordered | undefined
  #mean: number | undefined
  #squares: number | undefined
  #total: number | undefined

  /** Takes known values only, and keeps them; NaN is refused by being left out before. Those in order need not be looked at again. */
  constructor(values: Float64Array, inOrder = false) {
    this.#values = values
    if (inOrder) this.#ordered = new Ordered(values, true)
  }

  get count(): number {
    return this.#values.length
  }

  get least(): number {
    this.#ends ??= endsOf(this.#values)
    return this.#ends[0]
  }

  get most(): number {
    this.#ends ??= endsOf(this.#values)
    return this.#ends[1]
  }

  get #order(): Ordered {
    this.#ordered ??= new Ordered(this.#values)
    return this.#ordered
  }

  get sorted(): Float64Array {
    return this.#order.values
  }

  get isLevel(): boolean {
    return this.least === this.most
  }

  get total(): number {
    this.#total ??= exactSum(this.#values)
    return this.#total
  }

  get mean(): number {
    this.#mean ??= this.isLevel ? this.least : this.count === 0 ? Number.NaN : this.total / this.count
    return this.#mean
  }

  meanOf(count: number): number {
    return new Distribution(count > 0 ? this.sorted.slice(-count) : this.sorted.slice(0, -count)).mean
  }

  /** The mean of a power of the distances from the mean. */
  moment(power: number): number {
    return exactSum(this.#values.map((value) => (value - this.mean) ** power)) / this.count
  }

  deviation(of: 'population' | 'sample'): number {
    this.#squares ??= exactSum(this.#values.map((value) => (value - this.mean) ** 2))
    return Math.sqrt(this.#squares / (of === 'sample' ? this.count - 1 : this.count))
  }

  below(value: number): number {
    return this.#order.below(value)
  }

  above(value: number): number {
    return this.count - this.#order.upTo(value)
  }

  equal(value: number): number {
    return this.#order.upTo(value) - this.#order.below(value)
  }

  distinctAbove(value: number): number {
    this.#distinct ??= new Ordered(this.sorted.filter((one, index, all) => index === 0 || one !== all[index - 1]))
    return this.#distinct.values.length - this.#distinct.upTo(value)
  }

  at(place: number): number {
    return this.sorted[place] ?? Number.NaN
  }

  quantile(share: number): number {
    if (this.count === 0) return Number.NaN
    const place = share * (this.count - 1)
    const below = Math.floor(place)
    const low = this.sorted[below]!
    const high = this.sorted[Math.min(below + 1, this.count - 1)]!
    return low + (place - below) * (high - low)
  }
}
