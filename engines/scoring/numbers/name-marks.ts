import { GrowingNumbers } from './growing-numbers.ts'
import { type NameBook, Names } from './names.ts'

/** 53 bits of a name: equal names have the same mark, others hardly ever. */
export function markOf(name: string): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index)
    one = Math.imul(one ^ code, 0x9e3779b1)
    other = Math.imul(other ^ code, 0x5f356495)
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35)
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35)
  return (one & 0x1fffff) * 0x1_0000_0000 + (other >>> 0)
}

const atOnce = 1_000_000

/** Eight bytes of each name, of names too many to be kept: tells which marks several have, and knows none before the end. */
export class NameMarks implements NameBook {
  readonly #marks = new GrowingNumbers()

  add(name: string): undefined {
    this.#marks.push(markOf(name))
  }

  /** The marks of names that may stand twice, not too many at once; nothing is kept after. */
  *shared(): Generator<ReadonlySet<number>> {
    const marks = this.#marks.takeAll().sort()
    const shared = marks.filter((mark, index) => mark === marks[index - 1])
    for (let from = 0; from < shared.length; from += atOnce) yield new Set(shared.subarray(from, from + atOnce))
  }
}

/** Keeps only names that have one of these marks, so that of many names those are told that stand twice. */
export class MarkedNames implements NameBook {
  readonly #names = new Names()
  readonly #marks: ReadonlySet<number>

  constructor(marks: ReadonlySet<number>) {
    this.#marks = marks
  }

  add(name: string, row: number): number | undefined {
    return this.#marks.has(markOf(name)) ? this.#names.add(name, row) : undefined
  }
}
