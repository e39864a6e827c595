import { Distribution } from './distribution.ts'
import { mostKept, type Spread } from './spread.ts'

/** The values of peers with one more among them, or one of them taken out: nothing is copied to tell who stands below. */
class Adjusted implements Spread {
  readonly #peers: Spread
  readonly #value: number
  readonly #by: 1 | -1
  readonly count: number
  #all: Distribution | undefined

  constructor(peers: Spread, value: number, by: 1 | -1) {
    this.#peers = peers
    this.#value = value
    this.#by = by
    this.count = peers.count + by
  }

  below(value: number): number {
    return this.#peers.below(value) + (this.#value < value ? this.#by : 0)
  }

  above(value: number): number {
    return this.#peers.above(value) + (this.#value > value ? this.#by : 0)
  }

  equal(value: number): number {
    return this.#peers.equal(value) + (this.#value === value ? this.#by : 0)
  }

  get tolerance(): number {
    return this.#peers.tolerance
  }

  /** The rest is asked of all values, put together when it is first asked. */
  get #together(): Distribution {
    this.#all ??= new Distribution(this.#joined())
    return this.#all
  }

  #joined(): Float64Array {
    const { sorted } = this.#peers
    const at = this.#peers.below(this.#value)
    const joined = new Float64Array(this.count)
    joined.set(sorted.subarray(0, at))
    if (this.#by === 1) joined[at] = this.#value
    joined.set(sorted.subarray(this.#by === 1 ? at : at + 1), this.#by === 1 ? at + 1 : at)
    return joined
  }

  get sorted(): Float64Array {
    return this.#together.sorted
  }

  get least(): number {
    return this.#together.least
  }

  get most(): number {
    return this.#together.most
  }

  get isLevel(): boolean {
    return this.#together.isLevel
  }

  get total(): number {
    return this.#together.total
  }

  get mean(): number {
    return this.#together.mean
  }

  deviation(of: 'population' | 'sample'): number {
    return this.#together.deviation(of)
  }

  /** One among more than are kept moves a quantile by no more than its own error. */
  quantile(share: number): number {
    return this.count > mostKept ? this.#peers.quantile(share) : this.#together.quantile(share)
  }

  at(place: number): number {
    return this.count > mostKept ? this.#peers.at(place) : this.#together.at(place)
  }

  distinctAbove(value: number): number {
    return this.#together.distinctAbove(value)
  }

  meanOf(count: number): number {
    return this.#together.meanOf(count)
  }
}

/** The values without one of them; all of them where it is not among them. */
export const without = (peers: Spread, value: number): Spread =>
  peers.equal(value) > 0 ? new Adjusted(peers, value, -1) : peers

/** The values with one more among them; the same where it is unknown. */
export const withOne = (peers: Spread, value: number): Spread =>
  Number.isNaN(value) ? peers : new Adjusted(peers, value, 1)
