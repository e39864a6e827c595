import { z } from 'zod'
import { Distribution } from '../numbers/distribution.ts'
import { figure } from '../numbers/figure.ts'
import { type QuantileType, quantileOf } from '../numbers/quantiles.ts'
import type { Spread } from '../numbers/spread.ts'
import { quantileType } from './quantile.ts'
import { peerStep, peersGiven } from './step.ts'

/**
 * Outliers count as the nearest value that is none: beyond two quantiles, or (`most`) as few as it takes until the
 * peers are no longer skewed.
 */
export const winsorise = peerStep({
  label: { zh: '缩尾', en: 'winsorising' },
  normalises: false,
  schema: z.strictObject({
    step: z.literal('winsorise'),
    lower: z.number().min(0).max(0.5).default(0.05).describe('The quantile taken for everything below it'),
    upper: z.number().min(0.5).max(1).default(0.95).describe('The quantile taken for everything above it'),
    type: quantileType,
    most: z.int().min(1).optional().describe('By shape instead of quantiles: no more values than these are moved'),
    skewness: z.number().positive().default(2).describe('By shape: while the skewness is above it, either way …'),
    kurtosis: z.number().default(3.5).describe('… and the excess kurtosis above this'),
    ...peersGiven,
  }),
  asks: () => ({ order: true }),
  open(step, peers) {
    const [low, high] = boundsOf(step, peers)
    return (value) => Math.min(high, Math.max(low, value))
  },
  tell(step, { before }, peers) {
    const [low, high] = boundsOf(step, peers).map((value) => figure(value))
    return {
      zh: `缩尾：同类 ${peers.count} 家，限于 ${low} 到 ${high}，原为 ${figure(before)}`,
      en: `winsorised: ${peers.count} peers, kept between ${low} and ${high}, was ${figure(before)}`,
    }
  },
})

type Limits = {
  readonly lower: number
  readonly upper: number
  readonly type: QuantileType
  readonly most?: number | undefined
  readonly skewness: number
  readonly kurtosis: number
}

const boundsOf = ({ lower, upper, type, most, skewness, kurtosis }: Limits, peers: Spread): [number, number] =>
  most === undefined
    ? [quantileOf(peers, lower, type), quantileOf(peers, upper, type)]
    : settledBounds(peers, most, skewness, kurtosis)

/** Moves one value after the other, on the side to which the peers are skewed, until they are within the limits. */
function settledBounds(peers: Spread, most: number, skewness: number, kurtosis: number): [number, number] {
  const { sorted } = peers
  let [low, high] = [0, peers.count - 1]
  let current = new Distribution(sorted)
  for (let moved = 0; moved < most && low < high; moved += 1) {
    const shape = shapeOf(current)
    if (!(Math.abs(shape.skewness) > skewness && shape.kurtosis > kurtosis)) break
    if (shape.skewness > 0) high -= 1
    else low += 1
    const [least, largest] = [sorted[low]!, sorted[high]!]
    current = new Distribution(sorted.map((value) => Math.min(largest, Math.max(least, value))))
  }
  return [sorted[low] ?? Number.NaN, sorted[high] ?? Number.NaN]
}

/** Skewness and excess kurtosis, as they are usually estimated from a sample. */
export function shapeOf(peers: Distribution): { skewness: number; kurtosis: number } {
  const n = peers.count
  const variance = peers.moment(2)
  const tails = peers.moment(4) / variance ** 2 - 3
  return {
    skewness: ((peers.moment(3) / variance ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * tails + 6),
  }
}
