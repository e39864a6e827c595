import type { Ladder } from '../../engines/ladders/ladder.ts'
import { demonstrationNominations } from './demonstration.ts'
import { enterpriseLadder } from './enterprise-ladder.ts'
import { type Readings, readingsOf } from './readings.ts'

/** 企业梯度培育: the ladder, where its facts are read, and batches of nominations that are made up. */
export type LadderMechanism = {
  readonly ladder: Ladder
  readonly readings: Readings
  readonly demonstration: typeof demonstrationNominations
}

export const ladderMechanism: LadderMechanism = {
  ladder: enterpriseLadder,
  readings: readingsOf(enterpriseLadder.facts),
  demonstration: demonstrationNominations,
}
