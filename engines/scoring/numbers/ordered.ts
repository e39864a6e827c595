import { magnitudeOf } from './leading.ts'

/** Up to so many values are put in order one by one; more by the machine's own sort. */
const few = 24

/**
 * Values in ascending order, and where each run of equal leading bits begins: the order is made run by run, and a place
 * is found within its run. −0 is kept as 0.
 */
export class Ordered {
  readonly values: Float64Array
  /** Where each run begins, and where the last ends. */
  readonly #starts: Uint32Array
  /** So many of the leading bits are left out, that there are not many more runs than values. */
  #shift: number
  /** The run of 0 reaches up to here, on either side: nobody stands between. */
  #nearest: number
  #first: number

  /** Takes numbers only, none of them NaN, in any order, and leaves them as they are. */
  constructor(given: Float64Array) {
    const [least, most] = given.length === 0 ? [0, 0] : endsOf(given)
    const nearest = magnitudeOf(nearestToZero(given))
    this.#shift = -1
    do {
      this.#shift += 1
      this.#nearest = (nearest >> this.#shift) - 1
      this.#first = this.#runOf(least)
    } while (this.#runOf(most) - this.#first > Math.max(given.length, few))
    this.#starts = new Uint32Array(this.#runOf(most) - this.#first + 2)
    this.values = this.#arranged(given)
  }

  #runOf(value: number): number {
    const run = (magnitudeOf(value) >> this.#shift) - this.#nearest
    return run <= 0 ? 0 : value < 0 ? -run : run
  }

  #arranged(given: Float64Array): Float64Array {
    const starts = this.#starts
    const runs = new Uint32Array(given.length)
    for (let index = 0; index < given.length; index += 1) {
      const run = this.#runOf(given[index]!) - this.#first
      runs[index] = run
      starts[run + 1]! += 1
    }
    for (let run = 1; run < starts.length; run += 1) starts[run]! += starts[run - 1]!
    const next = starts.slice()
    const arranged = new Float64Array(given.length)
    for (let index = 0; index < given.length; index += 1) {
      const run = runs[index]!
      arranged[next[run]!] = given[index]! + 0
      next[run]! += 1
    }
    for (let run = 0; run + 1 < starts.length; run += 1) putInOrder(arranged, starts[run]!, starts[run + 1]!)
    return arranged
  }

  /** How many values lie below. */
  below(value: number): number {
    return this.#place(value, false)
  }

  /** How many values lie below, or are the same. */
  upTo(value: number): number {
    return this.#place(value, true)
  }

  #place(value: number, passEqual: boolean): number {
    const run = this.#runOf(value) - this.#first
    if (run < 0) return 0
    if (run + 1 >= this.#starts.length) return this.values.length
    let [low, high] = [this.#starts[run]!, this.#starts[run + 1]!]
    while (low < high) {
      const middle = (low + high) >>> 1
      const here = this.values[middle]!
      if (here < value || (passEqual && here === value)) low = middle + 1
      else high = middle
    }
    return low
  }
}

function putInOrder(values: Float64Array, from: number, to: number): void {
  if (to - from < 2) return
  if (to - from > few) {
    const run = values.subarray(from, to)
    if (run.some((value) => value !== run[0])) run.sort()
    return
  }
  for (let index = from + 1; index < to; index += 1) {
    const value = values[index]!
    let place = index
    for (; place > from && values[place - 1]! > value; place -= 1) values[place] = values[place - 1]!
    values[place] = value
  }
}

/** The least and the most of values; NaN where there are none. */
export function endsOf(values: Float64Array): [least: number, most: number] {
  if (values.length === 0) return [Number.NaN, Number.NaN]
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}

/** The least distance from 0 of a value that is not 0. */
function nearestToZero(values: Float64Array): number {
  let nearest = Number.POSITIVE_INFINITY
  for (let index = 0; index < values.length; index += 1) {
    const distance = Math.abs(values[index]!)
    if (distance < nearest && distance > 0) nearest = distance
  }
  return nearest
}
