import { type Decimal, decimal } from '../../../kernel/decimal.ts'

/** An exact fraction in lowest terms; the denominator is positive. */
export type Rational = { readonly n: bigint; readonly d: bigint }

const absolute = (value: bigint): bigint => (value < 0n ? -value : value)

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = absolute(a)
  let y = absolute(b)
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** The fraction n/d; the caller makes sure that d is not zero. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 1n) return { n, d }
  const divisor = greatestCommonDivisor(n, d) * (d < 0n ? -1n : 1n)
  return { n: n / divisor, d: d / divisor }
}

export const zero = rational(0n)
export const one = rational(1n)

const written = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,4}))?$/

/** Reads decimal text such as `12.50` or `-1e3`; undefined for anything else. */
export function rationalOf(text: string): Rational | undefined {
  const match = written.exec(text)
  const digits = match ? `${match[2]}${match[3]}` : ''
  if (!match || digits === '') return undefined
  const exponent = Number(match[4] ?? 0) - match[3]!.length
  const whole = BigInt(digits) * (match[1] === '-' ? -1n : 1n)
  return exponent >= 0 ? rational(whole * 10n ** BigInt(exponent)) : rational(whole, 10n ** BigInt(-exponent))
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d)
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d })
export const absoluteOf = (a: Rational): Rational => (a.n < 0n ? negate(a) : a)

/** The exact quotient; null when the divisor is zero. */
export const divide = (a: Rational, b: Rational): Rational | null =>
  b.n === 0n ? null : rational(a.n * b.d, a.d * b.n)

/** Negative, zero or positive as a is less than, equal to or more than b. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

export const isWhole = (a: Rational): boolean => a.d === 1n

export function floor(a: Rational): Rational {
  const quotient = a.n / a.d
  return rational(a.n < 0n && a.n % a.d !== 0n ? quotient - 1n : quotient)
}

export const ceiling = (a: Rational): Rational => negate(floor(negate(a)))

const half = rational(1n, 2n)

/** Rounds half away from zero at `digits` decimal places, as published figures are. */
export function roundHalfUp(a: Rational, digits: number): Rational {
  const scale = 10n ** BigInt(digits)
  const rounded = floor(add(multiply(absoluteOf(a), rational(scale)), half))
  return rational(a.n < 0n ? -rounded.n : rounded.n, scale)
}

/** Rounds half to the even neighbour, as FEEL's `decimal` does. */
export function roundHalfEven(a: Rational, digits: number): Rational {
  const scale = 10n ** BigInt(digits)
  const shifted = multiply(a, rational(scale))
  const below = floor(shifted)
  const side = compare(subtract(shifted, below), half)
  const up = side > 0 || (side === 0 && below.n % 2n !== 0n)
  return rational(below.n + (up ? 1n : 0n), scale)
}

/** The nearest double. */
export function numberOf(a: Rational): number {
  return Number(decimalOf(a, 40).toString())
}

/** As decimal, rounded half up at `digits` places; trailing zeros are dropped. */
export function decimalOf(a: Rational, digits: number): Decimal {
  const { n, d } = roundHalfUp(a, digits)
  const scaled = absolute((n * 10n ** BigInt(digits)) / d)
    .toString()
    .padStart(digits + 1, '0')
  const point = scaled.length - digits
  return decimal(`${n < 0n ? '-' : ''}${scaled.slice(0, point)}${digits ? `.${scaled.slice(point)}` : ''}`)
}
