import { type Decimal, decimal, quotient } from './decimal.ts'
import { fault } from './fault.ts'
import type { Label } from './label.ts'
import { type Unit, type UnitSymbol, unitOf } from './unit.ts'

/** How a report limits a number: exactly, about (约), at least (达到…以上, 余), more than (超, 突破), nearly (近). */
export const qualifiers = ['exact', 'about', 'at-least', 'more-than', 'nearly'] as const
export type Qualifier = (typeof qualifiers)[number]

export const qualifierLabels: Record<Qualifier, Label> = {
  exact: { zh: '准确', en: 'exactly' },
  about: { zh: '约', en: 'about' },
  'at-least': { zh: '以上', en: 'at least' },
  'more-than': { zh: '超', en: 'more than' },
  nearly: { zh: '近', en: 'nearly' },
}

/** A number with its unit; the number is written as decimal text so that it survives every wire unchanged. */
export type Quantity = { readonly value: string; readonly unit: UnitSymbol }

function comparable(from: string, to: string): [Unit, Unit] {
  const source = unitOf(from)
  const target = unitOf(to)
  if (source.dimension !== target.dimension)
    throw fault(
      `“${from}”不能换算成“${to}”：量纲不同`,
      `“${source.label.en}” cannot be converted into “${target.label.en}”: they measure different things`,
    )
  return [source, target]
}

const places = (value: Decimal): number => Math.max(0, value.c.length - 1 - value.e)

/**
 * Converts a number between units of one dimension; a different dimension is refused with a sentence.
 * Exact wherever the result ends (亿元 to 万元), otherwise rounded 20 places below the last digit given (亩 to 平方米).
 */
export function convert(value: Decimal, from: string, to: string): Decimal {
  if (from === to) return value
  const [source, target] = comparable(from, to)
  return quotient(value.times(source.factor), decimal(target.factor), places(value) + 20)!
}

/** The sum in the unit of the first; different dimensions are refused with a sentence. */
export function addQuantities(first: Quantity, second: Quantity): Quantity {
  const sum = decimal(first.value).plus(convert(decimal(second.value), second.unit, first.unit))
  return { value: sum.toFixed(), unit: first.unit }
}

/** −1, 0 or 1, without rounding: 3亩 equals 2000平方米. Different dimensions are refused with a sentence. */
export function compareQuantities(first: Quantity, second: Quantity): -1 | 0 | 1 {
  const [one, other] = comparable(first.unit, second.unit)
  return decimal(first.value).times(one.factor).cmp(decimal(second.value).times(other.factor))
}

export const sameDimension = (one: string, other: string): boolean => unitOf(one).dimension === unitOf(other).dimension
