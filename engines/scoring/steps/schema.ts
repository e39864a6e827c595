import { z } from 'zod'
import { bands, cap, exponential, goalposts, logarithm, power, scale } from './own.ts'
import { against, minMax, zScore } from './peers.ts'
import { borda, percentRank, quantileClass, rank } from './places.ts'
import { winsorise } from './winsorise.ts'

/** Steps that look at the value alone, by their names. */
export const ownSteps = { logarithm, cap, goalposts, bands, scale, power, exponential } as const

/** Steps that look at the peers too, by their names. */
export const peerSteps = {
  'z-score': zScore,
  'min-max': minMax,
  rank,
  'percent-rank': percentRank,
  borda,
  against,
  'quantile-class': quantileClass,
  winsorise,
} as const

const own = z.discriminatedUnion('step', [
  logarithm.schema,
  cap.schema,
  goalposts.schema,
  bands.schema,
  scale.schema,
  power.schema,
  exponential.schema,
])

const peer = z.discriminatedUnion('step', [
  zScore.schema,
  minMax.schema,
  rank.schema,
  percentRank.schema,
  borda.schema,
  against.schema,
  quantileClass.schema,
  winsorise.schema,
])

/** One step, whichever. */
export const step = z.discriminatedUnion('step', [own, peer])
export type OwnStepGiven = z.infer<typeof own>
export type PeerStepGiven = z.infer<typeof peer>
export type Step = OwnStepGiven | PeerStepGiven
