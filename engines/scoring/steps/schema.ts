import { z } from 'zod'
import { limits } from './limits.ts'
import { line } from './line.ts'
import { bands, cap, exponential, goalposts, logarithm, power, scale } from './own.ts'
import { against, minMax, zScore } from './peers.ts'
import { borda, percentRank, quantileClass, rank } from './places.ts'
import { round } from './rounded.ts'
import { antilogarithm, arcsine, boxCox, normal } from './shapes.ts'
import { treat } from './treat.ts'
import { winsorise } from './winsorise.ts'

/** Steps that look at the value alone, by their names. */
export const ownSteps = {
  logarithm,
  cap,
  goalposts,
  line,
  bands,
  round,
  scale,
  power,
  exponential,
  arcsine,
  'box-cox': boxCox,
  normal,
  antilogarithm,
} as const

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
  limits,
  treat,
} as const

const own = z.discriminatedUnion('step', [
  logarithm.schema,
  cap.schema,
  goalposts.schema,
  line.schema,
  bands.schema,
  round.schema,
  scale.schema,
  power.schema,
  exponential.schema,
  arcsine.schema,
  boxCox.schema,
  normal.schema,
  antilogarithm.schema,
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
  limits.schema,
  treat.schema,
])

/** One step, whichever. */
export const step = z.discriminatedUnion('step', [own, peer])
export type OwnStepGiven = z.infer<typeof own>
export type PeerStepGiven = z.infer<typeof peer>
export type Step = OwnStepGiven | PeerStepGiven
