import { fault } from '../../../kernel/fault.ts'
import type { Cells } from './cells.ts'
import { Counted } from './counted.ts'
import { type Moments, squaresAboutMean, totalOf } from './moments.ts'
import type { Spread } from './spread.ts'

export type Summarised = {
  readonly count: number
  readonly least: number
  readonly most: number
  readonly moments?: Moments | undefined
  readonly cells?: Cells | undefined
}

/**
 * What is known of peers whose values were not kept one by one: their least and most value, sums and deviations are exact, places
 * and quantiles come from counts in cells. What was not measured is not answered.
 */
export class Summary implements Spread {
  readonly #given: Summarised
  readonly count: number
  readonly least: number
  readonly most: number
  readonly tolerance: number
  readonly #counted: Counted | undefined
  #squares: number | undefined

  constructor(given: Summarised) {
    this.#given = given
    this.count = given.count
    this.least = given.least
    this.most = given.most
    this.#counted = given.cells && new Counted(given.cells)
    this.tolerance = this.#counted?.tolerance ?? 0
  }

  /** Whether the order was measured, so that places can be told. */
  get tellsPlaces(): boolean {
    return this.#counted !== undefined
  }

  get #places(): Counted {
    if (!this.#counted) throw new Error('The order of these peers was not measured')
    return this.#counted
  }

  get #moments(): Moments {
    if (!this.#given.moments) throw new Error('The sums of these peers were not measured')
    return this.#given.moments
  }

  get isLevel(): boolean {
    return this.least === this.most
  }

  get total(): number {
    return totalOf(this.#moments)
  }

  get mean(): number {
    return this.isLevel ? this.least : this.count === 0 ? Number.NaN : this.total / this.count
  }

  deviation(of: 'population' | 'sample'): number {
    this.#squares ??= squaresAboutMean(this.#moments)
    return Math.sqrt(this.#squares / (of === 'sample' ? this.count - 1 : this.count))
  }

  below(value: number): number {
    return this.#places.below(value)
  }

  above(value: number): number {
    return this.count - this.#places.below(value) - this.#places.equal(value)
  }

  equal(value: number): number {
    return this.#places.equal(value)
  }

  quantile(share: number): number {
    if (this.count === 0) return Number.NaN
    const place = share * (this.count - 1)
    const below = Math.floor(place)
    const [low, high] = [below, Math.min(below + 1, this.count - 1)].map((one) => this.at(one)) as [number, number]
    return low + (place - below) * (high - low)
  }

  at(place: number): number {
    return Math.min(this.most, Math.max(this.least, this.#places.at(place)))
  }

  get sorted(): Float64Array {
    throw this.#tooMany()
  }

  distinctAbove(): number {
    throw this.#tooMany()
  }

  meanOf(): number {
    throw this.#tooMany()
  }

  #tooMany(): Error {
    return fault(
      `同类有 ${this.count} 家，多到不能逐个保留：不连号的位次（dense）、最高或最低几家的均值（meanOf）、按偏度缩尾（most）都算不出；请把同类分小，或改用分位数`,
      `There are ${this.count} peers, too many to keep each value: dense ranks, the mean of the first few (meanOf) and winsorising by shape (most) cannot be told; make the peers fewer, or use quantiles`,
    )
  }
}
