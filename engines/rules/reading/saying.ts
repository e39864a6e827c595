import type { Label } from '../../../kernel/label.ts'
import { type Expression, measureOfExpression, type Type, termsOf } from '../expression.ts'
import { unitName, writeExactly } from '../values/quantity.ts'

/** The types as sentences name them. */
export const typeNames = {
  number: { zh: '数', en: 'a number' },
  text: { zh: '文字', en: 'a text' },
  flag: { zh: '条件', en: 'a condition' },
  day: { zh: '日期', en: 'a day' },
  list: { zh: '列表', en: 'a list' },
  null: { zh: '空值 null', en: 'null' },
} as const satisfies Record<Type['kind'], Label>

/** A piece as people name it in an error: “研发费用”（万元）. */
export function nameOf(expression: Expression): Label {
  if (expression.kind === 'term') return withUnit(alone(`“${expression.term.name}”`), expression.term.unit)
  if (expression.kind === 'number') return alone(`“${writeExactly(expression.value)}${expression.unit ?? ''}”`)
  if (expression.kind === 'text' || expression.kind === 'day') return alone(`“${expression.value}”`)
  const terms = termsOf(expression).map((term) => term.name)
  const symbol = measureOfExpression(expression)?.symbol
  const name =
    terms.length > 0
      ? { zh: `含“${terms.join('”“')}”的算式`, en: `the computation with “${terms.join('”, “')}”` }
      : typeNames[expression.type.kind]
  return withUnit(name, symbol)
}

/** What is written alike in both languages. */
export const alone = (text: string): Label => ({ zh: text, en: text.trim() })

const withUnit = ({ zh, en }: Label, unit: string | undefined): Label =>
  unit ? { zh: `${zh}（${unit}）`, en: `${en} (${unitName(unit)})` } : { zh, en }
