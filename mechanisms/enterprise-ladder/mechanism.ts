import type { Ladder } from '../../engines/ladders/ladder.ts'
import { enterpriseLadder } from './enterprise-ladder.ts'
import { type Readings, readingsOf } from './readings.ts'

/** 企业梯度培育: the ladder, and where its facts are read. */
export type LadderMechanism = {
  readonly ladder: Ladder
  readonly readings: Readings
}

export const ladderMechanism: LadderMechanism = {
  ladder: enterpriseLadder,
  readings: readingsOf(enterpriseLadder.facts),
}
