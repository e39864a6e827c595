import { z } from 'zod'
import { quantileOf } from '../numbers/quantiles.ts'
import type { Asks, Spread } from '../numbers/spread.ts'
import { quantileType } from './quantile.ts'

/** A bound that is given, or that the peers give. */
export const bound = z
  .union([
    z.number(),
    z.strictObject({
      quantile: z.number().min(0).max(1).describe('The value below which this share of the peers lies'),
      type: quantileType,
    }),
    z.strictObject({ meanOf: z.int().positive().describe('The mean of so many of the peers at this end') }),
    z.strictObject({
      deviations: z
        .number()
        .describe('The mean of the peers plus so many standard deviations; less where it is negative'),
      of: z.enum(['sample', 'population']).default('sample'),
    }),
    z.strictObject({
      fence: z
        .number()
        .describe('Beyond the first or third quartile by so many times what lies between them: Tukey’s is 1.5'),
      type: quantileType,
    }),
  ])
  .describe('A number, or what the peers give: a quantile, a mean of a few, the mean and deviations, or a fence')

type Bound = z.infer<typeof bound>

/** What bounds ask of the peers. */
export function asksOfBounds(...bounds: readonly (Bound | undefined)[]): Asks {
  const given = bounds.filter((one) => typeof one === 'object')
  return {
    order: given.some((one) => !('deviations' in one)),
    moments: given.some((one) => 'deviations' in one),
  }
}

/** The bounds among values; where these were negated the two change places. */
export function boundsOf(
  least: Bound | undefined,
  most: Bound | undefined,
  peers: Spread,
  reversed: boolean,
): [number, number] {
  const [low, high] = reversed ? [most, least] : [least, most]
  return [
    low === undefined ? peers.least : numberOf(low, peers, reversed, -1),
    high === undefined ? peers.most : numberOf(high, peers, reversed, 1),
  ]
}

function numberOf(given: Bound, peers: Spread, reversed: boolean, end: 1 | -1): number {
  if (typeof given === 'number') return reversed ? -given : given
  if ('meanOf' in given) return peers.meanOf(end * given.meanOf)
  if ('deviations' in given) return peers.mean + (reversed ? -1 : 1) * given.deviations * peers.deviation(given.of)
  if ('fence' in given) {
    const [first, third] = [0.25, 0.75].map((share) =>
      quantileOf(peers, reversed ? 1 - share : share, given.type, reversed),
    ) as [number, number]
    return (end > 0 ? third : first) + end * given.fence * (third - first)
  }
  return quantileOf(peers, given.quantile, given.type, reversed)
}
