import { z } from 'zod'
import type { Label } from '../../../kernel/label.ts'
import { figure } from '../numbers/figure.ts'
import { type QuantileType, quantileOf } from '../numbers/quantiles.ts'
import type { Asks, Spread } from '../numbers/spread.ts'
import { asksOfBounds, bound, boundsOf } from './bound.ts'
import { quantileType } from './quantile.ts'
import { peerStep, peersGiven, weightsGiven } from './step.ts'

const sample = z
  .enum(['sample', 'population'])
  .default('sample')
  .describe('The standard deviation estimated from a sample (n − 1), or of everybody (n)')

/** A number among values that were negated, as it was before. */
const asGiven = (value: number, reversed: boolean): string => figure(reversed ? -value : value)
const better = (reversed: boolean): Label =>
  reversed ? { zh: '越低越好，', en: 'lower is better, ' } : { zh: '', en: '' }

/** Distance from the peers' mean in standard deviations; where all are equal everybody stands at the mean. */
export const zScore = peerStep({
  label: { zh: '标准分', en: 'z-score' },
  normalises: true,
  schema: z.strictObject({
    step: z.literal('z-score'),
    deviation: sample,
    mean: z.number().default(0).describe('The score of the mean'),
    spread: z.number().default(1).describe('The points of one standard deviation'),
    ...weightsGiven,
    ...peersGiven,
  }),
  asks: () => ({ moments: true }),
  open({ deviation, mean, spread }, peers) {
    const width = peers.deviation(deviation)
    const middle = peers.mean
    if (width === 0) return () => mean
    return (value) => mean + (spread * (value - middle)) / width
  },
  tell({ deviation }, { before, reversed }, peers) {
    const { zh, en } = better(reversed)
    const [middle, width] = [asGiven(peers.mean, reversed), figure(peers.deviation(deviation))]
    return {
      zh: `同类 ${peers.count} 家，${zh}均值 ${middle}，标准差 ${width}，现 ${figure(before)}`,
      en: `${peers.count} peers, ${en}mean ${middle}, standard deviation ${width}, now ${figure(before)}`,
    }
  },
})

/** Between the least and the most of the peers, or between other bounds, from `floor` to `top`. */
export const minMax = peerStep({
  label: { zh: '极差标准化', en: 'min–max' },
  normalises: true,
  schema: z.strictObject({
    step: z.literal('min-max'),
    floor: z.number().default(0).describe('The score of the least; of the most where lower is better'),
    top: z.number().default(1).describe('The score of the most; of the least where lower is better'),
    least: bound.optional(),
    most: bound.optional(),
    capped: z.boolean().default(true).describe('Beyond the bounds as at them'),
    level: z.number().optional().describe('The score of everybody where the bounds are equal; not said: unknown'),
    ...peersGiven,
  }),
  asks: ({ least, most }) => asksOfBounds(least, most),
  open({ floor, top, least, most, capped, level = Number.NaN }, peers, reversed) {
    const [low, high] = boundsOf(least, most, peers, reversed)
    const width = high - low
    if (!(width > 0)) return () => (width === 0 ? level : Number.NaN)
    return (value) => {
      const place = (value - low) / width
      return floor + (top - floor) * (capped ? Math.min(1, Math.max(0, place)) : place)
    }
  },
  tell({ floor, top, least, most }, { before, reversed }, peers) {
    const [worst, best] = boundsOf(least, most, peers, reversed).map((value) => asGiven(value, reversed))
    return {
      zh: `同类 ${peers.count} 家，${worst} 得 ${figure(floor)}，${best} 得 ${figure(top)}，现 ${figure(before)}`,
      en: `${peers.count} peers, ${figure(floor)} at ${worst}, ${figure(top)} at ${best}, now ${figure(before)}`,
    }
  },
})

const namesOfNumbers = [
  'mean',
  'median',
  'least',
  'most',
  'range',
  'total',
  'count',
  'deviation',
  'interquartile',
  'length',
] as const
type Deviation = 'population' | 'sample'

