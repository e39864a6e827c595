import { Distribution } from './distribution.ts'
import type { Spread } from './spread.ts'
import { Summary } from './summary.ts'

/**
 * The values of peers where one of them has another value now: `former` is taken out and `own` put in, NaN is nobody. Who stands below is
 * told without a copy; the rest is asked of all values, put together when it is first asked.
 */
class Exchanged implements Spread {
  readonly #peers: Spread
  readonly #former: number
  readonly #own: number
  readonly count: number
  #all: Spread | undefined

  constructor(peers: Spread, former: number, own: number) {
    this.#peers = peers
    this.#former = former
    this.#own = own
    this.count = peers.count + (Number.isNaN(own) ? 0 : 1) - (Number.isNaN(former) ? 0 : 1)
  }

  below(value: number): number {
    return this.#peers.below(value) + (this.#own < value ? 1 : 0) - (this.#former < value ? 1 : 0)
  }

  above(value: number): number {
    return this.#peers.above(value) + (this.#own > value ? 1 : 0) - (this.#former > value ? 1 : 0)
  }

  equal(value: number): number {
    return this.#peers.equal(value) + (this.#own === value ? 1 : 0) - (this.#former === value ? 1 : 0)
  }

  get tolerance(): number {
    return this.#peers.tolerance
  }

  /** All values; of peers that were not kept one by one those of before, whom one among so many moves less than their own error. */
  get #together(): Spread {
    this.#all ??= this.#peers instanceof Summary ? this.#peers : new Distribution(this.#joined(this.#peers))
    return this.#all
  }

  #joined({ sorted }: Spread): Float64Array {
    const kept = Number.isNaN(this.#former) ? sorted : spliced(sorted, this.#peers.below(this.#former), 1)
    const at = this.below(this.#own)
    return Number.isNaN(this.#own) ? kept : spliced(kept, at, 0, this.#own)
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

  quantile(share: number): number {
    return this.#together.quantile(share)
  }

  at(place: number): number {
    return this.#together.at(place)
  }

  distinctAbove(value: number): number {
    return this.#together.distinctAbove(value)
  }

  meanOf(count: number): number {
    return this.#together.meanOf(count)
  }
}

/** Values in ascending order stay so: some from a place on are left out, others stand there instead. */
function spliced(values: Float64Array, at: number, left: number, ...instead: readonly number[]): Float64Array {
  const all = new Float64Array(values.length - left + instead.length)
  all.set(values.subarray(0, at))
  all.set(instead, at)
  all.set(values.subarray(at + left), at + instead.length)
  return all
}

/** The values with `own` in the place of `former`, NaN being nobody; as they are where `former` is not one of them, or nobody knows. */
export function exchanged(peers: Spread, former: number, own: number): Spread {
  if (peers instanceof Summary && !peers.tellsPlaces) return peers
  if (former === own || (Number.isNaN(former) && Number.isNaN(own))) return peers
  if (!Number.isNaN(former) && peers.equal(former) === 0) return peers
  return new Exchanged(peers, former, own)
}
