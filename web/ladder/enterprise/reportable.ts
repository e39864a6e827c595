import type { LadderPage, QuestionShown } from '../../../contract/ladder/answer.ts'
import { plainNumber } from '../../../engines/register/reading/plain-number.ts'
import { beyondOf } from '../../../engines/rules/within.ts'
import { type Day, dayLabel } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'

/** A fact as it is asked for, with the parts of it that may be told. */
export type Reportable = Pick<QuestionShown, 'name' | 'label' | 'type' | 'unit' | 'within' | 'choices' | 'places'>

/** Of a day that belongs to the enterprise: from which day on it can lie; the founding itself from any. */
export const sinceOf = ({ name, type }: Pick<Reportable, 'name' | 'type'>, { since }: LadderPage['may']) =>
  type === 'day' && name !== '成立日期' ? since : null

/** What is wrong with what was typed, before it is sent; null where nothing is. */
export function faultOf(
  question: Pick<Reportable, 'name' | 'label' | 'type' | 'unit' | 'within'>,
  typed: string,
  may: LadderPage['may'],
): Label | null {
  const value = typed.trim()
  if (value === '') return null
  const since = sinceOf(question, may)
  if (since !== null && value < since) {
    const { zh, en } = dayLabel(since as Day)
    return { zh: `不能早于成立日期${zh}`, en: `not before the founding on ${en}` }
  }
  if (question.type !== 'number') return null
  const plain = plainNumber(value, question.unit)
  if (plain === undefined)
    return { zh: `“${value}”不是数，请写成 3000.5 这样的数字`, en: `“${value}” is no number; write it like 3000.5` }
  return question.within ? beyondOf({ ...question, within: question.within }, plain) : null
}
