import type { DatedRules, Row } from '../../engines/assessment/assessment.ts'
import type { Ground } from '../../engines/assessment/ground.ts'
import type { Recalled } from '../../kernel/certainty.ts'
import { type Day, day, dayLabel, daysBetween } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import type { Source } from '../../kernel/source.ts'
import { recalled } from '../enterprise-ladder/recalled.ts'

/** A field of a row as a day; rows without it are not dated. */
export const dayIn = ({ values }: Row, field: string): Day | null =>
  typeof values[field] === 'string' ? (values[field] as Day) : null

/** A sentence with what a register holds of it; unknown where it holds nothing. */
export const kept = (text: Label, told: Label | string | null): Ground =>
  told === null
    ? { text, state: 'unknown' }
    : { text, state: 'met', told: typeof told === 'string' ? { zh: told, en: told } : told }

/** 还有12个自然日，已超3个自然日 */
export function daysLeft(on: Day, due: Day): Label {
  const left = daysBetween(on, due)
  return left < 0
    ? { zh: `已超${-left}个自然日`, en: `${-left} days over` }
    : { zh: `还有${left}个自然日`, en: `${left} days left` }
}

export const onDay = (on: Day | null): Label | null => on && dayLabel(on)

/** Rules by which a register is kept, whose first day is recalled, and more where it is. */
export const rulesKeptBy = (
  source: Source,
  label: Label,
  firstDay: string,
  more: readonly Recalled[] = [],
): DatedRules => ({
  id: source.id,
  label,
  firstDay: day(firstDay),
  source,
  official: false,
  recalled: [recalled.firstDay, ...more],
})
