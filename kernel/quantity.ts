import { type Decimal, decimal } from './decimal.ts'
import { type UnitSymbol, unitOf } from './unit.ts'

/** How a report limits a number: exactly, about (约), at least (达到…以上, 余), more than (超, 突破), nearly (近). */
export const qualifiers = ['exact', 'about', 'at-least', 'more-than', 'nearly'] as const
export type Qualifier = (typeof qualifiers)[number]

/** A number with its unit; the number is written as decimal text so that it survives every wire unchanged. */
export type Quantity = { readonly value: string; readonly unit: UnitSymbol }

/** Converts a number between units of one dimension; a different dimension is refused with a sentence. */
export function convert(value: Decimal, from: string, to: string): Decimal {
  if (from === to) return value
  const source = unitOf(from)
  const target = unitOf(to)
  if (source.dimension !== target.dimension) throw new Error(`“${from}”不能换算成“${to}”：量纲不同`)
  return value.times(decimal(source.factor)).div(decimal(target.factor))
}
