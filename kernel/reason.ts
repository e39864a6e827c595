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
