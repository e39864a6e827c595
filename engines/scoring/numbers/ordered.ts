import { runsOf, Sorter } from './in-order.ts'
import { magnitudeOf } from './leading.ts'

/** So many runs at least; so many neighbours are looked at before a run is. */
const few = 24

/**
 * Values in ascending order, and where each run of equal leading bits begins: a place is found near the last that was asked for,
 * or within its run. −0 is kept as 0.
 */
export class Ordered {
  readonly values: Float64Array
  #runs: { readonly starts: Uint32Array; readonly runOf: (value: number) => number } | undefined
  #last = 0

  /** Takes numbers only, none of them NaN, in any order unless it is told that they are in order, and leaves them as they are. */
  constructor(given: Float64Array, inOrder = isInOrder(given)) {
    this.values = inOrder ? given : new Sorter().sort(given).values.slice()
  }

  /** How many values lie below. */
  below(value: number): number {
    const { values } = this
    let place = this.#last
    if (place > 0 && values[place - 1]! >= value) return this.#found(value, false)
    if (values[place]! < value) place = this.#afterEqual(place)
    for (const end = Math.min(place + few, values.length); place < end; place += 1)
      if (values[place]! >= value) {
        this.#last = place
        return place
      }
    return this.#found(value, false)
  }

  /** How many values lie below, or are the same. */
  upTo(value: number): number {
    const { values } = this
    let place = this.#last
    if (place > 0 && values[place - 1]! > value) return this.#found(value, true)
    if (values[place]! <= value) place = this.#afterEqual(place)
    if (place === values.length) return place
    for (const end = Math.min(place + few, values.length); place < end; place += 1)
      if (values[place]! > value) {
        this.#last = place
        return place
      }
    return this.#found(value, true)
  }

  /** The first place after this one with another value, in ever longer steps. */
  #afterEqual(place: number): number {
    const { values } = this
    const value = values[place]!
    let [low, step] = [place + 1, 1]
    while (values[low + step - 1] === value) {
      low += step
      step *= 2
    }
    let high = Math.min(low + step - 1, values.length)
    while (low < high) {
      const middle = (low + high) >>> 1
      if (values[middle] === value) low = middle + 1
      else high = middle
    }
    return low
  }

  #found(value: number, passEqual: boolean): number {
    this.#runs ??= runsIn(this.values)
    const { starts, runOf } = this.#runs
    const run = runOf(value)
    if (run < 0) return 0
    if (run + 1 >= starts.length) return this.values.length
    let [low, high] = [starts[run]!, starts[run + 1]!]
    while (low < high) {
      const middle = (low + high) >>> 1
      const here = this.values[middle]!
      if (here < value || (passEqual && here === value)) low = middle + 1
      else high = middle
    }
    this.#last = low
    return low
  }
}

/** Whether values are in ascending order, and none is −0. */
function isInOrder(values: Float64Array): boolean {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!
    if (values[index - 1]! > value || (value === 0 && Object.is(value, -0))) return false
  }
  return true
}

/** Where each run begins among values in order, and where the last ends; there are not many more runs than values. */
function runsIn(values: Float64Array) {
  let nearest = 0x7fffffff
  for (let index = 0; index < values.length; index += 1) {
    const distance = magnitudeOf(values[index]!)
    if (distance < nearest && distance > 0) nearest = distance
  }
  const [least, most] = [values[0] ?? 0, values[values.length - 1] ?? 0]
  const runOf = runsOf(least, most, nearest, Math.max(values.length, few) + 1)
  const starts = new Uint32Array(runOf(most) + 2)
  let begun = 0
  for (let index = 0; index < values.length; index += 1)
    for (const run = runOf(values[index]!); begun < run; begun += 1) starts[begun + 1] = index
  starts.fill(values.length, begun + 1)
  return { starts, runOf }
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
