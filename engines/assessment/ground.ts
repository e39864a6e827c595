import type { Unsure } from '../../kernel/certainty.ts'
import type { Label } from '../../kernel/label.ts'
import type { Reason, ReasonState } from '../../kernel/reason.ts'
import type { ConditionAnswer } from '../ladders/telling/condition-answer.ts'
import { writeAmount } from '../rules/values/quantity.ts'

/** Why a subject stands where it stands: a sentence, what was found, what lacks, how sure the rule is, and what is below. */
export type Ground = {
  readonly text: Label
  readonly state?: ReasonState
  /** What was found, in numbers. */
  readonly told?: Label
  readonly clause?: string
  readonly certainty?: Unsure
  /** What of its edition the rule is, where it is confirmed as something else than the ground. */
  readonly item?: string
  /** What lacks until it holds. */
  readonly gap?: Label
  /** What a person has to decide, by edition and condition. */
  readonly judged?: { readonly edition: string; readonly condition: string; readonly question: Label }
  readonly children?: readonly Ground[]
}

const amountOf = (value: string, unit: string): Label => ({
  zh: writeAmount(value, unit, 'zh'),
  en: writeAmount(value, unit, 'en'),
})

/** Something of the next grade that lacks, or is not known, and by how much. */
export type Lacking = { readonly label: Label; readonly gap: Label | null; readonly state: 'unmet' | 'unknown' }

/** A reason of another engine, all the way down. */
export const groundOf = ({ text, state, value, unit, children = [] }: Reason): Ground => ({
  text,
  ...(state && { state }),
  ...(value !== undefined && !text.zh.includes(value) && { told: amountOf(value, unit ?? '') }),
  children: children.map(groundOf),
})

/** A condition of a ladder as it was answered. */
export function groundOfCondition(edition: string, answer: ConditionAnswer): Ground {
  const { id, label, state, clause, certainty, reason, gaps, judgement } = answer
  return {
    text: label,
    state,
    ...(reason && { told: reason.text }),
    ...(clause !== undefined && { clause }),
    ...(certainty !== 'confirmed' && { certainty }),
    ...(gaps[0] && state === 'unmet' && { gap: gaps[0].text }),
    ...(judgement && { judged: { edition, condition: id, question: judgement.question } }),
    children: answer.children.map((child) => groundOfCondition(edition, child)),
  }
}
