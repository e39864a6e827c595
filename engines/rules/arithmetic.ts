import { power as exactPower } from './power.ts'
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

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

function readNumber(fact: unknown): number | null {
  if (typeof fact === 'number') return finite(fact)
  if (typeof fact === 'string' && fact.trim() !== '') return finite(Number(fact))
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
  power: (a, b) => finite(a ** b),
  negate: (a) => -a,
  absolute: Math.abs,
  compare: (a, b) => a - b,
  floor: Math.floor,
  ceiling: Math.ceil,
  roundHalfUp: (a, digits) => {
    const scale = 10 ** digits
    return (Math.sign(a) * Math.floor(Math.abs(a) * scale + 0.5)) / scale
  },
  roundHalfEven: (a, digits) => {
    const scale = 10 ** digits
    return evenNeighbour(a * scale) / scale
  },
}

/** Exact fractions; only powers with a broken exponent are rounded, at 50 places. */
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
  negate: exact.negate,
  absolute: exact.absoluteOf,
  compare: exact.compare,
  floor: exact.floor,
  ceiling: exact.ceiling,
  roundHalfUp: exact.roundHalfUp,
  roundHalfEven: exact.roundHalfEven,
}
