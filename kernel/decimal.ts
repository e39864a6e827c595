import Big from 'big.js'
import { fault } from './fault.ts'

/** An exact decimal number. Money and published figures are never floating point. */
export type Decimal = Big

/** A number as people type it: fifteen digits before the point, ten behind. */
export const decimalText = /^-?\d{1,15}(\.\d{1,10})?$/

const longest = 400
const vast = /e[+-]?\d{4}/i

/** Reads `12.50`, `-3`, `1e3`; anything else is refused with a sentence, and so is a number too long to compute with. */
export function decimal(value: string | number | Decimal): Decimal {
  const written = typeof value === 'string' && (value.length > longest || vast.test(value)) ? value.slice(0, 20) : null
  if (written !== null) throw fault(`“${written}…”太长，不能计算`, `“${written}…” is too long to compute with`)
  try {
    return new Big(value)
  } catch {
    throw fault(`“${String(value)}”不是一个数`, `“${String(value)}” is not a number`)
  }
}

/** Rounds half up (away from zero), as published figures are: `roundHalfUp(22.857142, 2)` is 22.86. */
export function roundHalfUp(value: Decimal, digits: number): Decimal {
  return value.round(digits, Big.roundHalfUp)
}

/**
 * The quotient rounded half up at `digits`, exact for any operands; undefined when the divisor is zero.
 * `quotient(16, 70, 4)` is 0.2286.
 */
export function quotient(dividend: Decimal, divisor: Decimal, digits: number): Decimal | undefined {
  if (divisor.eq(0)) return undefined
  const Exact = Big()
  Exact.DP = digits
  Exact.RM = Big.roundHalfUp
  return new Big(new Exact(dividend).div(new Exact(divisor)))
}

/** Writes exactly `digits` places: `printDecimal(decimal(93.8), 2)` is `93.80`. */
export function printDecimal(value: Decimal, digits?: number): string {
  return digits === undefined ? value.toFixed() : value.toFixed(digits, Big.roundHalfUp)
}

/**
 * Writes a double with exactly `digits` places, half up by the fifteen digits that it holds for sure: what `toFixed`
 * writes depends on binary, 35.55 to one place is 35.5. `printNumber(35.55, 1)` is `35.6`, `printNumber(-0.04, 1)` is `0.0`.
 */
export function printNumber(value: number, digits: number): string {
  const rounded = roundHalfUp(decimal(value.toPrecision(15)), digits)
  return (rounded.eq(0) ? rounded.abs() : rounded).toFixed(digits)
}
