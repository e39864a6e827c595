import type { EvaluationItemShown, EvaluationPage } from '../../../contract/evaluation/evaluation.ts'
import type { Label } from '../../../kernel/label.ts'
import { words } from '../words.ts'

type Facts = EvaluationPage['given']['edition']['facts']

/** In whose hand an item is, and what of it the zone does not move. */
export function handOf({ formula, facts }: Pick<EvaluationItemShown, 'formula' | 'facts'>, all: Facts): Label {
  if (formula === null) return words.reviewersHand
  const used = all.filter(({ name }) => facts.includes(name))
  const outside = used.filter((fact) => fact.outside)
  const hand = used.some(({ sum }) => sum !== undefined) ? words.enterprisesHand : words.ownHand
  if (outside.length === 0) return hand
  return {
    zh: `${hand.zh}，其中${outside.map(({ label }) => label.zh).join('、')}不由本区定`,
    en: `${hand.en}; not in its hand: ${outside.map(({ label }) => label.en).join(', ')}`,
  }
}