const numbers: Readonly<
  Record<
    (typeof namesOfNumbers)[number],
    Label & { readonly asks: Asks; readonly of: (peers: Spread, deviation: Deviation) => number }
  >
> = {
  mean: { asks: { moments: true }, of: (peers: Spread) => peers.mean, zh: '均值', en: 'mean' },
  median: { asks: { order: true }, of: (peers: Spread) => peers.quantile(0.5), zh: '中位数', en: 'median' },
  least: { asks: {}, of: (peers: Spread) => peers.least, zh: '最小值', en: 'least' },
  most: { asks: {}, of: (peers: Spread) => peers.most, zh: '最大值', en: 'most' },
  range: { asks: {}, of: (peers: Spread) => peers.most - peers.least, zh: '极差', en: 'range' },
  total: { asks: { moments: true }, of: (peers: Spread) => peers.total, zh: '合计', en: 'total' },
  count: { asks: {}, of: (peers: Spread) => peers.count, zh: '家数', en: 'number' },
  deviation: {
    asks: { moments: true },
    of: (peers, deviation) => peers.deviation(deviation),
    zh: '标准差',
    en: 'standard deviation',
  },
  interquartile: {
    asks: { order: true },
    of: (peers) => peers.quantile(0.75) - peers.quantile(0.25),
    zh: '四分位距',
    en: 'interquartile range',
  },
  length: {
    asks: { moments: true },
    of: (peers) => Math.sqrt(peers.count) * Math.hypot(peers.deviation('population'), peers.mean),
    zh: '平方和的平方根',
    en: 'root of the sum of squares',
  },
}

type PeerNumber = (typeof namesOfNumbers)[number] | { readonly quantile: number; readonly type: QuantileType }

const numberOf = (of: PeerNumber, peers: Spread, deviation: Deviation): number =>
  typeof of === 'string' ? numbers[of].of(peers, deviation) : quantileOf(peers, of.quantile, of.type)

/** Held against one number of the peers: the difference from it, the quotient by it, or that number instead. */
export const against = peerStep({
  label: { zh: '与同类比', en: 'against the peers' },
  normalises: false,
  schema: z
    .strictObject({
      step: z.literal('against'),
      of: z
        .union([z.enum(namesOfNumbers), z.strictObject({ quantile: z.number().min(0).max(1), type: quantileType })])
        .describe(
          'The number of the peers; count is how many have a value, length the root of the sum of squares (vector normalisation of TOPSIS)',
        ),
      deviation: sample,
      as: z
        .enum(['difference', 'quotient', 'itself'])
        .describe('itself: the number of the peers takes the place of the value, such as the mean of its region'),
      ...weightsGiven,
      ...peersGiven,
    })
    .refine(
      ({ of, weightBy }) => weightBy === undefined || of === 'mean' || of === 'total' || of === 'deviation',
      '按权重计的只有均值、合计和标准差 / weights go with the mean, the total and the deviation only',
    ),
  asks: ({ of }): Asks => (typeof of === 'string' ? numbers[of].asks : { order: true }),
  open({ of, as, deviation }, peers) {
    const number = numberOf(of, peers, deviation)
    if (as === 'itself') return () => number
    if (as === 'difference') return (value) => value - number
    return (value) => (number === 0 ? Number.NaN : value / number)
  },
  tell({ of, as, deviation }, { before }, peers) {
    const { zh, en } =
      typeof of === 'string'
        ? numbers[of]
        : { zh: `${figure(of.quantile)} 分位数`, en: `${figure(of.quantile)} quantile` }
    const number = numberOf(of, peers, deviation)
    if (as === 'itself')
      return {
        zh: `取同类 ${peers.count} 家的${zh} ${figure(number)}`,
        en: `the ${en} of ${peers.count} peers, ${figure(number)}`,
      }
    const formula = `${figure(before)} ${as === 'difference' ? '−' : '÷'} ${figure(number)}`
    return {
      zh: `与同类 ${peers.count} 家的${zh}比，${formula}`,
      en: `against the ${en} of ${peers.count} peers, ${formula}`,
    }
  },
})
