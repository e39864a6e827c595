import { magnitudeOf } from './leading.ts'

/** Numbers in ascending order, −0 as 0, and in which row each stands. */
export type InOrder = { readonly values: Float64Array; readonly rows: Uint32Array }

/** Runs of at most so many values are put in order one by one. */
const few = 24

/**
 * Puts the numbers of a column in order and leaves the column as it is; NaN is left out. They are dealt out by their leading bits,
 * the lower half of these first, so that numbers of equal bits stand together; those that still differ are put in order there.
 * One sorter sorts many columns in the same memory: an answer holds until the next.
 */
export class Sorter {
  #values = new Float64Array()
  #dealt = new Float64Array()
  #rows = new Uint32Array()
  #dealtRows = new Uint32Array()
  #runs = new Uint32Array()
  #dealtRuns = new Uint32Array()

  /** The numbers in so many rows, or in all. */
  sort(column: Float64Array, rows?: Uint32Array): InOrder {
    const { count, least, most, nearest } = this.#gather(column, rows)
    const half = Math.min(11, Math.max(2, Math.ceil(Math.log2(count + 1) / 2) + 1))
    const runOf = runsOf(least, most, nearest, 2 ** (2 * half))
    this.#deal(count, half, runOf)
    const order = { values: this.#values.subarray(0, count), rows: this.#rows.subarray(0, count) }
    settle(order, runOf)
    return order
  }

  #room(count: number): void {
    if (this.#rows.length >= count) return
    ;[this.#values, this.#dealt] = [new Float64Array(count), new Float64Array(count)]
    ;[this.#rows, this.#dealtRows] = [new Uint32Array(count), new Uint32Array(count)]
    ;[this.#runs, this.#dealtRuns] = [new Uint32Array(count), new Uint32Array(count)]
  }

  /** Takes what is known; answers the ends, and the least distance from 0 in leading bits. */
  #gather(column: Float64Array, among: Uint32Array | undefined) {
    const length = among?.length ?? column.length
    this.#room(length)
    const [values, rows] = [this.#values, this.#rows]
    let [count, nearest] = [0, 0x7fffffff]
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let index = 0; index < length; index += 1) {
      const row = among ? among[index]! : index
      const value = column[row]! + 0
      if (Number.isNaN(value)) continue
      values[count] = value
      rows[count] = row
      count += 1
      if (value < least) least = value
      if (value > most) most = value
      const distance = magnitudeOf(value)
      if (distance < nearest && distance > 0) nearest = distance
    }
    return { count, least, most, nearest }
  }

  #deal(count: number, half: number, runOf: (value: number) => number): void {
    const [size, mask] = [1 << half, (1 << half) - 1]
    const [values, rows, runs] = [this.#values, this.#rows, this.#runs]
    const [dealt, dealtRows, dealtRuns] = [this.#dealt, this.#dealtRows, this.#dealtRuns]
    const [low, high] = [new Uint32Array(size + 1), new Uint32Array(size + 1)]
    for (let index = 0; index < count; index += 1) {
      const run = runOf(values[index]!)
      runs[index] = run
      low[(run & mask) + 1]! += 1
      high[(run >>> half) + 1]! += 1
    }
    for (let index = 1; index <= size; index += 1) {
      low[index]! += low[index - 1]!
      high[index]! += high[index - 1]!
    }
    for (let index = 0; index < count; index += 1) {
      const run = runs[index]!
      const place = low[run & mask]!
      low[run & mask] = place + 1
      dealt[place] = values[index]!
      dealtRows[place] = rows[index]!
      dealtRuns[place] = run >>> half
    }
    for (let index = 0; index < count; index += 1) {
      const run = dealtRuns[index]!
      const place = high[run]!
      high[run] = place + 1
      values[place] = dealt[index]!
      rows[place] = dealtRows[index]!
    }
  }
}

/**
 * Numbers the runs of equal leading bits between two values, from 0, larger for larger values. So many bits are left out that there
 * are no more runs than `most`; between 0 and the nearest value nobody stands, so that these are neighbours.
 */
export function runsOf(least: number, greatest: number, nearest: number, most: number): (value: number) => number {
  let [shift, none, first] = [0, 0, 0]
  const runOf = (value: number): number => {
    const run = (magnitudeOf(value) >> shift) - none
    return (run <= 0 ? 0 : value < 0 ? -run : run) - first
  }
  for (;;) {
    none = (nearest >> shift) - 1
    first = 0
    first = runOf(least)
    if (!(runOf(greatest) >= most)) return runOf
    shift += 1
  }
}

/** Puts values in order that stand in the right run already. */
function settle(order: InOrder, runOf: (value: number) => number): void {
  const { values, rows } = order
  for (let index = 1; index < values.length; index += 1) {
    const value = values[index]!
    if (values[index - 1]! <= value) continue
    const row = rows[index]!
    let place = index
    for (; place > 0 && index - place < few && values[place - 1]! > value; place -= 1) {
      values[place] = values[place - 1]!
      rows[place] = rows[place - 1]!
    }
    values[place] = value
    rows[place] = row
    if (place > 0 && values[place - 1]! > value) index = settleRun(order, index, runOf)
  }
}

/** Puts the whole run in order in which a value stands; answers its last place. */
function settleRun({ values, rows }: InOrder, index: number, runOf: (value: number) => number): number {
  const run = runOf(values[index]!)
  let [from, to] = [index, index + 1]
  while (from > 0 && runOf(values[from - 1]!) === run) from -= 1
  while (to < values.length && runOf(values[to]!) === run) to += 1
  const [before, own] = [values.slice(from, to), rows.slice(from, to)]
  const order = Uint32Array.from(before, (_, place) => place).sort((one, other) => before[one]! - before[other]!)
  for (const [place, at] of order.entries()) {
    values[from + place] = before[at]!
    rows[from + place] = own[at]!
  }
  return to - 1
}
