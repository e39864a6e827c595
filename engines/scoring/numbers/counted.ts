import { type Cells, cellsInOrder } from './cells.ts'
import { Ordered } from './ordered.ts'

/** Places among values that were counted in cells: exact where a cell holds one value, on a straight line within any other. */
export class Counted {
  /** Where the cells begin that hold anything, in ascending order. */
  readonly #from: Ordered
  /** Where they end; where they begin if they hold one value. */
  readonly #to: Float64Array
  /** How many values lie before each, and before the end. */
  readonly #before: Float64Array
  /** By how many places an answer may be off. */
  readonly tolerance: number

  constructor(cells: Cells) {
    const held = cellsInOrder(cells)
    this.#from = new Ordered(Float64Array.from(held, ({ from }) => from))
    this.#to = Float64Array.from(held, ({ to }) => to)
    this.#before = new Float64Array(held.length + 1)
    let tolerance = 0
    for (const [index, { from, to, count }] of held.entries()) {
      this.#before[index + 1] = this.#before[index]! + count
      if (from < to) tolerance = Math.max(tolerance, count - 1)
    }
    this.tolerance = tolerance
  }

  /** How many values lie below. */
  below(value: number): number {
    const cell = this.#from.upTo(value) - 1
    return cell < 0 ? 0 : this.#belowIn(cell, value)
  }

  #belowIn(cell: number, value: number): number {
    const [from, to, before, after] = [
      this.#from.values[cell]!,
      this.#to[cell]!,
      this.#before[cell]!,
      this.#before[cell + 1]!,
    ]
    if (value === from) return before
    if (value >= to) return after
    return before + Math.min(after - before - 1, Math.floor(((value - from) / (to - from)) * (after - before)))
  }

  /** How many values are the same; where values share a cell, the one that is asked about. */
  equal(value: number): number {
    const cell = this.#from.upTo(value) - 1
    if (cell < 0) return 0
    const [from, to] = [this.#from.values[cell]!, this.#to[cell]!]
    if (from === to) return value === from ? this.#before[cell + 1]! - this.#before[cell]! : 0
    return value < to ? 1 : 0
  }

  /** The value with so many before it. */
  at(place: number): number {
    let [cell, end] = [0, this.#to.length - 1]
    while (cell < end) {
      const middle = (cell + end) >>> 1
      if (this.#before[middle + 1]! > place) end = middle
      else cell = middle + 1
    }
    const [from, to, before, after] = [
      this.#from.values[cell]!,
      this.#to[cell]!,
      this.#before[cell]!,
      this.#before[cell + 1]!,
    ]
    return from + ((place - before + 0.5) / (after - before)) * (to - from)
  }
}
