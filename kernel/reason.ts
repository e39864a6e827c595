import type { Label } from './label.ts'

/** Whether a condition holds; `unknown` where a fact that it needs is missing. */
export type ReasonState = 'met' | 'unmet' | 'unknown'

/** Why a result is what it is: a sentence, what was found, and the reasons below it. */
export type Reason = {
  readonly text: Label
  readonly state?: ReasonState
  readonly value?: string
  readonly unit?: string
  readonly children?: readonly Reason[]
}

/** All must hold: unmet as soon as one is, unknown while one is. */
export function every(states: readonly ReasonState[]): ReasonState {
  if (states.includes('unmet')) return 'unmet'
  return states.includes('unknown') ? 'unknown' : 'met'
}

/** One must hold: met as soon as one is, unknown while one is. */
export function some(states: readonly ReasonState[]): ReasonState {
  if (states.includes('met')) return 'met'
  return states.includes('unknown') ? 'unknown' : 'unmet'
}
