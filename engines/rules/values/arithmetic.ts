import { power as exactPower, exponentialOf, largestExponent, leastExponent, logarithmOf } from './power.ts'
import * as exact from './rational.ts'

/** The numbers that a rule is computed with: doubles for speed, fractions for proof. Null where there is no result. */
export type Arithmetic<Value> = {
  of(value: exact.Rational): Value
  ofCount(count: number): Value
  /** A fact as number; null for anything that is none. */
  read(fact: unknown): Value | null
  add(a: Value, b: Value): Value
  subtract(a: Value, b: Value): Value
  multiply(a: Value, b: Value): Value
  divide(a: Value, b: Value): Value | null
  power(a: Value, b: Value): Value | null
  /** Null for a negative number. */
  root(a: Value): Value | null
  /** The natural logarithm; null for what is not above zero. */
  logarithm(a: Value): Value | null
  /** e to a power; null where it grows, or vanishes, beyond reason. */
  exponential(a: Value): Value | null
  negate(a: Value): Value
  absolute(a: Value): Value
  compare(a: Value, b: Value): number
  floor(a: Value): Value
  ceiling(a: Value): Value
  roundHalfUp(a: Value, digits: number): Value
  roundHalfEven(a: Value, digits: number): Value
}

function evenNeighbour(value: number): number {
  const below = Math.floor(value)
  const side = value - below
  return side > 0.5 || (side === 0.5 && below % 2 !== 0) ? below + 1 : below
}

/** Moves the decimal point in the written digits, so that 2.345 becomes 234.5 and not 234.49999999999997. */
function shift(value: number, digits: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e')
  return Number(`${mantissa}e${Number(exponent) + digits}`)
}

/** Rounds the 15 digits that a double holds for sure, as the database does when it casts to numeric. */
function roundBy(value: number, digits: number, round: (value: number) => number): number {
  const shifted = shift(Number(Math.abs(value).toPrecision(15)), digits)
  return Math.sign(value) * shift(round(shifted), -digits)
}

/** Small whole powers are multiplied out, as in SQL; everything else is left to the machine. */
function doublePower(base: number, exponent: number): number | null {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 9) return finite(base ** exponent)
  let product = 1
  for (let index = 0; index < Math.abs(exponent); index += 1) product *= base
  return exponent >= 0 ? product : finite(1 / product)
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

const written = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?\s*$/

function readNumber(fact: unknown): number | null {
  if (typeof fact === 'number') return finite(fact)
  if (typeof fact === 'string') return written.test(fact) ? finite(Number(fact)) : null
  return isDecimal(fact) ? finite(Number(fact.toString())) : null
}

/** A decimal of any copy of the library: it knows its own digits. */
function isDecimal(fact: unknown): fact is { toFixed(): string } {
  return typeof fact === 'object' && fact !== null && 'toFixed' in fact && typeof fact.toFixed === 'function'
}

/** IEEE doubles: the same operations in the same order as SQL over double precision. */
export const doubles: Arithmetic<number> = {
  of: exact.numberOf,
  ofCount: (count) => count,
  read: readNumber,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => (b === 0 ? null : a / b),
  power: doublePower,
  root: (a) => (a < 0 ? null : Math.sqrt(a)),
  logarithm: (a) => (a > 0 ? Math.log(a) : null),
  exponential: (a) => (a < leastExponent || a > largestExponent ? null : Math.exp(a)),
  negate: (a) => -a,
  absolute: Math.abs,
  compare: (a, b) => a - b,
  floor: Math.floor,
  ceiling: Math.ceil,
  roundHalfUp: (a, digits) => roundBy(a, digits, (value) => Math.floor(value + 0.5)),
  roundHalfEven: (a, digits) => roundBy(a, digits, evenNeighbour),
}

const half = exact.rational(1n, 2n)

/** Exact fractions; only roots, logarithms and powers with a broken exponent are rounded, at 50 places. */
export const fractions: Arithmetic<exact.Rational> = {
  of: (value) => value,
  ofCount: (count) => exact.rational(BigInt(count)),
  read: (fact) => {
    if (isDecimal(fact) && typeof fact !== 'number') return exact.rationalOf(fact.toFixed()) ?? null
    if (typeof fact !== 'number' && typeof fact !== 'string') return null
    return exact.rationalOf(String(fact).trim()) ?? null
  },
  add: exact.add,
  subtract: exact.subtract,
  multiply: exact.multiply,
  divide: exact.divide,
  power: exactPower,
  root: (a) => exactPower(a, half),
  logarithm: logarithmOf,
  exponential: exponentialOf,
  negate: exact.negate,
  absolute: exact.absoluteOf,
  compare: exact.compare,
  floor: exact.floor,
  ceiling: exact.ceiling,
  roundHalfUp: exact.roundHalfUp,
  roundHalfEven: exact.roundHalfEven,
}
