import type { ReasonState } from '../../kernel/reason.ts'

/** Whether something holds: 1 yes, 0 no, −1 not known. */
export type Verdict = 1 | 0 | -1

export const verdictOf = (holds: unknown): Verdict => (holds === null || holds === undefined ? -1 : holds ? 1 : 0)

/** One that fails decides; otherwise one that is not known leaves it open. */
export const allHold = (verdicts: readonly number[]): Verdict =>
  verdicts.includes(0) ? 0 : verdicts.includes(-1) ? -1 : 1

/** One that holds decides; otherwise one that is not known leaves it open. */
export const anyHolds = (verdicts: readonly number[]): Verdict =>
  verdicts.includes(1) ? 1 : verdicts.includes(-1) ? -1 : 0

const states: Readonly<Record<string, ReasonState>> = { 1: 'met', 0: 'unmet', '-1': 'unknown' }

export const stateOf = (verdict: number): ReasonState => states[verdict]!
