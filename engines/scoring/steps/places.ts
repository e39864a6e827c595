import { z } from 'zod'
import type { Label } from '../../../kernel/label.ts'
import { figure } from '../numbers/figure.ts'
import { quantilesBetween } from '../numbers/quantiles.ts'
import type { Spread } from '../numbers/spread.ts'
import { boundsPassed, boundTo, quantileType } from './quantile.ts'
import { peerStep, peersGiven } from './step.ts'

/** Where somebody stands among values, the best first: 1 for the best. */
export const places = {
  lowest: (value: number, peers: Spread) => 1 + peers.above(value),
  highest: (value: number, peers: Spread) => peers.above(value) + Math.max(1, peers.equal(value)),
  average: (value: number, peers: Spread) => peers.above(value) + (1 + Math.max(1, peers.equal(value))) / 2,
  dense: (value: number, peers: Spread) => 1 + peers.distinctAbove(value),
} as const
export type Ties = keyof typeof places

export const ties = z
  .enum(['lowest', 'average', 'highest', 'dense'])
  .describe('Two at the top are 1, 1, 3 (lowest) · 1.5, 1.5, 3 (average) · 2, 2, 3 (highest) · 1, 1, 2 (dense)')

/** How many peers are worse, the same, and better; the value itself is a peer. */
function standing(value: number, peers: Spread): { zh: string; en: string } {
  const [worse, same, better] = [peers.below(value), Math.max(0, peers.equal(value) - 1), peers.above(value)].map(
    (count) => figure(count),
  )
  const off = howFarOff(peers)
  return {
    zh: `同类 ${peers.count} 家，不如的 ${worse} 家，并列的 ${same} 家，更好的 ${better} 家${off.zh}`,
    en: `of ${peers.count} peers ${worse} are worse, ${same} the same, ${better} better${off.en}`,
  }
}

/** By how many places a place among very many may be off; nothing where it is exact. */
export const howFarOff = ({ tolerance }: Spread): Label =>
  tolerance === 0
    ? { zh: '', en: '' }
    : { zh: `（家数太多，名次至多差 ${tolerance}）`, en: ` (so many that a place may be off by ${tolerance})` }
type Before = { readonly before: number; readonly reversed: boolean }
const tellStanding = (_: unknown, { before, reversed }: Before, peers: Spread) =>
  standing(reversed ? -before : before, peers)

const inOrder = () => ({ order: true })

/** The place among the peers, the least of whom is 1. */
function placeFromBelow(value: number, peers: Spread, rule: Exclude<Ties, 'dense'>): number {
  const equal = Math.max(1, peers.equal(value))
  return peers.below(value) + { lowest: 1, average: (1 + equal) / 2, highest: equal }[rule]
}

/** The place among the peers; the worst is 1, so that more is better. */
export const rank = peerStep({
  label: { zh: '位次', en: 'rank' },
  normalises: true,
  schema: z.strictObject({ step: z.literal('rank'), ties: ties.default('average'), ...peersGiven }),
  asks: inOrder,
  open:
    ({ ties: rule }, peers) =>
    (value) => {
      if (rule === 'dense') return distinctBelow(peers, value)
      return placeFromBelow(value, peers, rule)
    },
  tell: tellStanding,
})

const distinctBelow = (peers: Spread, value: number): number =>
  peers.distinctAbove(peers.least) + 1 - peers.distinctAbove(value)

/** The share of the peers below; 0 for the least, 1 for the most where nobody shares it. */
export const percentRank = peerStep({
  label: { zh: '百分位', en: 'percent rank' },
  normalises: true,
  schema: z.strictObject({
    step: z.literal('percent-rank'),
    of: z
      .union([
        z.enum(['others', 'middle', 'at-most']),
        z.strictObject({
          minus: z
            .number()
            .min(0)
            .max(1)
            .describe('0 Excel PERCENTRANK.EXC · 3/8 Blom · 0.5 Hazen · 1 PERCENTRANK.INC'),
          ties: ties.exclude(['dense']).default('average'),
        }),
      ])
      .default('others')
      .describe(
        'below/(n − 1), as SQL’s percent_rank · (below + half the equals)/n · (below + equals)/n, as cume_dist · (rank − minus)/(n + 1 − 2·minus)',
      ),
    points: z.number().default(1),
    ...peersGiven,
  }),
  asks: inOrder,
  open({ of, points }, peers) {
    const { count } = peers
    if (typeof of === 'object') {
      const width = count + 1 - 2 * of.minus
      return (value) => (width > 0 ? ((placeFromBelow(value, peers, of.ties) - of.minus) / width) * points : 0)
    }
    const share = {
      others: (value: number) => (count > 1 ? peers.below(value) / (count - 1) : 0),
      middle: (value: number) => (peers.below(value) + peers.equal(value) / 2) / count,
      'at-most': (value: number) => (peers.below(value) + peers.equal(value)) / count,
    }[of]
    return (value) => Math.min(1, share(value)) * points
  },
  tell: tellStanding,
})

/** One point for every peer that is beaten, half a point for a draw. */
export const borda = peerStep({
  label: { zh: '波达计分', en: 'Borda count' },
  normalises: true,
  schema: z.strictObject({ step: z.literal('borda'), ...peersGiven }),
  asks: inOrder,
  open: (_, peers) => (value) => peers.below(value) + Math.max(0, peers.equal(value) - 1) / 2,
  tell: tellStanding,
})

/** The number of the class by equal shares of the peers, 1 for the lowest; bounds belong to the class below. */
export const quantileClass = peerStep({
  label: { zh: '分位组', en: 'quantile class' },
  normalises: true,
  schema: z.strictObject({
    step: z.literal('quantile-class'),
    classes: z.int().min(2).max(100),
    type: quantileType,
    bound: boundTo,
    ...peersGiven,
  }),
  asks: inOrder,
  open({ classes, type, bound }, peers) {
    const bounds = quantilesBetween(classes, peers, type)
    return (value) => 1 + boundsPassed(bounds, value, bound)
  },
  tell({ classes }, turned, peers) {
    const { zh, en } = tellStanding(undefined, turned, peers)
    return { zh: `${zh}，分 ${classes} 组`, en: `${en}, in ${classes} classes` }
  },
})
