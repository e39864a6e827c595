import { type Day, dayLabel } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import { nominationStates } from './acts.ts'
import { type FoldedNomination, isPending, openObjections } from './fold.ts'

/** Where a nomination stands on a day, in words, and why. */
export type NominationStanding = { readonly lamp: Lamp; readonly stateLabel: Label; readonly reason: Label | null }

const lapsed: Label = { zh: '逾期未补正', en: 'Not handed in again' }

const lamps = {
  submitted: 'green',
  withdrawn: 'unknown',
  returned: 'amber',
  recommended: 'green',
  refused: 'amber',
  struck: 'amber',
  granted: 'green',
  'passed-over': 'amber',
} as const satisfies Record<FoldedNomination['state'], Lamp>

const asWritten = (text: string): Label => ({ zh: text, en: text })

function reasonOf({ state, decision, objections, events }: FoldedNomination): Label | null {
  const last = events.at(-1)!
  if (state === 'returned' && decision?.kind === 'returned') {
    const { zh, en } = dayLabel(decision.until)
    return { zh: `${zh}前补正：${decision.reason}`, en: `by ${en}: ${decision.reason}` }
  }
  if (state === 'struck') return asWritten(objections.find(({ answer }) => answer?.kind === 'upheld')!.answer!.reason)
  if (last.kind === 'withdrawn' || last.kind === 'passed-over') return asWritten(last.reason)
  return decision && state !== 'granted' ? asWritten(decision.reason) : null
}

export function nominationStanding(nomination: FoldedNomination, today: Day): NominationStanding {
  const { state } = nomination
  const over = state === 'returned' && !isPending(nomination, today)
  const waiting = openObjections(nomination).length
  return {
    lamp: waiting > 0 ? 'amber' : lamps[state],
    stateLabel: over ? lapsed : nominationStates[state],
    reason:
      waiting > 0 ? { zh: `异议${waiting}件待答复`, en: `${waiting} objections to be answered` } : reasonOf(nomination),
  }
}
