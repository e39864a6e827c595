import { z } from 'zod'
import type { Distribution } from '../distribution.ts'
import { peerStep, within } from './step.ts'

const sample = z
  .enum(['sample', 'population'])
  .default('sample')
  .describe('The standard deviation estimated from a sample (n − 1), or of everybody (n)')

/** Distance from the peers' mean in standard deviations; where all are equal everybody stands at the mean. */
export const zScore = peerStep({
  label: { zh: '标准分', en: 'z-score' },
  normalises: true,
  schema: z.strictObject({
    step: z.literal('z-score'),
    deviation: sample,
    mean: z.number().default(0).describe('The score of the mean'),
    spread: z.number().default(1).describe('The points of one standard deviation'),
    within,
  }),
  open({ deviation, mean, spread }, peers) {
    const width = peers.deviation(deviation)
    const middle = peers.mean
    if (width === 0) return () => mean
    return (value) => mean + (spread * (value - middle)) / width
  },
})

/** Between the least and the most of the peers, or between bounds that are given, from `floor` to `top`. */
export const minMax = peerStep({
  label: { zh: '极差标准化', en: 'min–max' },
  normalises: true,
  schema: z.strictObject({
    step: z.literal('min-max'),
    floor: z.number().default(0).describe('The score of the least'),
    top: z.number().default(1).describe('The score of the most'),
    least: z.number().optional().describe('Taken for the least instead of the peers’'),
    most: z.number().optional().describe('Taken for the most instead of the peers’'),
    capped: z.boolean().default(true).describe('Beyond given bounds as at them'),
    within,
  }),
  open({ floor, top, least, most, capped }, peers, reversed) {
    const [given, other] = reversed ? [negated(most), negated(least)] : [least, most]
    const low = given ?? peers.least
    const width = (other ?? peers.most) - low
    if (!(width > 0)) return () => Number.NaN
    return (value) => {
      const place = (value - low) / width
      return floor + (top - floor) * (capped ? Math.min(1, Math.max(0, place)) : place)
    }
  },
})

const negated = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value)

/** Where somebody stands among values, the best first: 1 for the best. */
export const places = {
  lowest: (value: number, peers: Distribution) => 1 + peers.above(value),
  highest: (value: number, peers: Distribution) => peers.above(value) + Math.max(1, peers.equal(value)),
  average: (value: number, peers: Distribution) => peers.above(value) + (1 + Math.max(1, peers.equal(value))) / 2,
  dense: (value: number, peers: Distribution) => 1 + peers.distinctAbove(value),
} as const
export type Ties = keyof typeof places

export const ties = z
  .enum(['lowest', 'average', 'highest', 'dense'])
  .describe('Two at the top are 1, 1, 3 (lowest) · 1.5, 1.5, 3 (average) · 2, 2, 3 (highest) · 1, 1, 2 (dense)')

/** The place among the peers; the worst is 1, so that more is better. */
export const rank = peerStep({
  label: { zh: '位次', en: 'rank' },
  normalises: true,
  schema: z.strictObject({ step: z.literal('rank'), ties: ties.default('average'), within }),
  open:
    ({ ties: rule }, peers) =>
    (value) => {
      if (rule === 'dense') return distinctBelow(peers, value)
      const equal = Math.max(1, peers.equal(value))
      return peers.below(value) + { lowest: 1, average: (1 + equal) / 2, highest: equal }[rule]
    },
})

const distinctBelow = (peers: Distribution, value: number): number =>
  peers.distinctAbove(peers.least) + 1 - peers.distinctAbove(value)

/** The share of the peers below; 0 for the least, 1 for the most where nobody shares it. */
export const percentRank = peerStep({
  label: { zh: '百分位', en: 'percent rank' },
  normalises: true,
  schema: z.strictObject({
    step: z.literal('percent-rank'),
    of: z
      .enum(['others', 'middle', 'at-most'])
      .default('others')
      .describe(
        'below/(n − 1), as SQL’s percent_rank · (below + half the equals)/n · (below + equals)/n, as cume_dist',
      ),
    points: z.number().default(1),
    within,
  }),
  open({ of, points }, peers) {
    const { count } = peers
    const share = {
      others: (value: number) => (count > 1 ? peers.below(value) / (count - 1) : 0),
      middle: (value: number) => (peers.below(value) + peers.equal(value) / 2) / count,
      'at-most': (value: number) => (peers.below(value) + peers.equal(value)) / count,
    }[of]
    return (value) => Math.min(1, share(value)) * points
  },
})

/** One point for every peer that is beaten, half a point for a draw. */
export const borda = peerStep({
  label: { zh: '波达计分', en: 'Borda count' },
  normalises: true,
  schema: z.strictObject({ step: z.literal('borda'), within }),
  open: (_, peers) => (value) => peers.below(value) + Math.max(0, peers.equal(value) - 1) / 2,
})

/** Held against one number of the peers: the difference from it, or the quotient by it. */
export const against = peerStep({
  label: { zh: '与同类比', en: 'against the peers' },
  normalises: false,
  schema: z.strictObject({
    step: z.literal('against'),
    of: z.enum(['mean', 'median', 'least', 'most', 'range', 'total']).describe('The number of the peers'),
    as: z.enum(['difference', 'quotient']),
    within,
  }),
  open({ of, as }, peers) {
    const number = {
      mean: () => peers.mean,
      median: () => peers.quantile(0.5),
      least: () => peers.least,
      most: () => peers.most,
      range: () => peers.most - peers.least,
      total: () => peers.mean * peers.count,
    }[of]()
    if (as === 'difference') return (value) => value - number
    return (value) => (number === 0 ? Number.NaN : value / number)
  },
})

/** The number of the class by equal shares of the peers, 1 for the lowest; bounds belong to the class below. */
export const quantileClass = peerStep({
  label: { zh: '分位组', en: 'quantile class' },
  normalises: true,
  schema: z.strictObject({ step: z.literal('quantile-class'), classes: z.int().min(2).max(100), within }),
  open({ classes }, peers) {
    const bounds = Array.from({ length: classes - 1 }, (_, index) => peers.quantile((index + 1) / classes))
    return (value) => 1 + bounds.filter((bound) => value > bound).length
  },
})
