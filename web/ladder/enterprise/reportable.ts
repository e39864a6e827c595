import type { LadderPage, QuestionShown } from '../../../contract/ladder/answer.ts'
import { plainNumber } from '../../../engines/register/reading/plain-number.ts'
import { beyondOf } from '../../../engines/rules/within.ts'
import { type Day, dayLabel } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'

/** A fact as it is asked for, with the parts of it that may be told. */
export type Reportable = Pick<QuestionShown, 'name' | 'label' | 'type' | 'unit' | 'within' | 'choices' | 'places'> &
  Partial<Pick<QuestionShown, 'waiting'>>

/** Where a number goes: the titles that wait for it, and the register of years, which points and assessments read too. */
export function readBy({ waiting = [], places }: Pick<Reportable, 'waiting' | 'places'>): Label | null {
  const titles = { zh: waiting.map(({ zh }) => zh).join('、'), en: waiting.map(({ en }) => en).join(', ') }
  const ofYears = places.some(({ year }) => year !== null)
  if (!titles.zh && !ofYears) return null
  const zh = [
    titles.zh ? `报了就用于判断${titles.zh}` : '',
    ofYears ? '部门核实后记入企业年度数据，下次算创新积分、亩均评价等也用它，不必再报' : '',
  ]
  const en = [
    titles.en ? `tells at once of ${titles.en}` : '',
    ofYears
      ? 'once verified it stands in the figures of the year, which points and assessments read: it need not be reported again'
      : '',
  ]
  return { zh: `${zh.filter(Boolean).join('；')}。`, en: `${en.filter(Boolean).join('; ')}.` }
}

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
