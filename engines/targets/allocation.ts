import { decimal } from '../../kernel/decimal.ts'
import { fault } from '../../kernel/fault.ts'

/** A decimal text as a whole number of its last published digit. */
function wholeOf(value: string, digits: number): bigint {
  const scaled = decimal(value).times(`1e${digits}`)
  if (!scaled.eq(scaled.round(0)))
    throw fault(`“${value}”的小数多于${digits}位`, `“${value}” has more than ${digits} decimal places`)
  return BigInt(scaled.toFixed(0))
}

/** Weights as whole numbers of one common measure. */
function wholeWeights(weights: readonly string[]): bigint[] {
  const read = weights.map((weight) => decimal(weight))
  const negative = read.find((weight) => weight.lt(0))
  if (negative)
    throw fault(`权重不能是负数，现在有${negative.toFixed()}`, `A weight cannot be negative: ${negative.toFixed()}`)
  const places = Math.max(0, ...read.map((weight) => weight.toFixed().split('.')[1]?.length ?? 0))
  const whole = read.map((weight) => BigInt(weight.times(`1e${places}`).toFixed(0)))
  return whole.every((weight) => weight === 0n) ? whole.map(() => 1n) : whole
}

/**
 * Divides a total by weights at `digits` decimal places: the parts add up to the total exactly, and none is a unit
 * of the last digit away from its share (largest remainder; of equal remainders the earlier part is rounded up).
 * Weights that are all zero count as equal. A total with more digits, or no parts at all, is refused with a sentence.
 */
export function allocate(total: string, weights: readonly string[], digits: number): string[] {
  if (weights.length === 0) throw fault('没有可以分解到的对象', 'There is nothing to divide it among')
  const whole = wholeOf(total, digits)
  const sign = whole < 0n ? -1n : 1n
  const shares = wholeWeights(weights)
  const sum = shares.reduce((left, right) => left + right, 0n)
  const parts = shares.map((share) => (whole * sign * share) / sum)
  const remainders = shares.map((share, index) => ({ index, rest: (whole * sign * share) % sum }))
  remainders.sort((left, right) =>
    left.rest === right.rest ? left.index - right.index : left.rest < right.rest ? 1 : -1,
  )
  const missing = whole * sign - parts.reduce((left, right) => left + right, 0n)
  for (const { index } of remainders.slice(0, Number(missing))) parts[index]! += 1n
  return parts.map((part) =>
    decimal((part * sign).toString())
      .times(`1e-${digits}`)
      .toFixed(),
  )
}
