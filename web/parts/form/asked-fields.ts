import { plainNumber } from '../../../engines/register/reading/plain-number.ts'
import { isDay } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { missingSentence } from './missing.ts'

/** What is asked before an act, by the name under which it is written. */
export type AskedField<Id extends string = string> = {
  readonly id: Id
  readonly label: Label
  readonly kind: 'choice' | 'workdays' | 'line' | 'lines' | 'day'
  readonly needed: boolean
  /** The most working days that can be given. */
  readonly most?: number
}

/** Declares a field: `askedField('due', 'day', '哪天前', 'By')`. */
export const askedField = <Id extends string>(
  id: Id,
  kind: AskedField['kind'],
  zh: string,
  en: string,
  needed = true,
): AskedField<Id> => ({ id, kind, label: { zh, en }, needed })

/** What was typed, by field. */
export type Typed = Readonly<Record<string, string | undefined>>

const mostWorkdays = 60

/** A whole number as it was typed, full-width or not; NaN where it is none. */
export const wholeIn = (typed: string): number => {
  const read = Number(plainNumber(typed) ?? Number.NaN)
  return Number.isInteger(read) ? read : Number.NaN
}

/** What is wrong with a field; null where nothing is. */
export function faultOf({ kind, needed, label, most = mostWorkdays }: AskedField, typed: string): Label | null {
  if (typed.trim() === '') return needed ? missingSentence(label) : null
  if (kind === 'day' && !isDay(typed)) return { zh: '日期应写成2025-06-30', en: 'Write the day as 2025-06-30' }
  const days = wholeIn(typed)
  const whole = Number.isInteger(days) && days >= 1 && days <= most
  return kind === 'workdays' && !whole
    ? { zh: `限期是1到${most}个工作日`, en: `The limit is 1 to ${most} working days` }
    : null
}

/** What is given to the server; what is left empty is left out. */
export const givenBy = (fields: readonly AskedField[], typed: Typed): Record<string, string | number> =>
  Object.fromEntries(
    fields.flatMap(({ id, kind }): [string, string | number][] => {
      const value = typed[id]?.trim() ?? ''
      return value === '' ? [] : [[id, kind === 'workdays' ? wholeIn(value) : value]]
    }),
  )
