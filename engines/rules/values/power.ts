import { isWhole, type Rational, rational, roundHalfUp } from './rational.ts'

const places = 70
const kept = 50
const unit = 10n ** BigInt(places)

const times = (a: bigint, b: bigint): bigint => (a * b) / unit

/** ln of (1+t)/(1-t), halved, as a fixed-point series. */
function areaTangent(t: bigint): bigint {
  const square = times(t, t)
  let term = t
  let sum = t
  for (let index = 3n; term !== 0n; index += 2n) {
    term = times(term, square)
    sum += term / index
  }
  return sum
}

const logarithmOfTwo = 2n * areaTangent(unit / 3n)

function logarithm(value: bigint): bigint {
  let reduced = value
  let doublings = 0n
  while (reduced > (unit * 3n) / 2n) {
    reduced /= 2n
    doublings += 1n
  }
  while (reduced < (unit * 3n) / 4n) {
    reduced *= 2n
    doublings -= 1n
  }
  return 2n * areaTangent(((reduced - unit) * unit) / (reduced + unit)) + doublings * logarithmOfTwo
}

function exponential(value: bigint): bigint {
  const doublings = value / logarithmOfTwo
  const rest = value - doublings * logarithmOfTwo
  let term = unit
  let sum = unit
  for (let index = 1n; term !== 0n; index += 1n) {
    term = times(term, rest) / index
    sum += term
  }
  return doublings >= 0n ? sum << doublings : sum >> -doublings
}

/** Beyond these e to a power is unknown. */
export const leastExponent = -100
export const largestExponent = 700

/** The natural logarithm in units of the fixed point, of the ends apart: a tiny fraction loses no digit. */
const lnOf = ({ n, d }: Rational): bigint => logarithm(n * unit) - logarithm(d * unit)

/** The natural logarithm to 50 decimal places; null for what is not above zero. */
export const logarithmOf = (value: Rational): Rational | null =>
  value.n > 0n ? roundHalfUp(rational(lnOf(value), unit), kept) : null

/** e to a power, to 50 decimal places; null beyond −100 and 700. */
export function exponentialOf({ n, d }: Rational): Rational | null {
  const scaled = (n * unit) / d
  if (scaled > BigInt(largestExponent) * unit || scaled < BigInt(leastExponent) * unit) return null
  return roundHalfUp(rational(exponential(scaled), unit), kept)
}

const largest = 1000n
const mostBits = 100_000

const bitsOf = (value: bigint): number => value.toString(16).length * 4

function wholePower(base: Rational, exponent: bigint): Rational | null {
  if ((bitsOf(base.n) + bitsOf(base.d)) * Math.abs(Number(exponent)) > mostBits) return null
  if (exponent >= 0n) return { n: base.n ** exponent, d: base.d ** exponent }
  return base.n === 0n ? null : rational(base.d ** -exponent, base.n ** -exponent)
}

/**
 * base ** exponent: exact for whole exponents up to 1000, else to 50 decimal places.
 * Null where it has no real value (a root of a negative number, 0 to a negative power) or grows beyond reason.
 */
export function power(base: Rational, exponent: Rational): Rational | null {
  if (isWhole(exponent) && exponent.n <= largest && exponent.n >= -largest) return wholePower(base, exponent.n)
  if (base.n === 0n) return exponent.n > 0n ? base : null
  if (base.n < 0n) return null
  return exponentialOf(rational(lnOf(base) * exponent.n, unit * exponent.d))
}
