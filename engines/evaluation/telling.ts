import { type ExactFacts, evaluateExactly, missingFacts } from '../rules/exact.ts'
import { parseRule } from '../rules/rule.ts'
import { type FilledEvaluation, judgedName } from './filled.ts'
import type { ItemScore, OwnScore } from './own-score.ts'

/** An item with what it stands on. */
export type ItemTold = {
  readonly score: ItemScore
  /** Its value; of what people judge, what they say, 0–1. Null is unknown. */
  readonly value: number | null
  /** The facts that its formula reads. */
  readonly facts: readonly string[]
  /** Those that nobody told. */
  readonly missing: readonly string[]
}

/** Each item with its value, the facts that it reads, and those that are missing. */
export function tellItems({ scheme, facts: known }: FilledEvaluation, own: OwnScore, facts: ExactFacts): ItemTold[] {
  const rules = new Map(scheme.parts.flatMap((part) => (part.kind === 'criterion' ? [[part.given.id, part.rule]] : [])))
  return own.items.map((score): ItemTold => {
    const { item } = score
    const rule = rules.get(item.id) ?? (item.value === undefined ? undefined : parseRule(item.value, known))
    if (!rule) {
      const judged = facts[judgedName(item)]
      return { score, value: typeof judged === 'number' ? judged : null, facts: [], missing: [] }
    }
    const { value } = evaluateExactly(rule, facts)
    return { score, value: value && Number(value), facts: rule.names, missing: missingFacts(rule, facts) }
  })
}
