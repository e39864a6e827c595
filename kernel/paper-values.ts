import type { Confirmable, RecalledValue } from './confirmation.ts'
import { decimal, decimalText } from './decimal.ts'
import { fault } from './fault.ts'
import { expectedDay, isReachedDay } from './reached-day.ts'

/** A value as the paper says it; refused with a Fault where it is none of its kind. */
function checked({ label, kind, unit }: RecalledValue, given: string): string {
  const text = given.trim()
  if (kind === 'day' && !isReachedDay(text)) {
    const { zh, en } = expectedDay.params.expected
    throw fault(`“${label.zh}”：${zh}`, `“${label.en}”: ${en}`)
  }
  if (kind === 'number' && (!decimalText.test(text) || text.startsWith('-')))
    throw fault(
      `“${label.zh}”要写成不小于零的数字，如 20${unit ? `，单位${unit}` : ''}`,
      `“${label.en}” is a number not below zero, such as 20${unit ? `, in ${unit}` : ''}`,
    )
  return kind === 'number' ? decimal(text).toString() : text
}

/** What the paper says of an item; null where it says what is recalled. Refuses with a Fault what the item cannot be. */
export function paperValues({ label, values, total }: Confirmable, given: readonly string[] | undefined) {
  if (given === undefined) return null
  if (given.length !== values.length)
    throw fault(
      values.length === 0
        ? `“${label.zh}”没有可改的数值，只能按原文核定`
        : `“${label.zh}”有${values.length}个数值，给了${given.length}个`,
      values.length === 0
        ? `“${label.en}” has no value to change: it is confirmed as it is`
        : `“${label.en}” has ${values.length} values, ${given.length} were given`,
    )
  const said = values.map((value, at) => checked(value, given[at]!))
  if (total !== undefined) {
    const sum = said.reduce((all, one) => all.plus(one), decimal('0'))
    if (!sum.eq(total))
      throw fault(`“${label.zh}”合计应为${total}，现在是${sum}`, `“${label.en}” must add up to ${total}, not ${sum}`)
  }
  return said.every((one, at) => one === values[at]!.value) ? null : said
}
