import type { Lamp } from '../kernel/lamp.ts'
import type { ReasonState } from '../kernel/reason.ts'

/** How a lamp and the state of a reason look in a terminal. */
export const lampMarks: Record<Lamp, string> = { green: '✓', amber: '!', red: '✗', unknown: '?' }
export const stateMarks: Record<ReasonState, string> = { met: '✓', unmet: '✗', unknown: '?' }
