import type { Confirmable, Confirmation } from '../../../kernel/confirmation.ts'
import type { Day } from '../../../kernel/day.ts'
import type { ReasonState } from '../../../kernel/reason.ts'
import { toConfirm } from '../confirmation.ts'
import type { OpenCondition, OpenEdition, OpenLadder } from '../opened.ts'
import { holdingOn, type Subject, type TitleHeld } from '../subject.ts'
import { stateOf } from '../verdict.ts'
import { Verdicts } from '../verdicts.ts'
import { answerCondition, type ConditionAnswer } from './condition-answer.ts'

/** What a rung comes to for one subject on a day. */
export type RungAnswer = {
  readonly edition: OpenEdition
  /** Whether its conditions are met. */
  readonly state: ReasonState
  /** Whether the title is held; unknown where the titles are not known. */
  readonly held: ReasonState
  readonly title?: TitleHeld
  readonly conditions: readonly ConditionAnswer[]
  /** How many of the conditions are met, unmet and unknown. */
  readonly count: Readonly<Record<ReasonState, number>>
  /** How far: the sum over the conditions. */
  readonly far: number
  /** Whether it fails what nobody can move: no way leads there. */
  readonly closed: boolean
  /** What this answer leans on and no document of the zone confirms; results may be published when there is none. */
  readonly unconfirmed: readonly Confirmable[]
}

/** Tells one rung by one of its editions. */
export function answerEdition(
  open: OpenLadder,
  edition: OpenEdition,
  {
    subject,
    on,
    confirmations,
    reasons = true,
  }: {
    readonly subject: Subject
    readonly on: Day
    readonly confirmations?: readonly Confirmation[]
    /** Left out where only verdicts and gaps of many are wanted. */
    readonly reasons?: boolean
  },
): RungAnswer {
  const verdicts = new Verdicts(open, [subject], on, 'exact')
  const conditions = edition.conditions.map((condition) => answerCondition(condition, edition, { verdicts, reasons }))
  const holding = holdingOn(open, subject, edition.rung.id, on)
  const count = { met: 0, unmet: 0, unknown: 0 }
  for (const { state } of conditions) count[state] += 1
  return {
    edition,
    state: stateOf(verdicts.edition(edition)[0]!),
    held: stateOf(holding.verdict),
    ...(holding.title ? { title: holding.title } : {}),
    conditions,
    count,
    far: conditions.reduce((total, { far }) => total + far, 0),
    closed: verdicts.closed(edition)[0] === 1,
    unconfirmed: toConfirm(edition, confirmations),
  }
}

/** How far a subject is from some conditions of an edition together, exact. */
export function farFrom(
  open: OpenLadder,
  edition: OpenEdition,
  { subject, on, conditions }: { subject: Subject; on: Day; conditions: readonly OpenCondition[] },
): number {
  const verdicts = new Verdicts(open, [subject], on, 'exact')
  return conditions.reduce(
    (far, condition) => far + answerCondition(condition, edition, { verdicts, reasons: false }).far,
    0,
  )
}
