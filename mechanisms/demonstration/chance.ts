import { allocate } from '../../engines/targets/allocation.ts'

/** A row of numbers that looks like chance and is the same at every run. */
export type Chance = {
  /** At least 0, below 1. */
  readonly next: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  readonly pick: <Item>(list: readonly Item[]) => Item
}

/** Starts a row from a seed: the same seed gives the same row. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { next, whole, pick: (list) => list[Math.floor(next() * list.length)]! }
}

/** Parts of a total in proportion to chance weights, which add up to it exactly; `digits` decimal places. */
export function shareOut(chance: Chance, total: number, count: number, digits: number): string[] {
  const weights = Array.from({ length: count }, () => (0.3 + chance.next() ** 3 * 4).toFixed(4))
  return allocate(total.toFixed(digits), weights, digits).map((part) => Number(part).toFixed(digits))
}

/** Parts of a total about in proportion to other amounts, which add up to it exactly; two decimal places. */
export function shareAlike(chance: Chance, total: number, like: readonly string[]): string[] {
  const weights = like.map((amount) => (Math.max(0.01, Number(amount)) * (0.88 + chance.next() * 0.24)).toFixed(4))
  return allocate(total.toFixed(2), weights, 2).map((part) => Number(part).toFixed(2))
}
