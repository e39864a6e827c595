import { z } from 'zod'
import type { Spread } from '../numbers/spread.ts'

/** A bound that is given, or that the peers give. */
export const bound = z
  .union([
    z.number(),
    z.strictObject({
      quantile: z.number().min(0).max(1).describe('The value below which this share of the peers lies'),
    }),
    z.strictObject({ meanOf: z.int().positive().describe('The mean of so many of the peers at this end') }),
  ])
  .describe('A number, a quantile of the peers, or the mean of so many of them at this end')

type Bound = z.infer<typeof bound>

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
  return peers.quantile(reversed ? 1 - given.quantile : given.quantile)
}
