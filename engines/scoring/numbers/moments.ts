import { addExactly, roundedSum } from './exact-sum.ts'

/** The exact sum of values and of their squares, as partial sums: plain data that can be sent and added, in any order. */
export type Moments = { count: number; readonly sum: number[]; readonly squares: number[] }

export const noMoments = (): Moments => ({ count: 0, sum: [], squares: [] })

/** Splits a double into two halves whose products are exact (Veltkamp). */
export const splitter = 2 ** 27 + 1

/** Adds values. */
export function addValues(moments: Moments, values: Float64Array): void {
  moments.count += values.length
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!
    const scaled = splitter * value
    const high = scaled - (scaled - value)
    const low = value - high
    const square = value * value
    addExactly(moments.sum, value)
    addExactly(moments.squares, square)
    addExactly(moments.squares, high * high - square + 2 * high * low + low * low)
  }
}

/** Adds the sums of other values. */
export function addMoments(moments: Moments, { count, sum, squares }: Moments): void {
  moments.count += count
  for (const partial of sum) addExactly(moments.sum, partial)
  for (const partial of squares) addExactly(moments.squares, partial)
}

/** The sum, rounded once. */
export const totalOf = ({ sum }: Moments): number => roundedSum(sum)

/** Every double is a whole number of 2^−1074. */
const digits = 1074

/** The sum of the squared distances from the mean, computed exactly and then rounded. */
export function squaresAboutMean({ count, sum, squares }: Moments): number {
  if (![...sum, ...squares].every(Number.isFinite)) return Number.NaN
  const total = wholeOf(sum)
  return quotient(((BigInt(count) * wholeOf(squares)) << BigInt(digits)) - total * total, BigInt(count), 2 * digits)
}

export const wholeOf = (partials: readonly number[]): bigint =>
  partials.reduce((whole, partial) => whole + wholeOfDouble(partial), 0n)

function wholeOfDouble(value: number): bigint {
  const bits = new BigUint64Array(Float64Array.of(value).buffer)[0]!
  const exponent = (bits >> 52n) & 0x7ffn
  const fraction = bits & 0xfffffffffffffn
  const whole = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n)
  return value < 0 ? -whole : whole
}

/** n ÷ d · 2^−digits from 64 leading bits; d is above zero. */
export function quotient(n: bigint, d: bigint, digits: number): number {
  const shift = 64 - (n.toString(16).length - d.toString(16).length) * 4
  const whole = shift >= 0 ? (n << BigInt(shift)) / d : n / (d << BigInt(-shift))
  const power = -(shift + digits)
  return Number(whole) * 2 ** Math.floor(power / 2) * 2 ** Math.ceil(power / 2)
}
