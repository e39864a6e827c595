import { type ExactFacts, evaluateExactly } from '../rules/exact.ts'
import { reaches } from '../scoring/numbers/near.ts'
import type { FilledEvaluation } from './filled.ts'
import type { ItemScore, OwnScore } from './own-score.ts'

/** An item that still has points to give: where its value stands, and how many points are left. */
export type Lever = { readonly score: ItemScore; readonly value: number; readonly left: number }

/** The items whose value is known and that have points left, those with the most first. */
export function leversOf({ scheme }: FilledEvaluation, own: OwnScore, facts: ExactFacts): Lever[] {
  const rules = new Map(scheme.parts.flatMap((part) => (part.kind === 'criterion' ? [[part.given.id, part.rule]] : [])))
  return own.items
    .flatMap((score): Lever[] => {
      const rule = rules.get(score.item.id)
      const value = rule && evaluateExactly(rule, facts).value
      const left = score.item.share * 100 - score.points.low
      return value && score.place.low === score.place.high && left > 0 ? [{ score, value: Number(value), left }] : []
    })
    .sort((one, other) => other.left - one.left)
}

/**
 * The value at which an item gives so many points more, under its assumed bounds; null where it has not so many left.
 * Everything else stays as it is.
 */
export function valueFor({ score: { item, points }, left }: Lever, gain: number): number | null {
  if (!item.bounds || !reaches(left, gain)) return null
  const { least, most } = item.bounds
  const [base, lead] = item.direction === 'lower' ? [most, least] : [least, most]
  return base + ((points.low + gain) / (item.share * 100)) * (lead - base)
}
