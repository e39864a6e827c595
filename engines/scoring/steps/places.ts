import { z } from 'zod'
import type { Distribution } from '../numbers/distribution.ts'
import { figure } from '../numbers/figure.ts'
import { peerStep, peersGiven } from './step.ts'

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

/** How many peers are worse, the same, and better; the value itself is a peer. */
function standing(value: number, peers: Distribution): { zh: string; en: string } {
  const [worse, same, better] = [peers.below(value), Math.max(0, peers.equal(value) - 1), peers.above(value)].map(
    (count) => figure(count),
  )
  return {
    zh: `同类 ${peers.count} 家，不如的 ${worse} 家，并列的 ${same} 家，更好的 ${better} 家`,
    en: `of ${peers.count} peers ${worse} are worse, ${same} the same, ${better} better`,
  }
}
type Before = { readonly before: number; readonly reversed: boolean }
const tellStanding = (_: unknown, { before, reversed }: Before, peers: Distribution) =>
  standing(reversed ? -before : before, peers)

/** The place among the peers; the worst is 1, so that more is better. */
export const rank = peerStep({
  label: { zh: '位次', en: 'rank' },
  normalises: true,
  schema: z.strictObject({ step: z.literal('rank'), ties: ties.default('average'), ...peersGiven }),
  open:
    ({ ties: rule }, peers) =>
    (value) => {
      if (rule === 'dense') return distinctBelow(peers, value)
      const equal = Math.max(1, peers.equal(value))
      return peers.below(value) + { lowest: 1, average: (1 + equal) / 2, highest: equal }[rule]
    },
  tell: tellStanding,
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
    ...peersGiven,
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
  tell: tellStanding,
})

/** One point for every peer that is beaten, half a point for a draw. */
export const borda = peerStep({
  label: { zh: '波达计分', en: 'Borda count' },
  normalises: true,
  schema: z.strictObject({ step: z.literal('borda'), ...peersGiven }),
  open: (_, peers) => (value) => peers.below(value) + Math.max(0, peers.equal(value) - 1) / 2,
  tell: tellStanding,
})

/** The number of the class by equal shares of the peers, 1 for the lowest; bounds belong to the class below. */
export const quantileClass = peerStep({
  label: { zh: '分位组', en: 'quantile class' },
  normalises: true,
  schema: z.strictObject({ step: z.literal('quantile-class'), classes: z.int().min(2).max(100), ...peersGiven }),
  open({ classes }, peers) {
    const bounds = peers.bounds(classes)
    return (value) => 1 + bounds.filter((bound) => value > bound).length
  },
  tell({ classes }, turned, peers) {
    const { zh, en } = tellStanding(undefined, turned, peers)
    return { zh: `${zh}，分 ${classes} 组`, en: `${en}, in ${classes} classes` }
  },
})
