import { decimal } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import { unitOf } from '../../kernel/unit.ts'
import type { QuantityField } from './field.ts'
import { fieldOf, type Kind } from './kind.ts'
import type { RowValues } from './schemas.ts'

const amountOf = (values: RowValues, id: string) => {
  const given = values[id]
  return typeof given === 'string' && given !== '' ? decimal(given) : null
}

function outside(field: QuantityField, values: RowValues): Label[] {
  const amount = amountOf(values, field.id)
  if (!field.between || !amount) return []
  const { least, most } = field.between
  if (amount.gte(least) && amount.lte(most)) return []
  const [given, unit] = [amount.toFixed(), unitOf(field.unit).label.en]
  return [
    {
      zh: `“${field.label.zh}”写的是${given}${field.unit}，只能在${least}—${most}${field.unit}之间，请核对`,
      en: `“${field.label.en}” says ${given}, but it lies between ${least} and ${most} (${unit}); please check`,
    },
  ]
}

/** A total of which only the least is known limits nothing. */
const open: readonly unknown[] = ['at-least', 'more-than']

function above(kind: Kind, { part, total }: { part: string; total: string }, values: RowValues): Label[] {
  const [one, whole] = [amountOf(values, part), amountOf(values, total)]
  if (!one || !whole || one.lte(whole) || open.includes(values[`${total}_qualifier`])) return []
  const [own, limit] = [fieldOf(kind, part) as QuantityField, fieldOf(kind, total) as QuantityField]
  return [
    {
      zh: `“${own.label.zh}”${one.toFixed()}${own.unit}超过了“${limit.label.zh}”${whole.toFixed()}${limit.unit}，请核对这两个数`,
      en: `“${own.label.en}” (${one.toFixed()}) is above “${limit.label.en}” (${whole.toFixed()}); please check both`,
    },
  ]
}

/**
 * The sentences in which what is written now goes beyond what its kind holds possible. What a row holds already is not
 * judged again: whoever changes something else is not kept from it.
 */
export function beyondLimits(kind: Kind, values: RowValues, written: readonly string[]): Label[] {
  const touched = new Set(written)
  return [
    ...kind.fields.flatMap((field) =>
      field.kind === 'quantity' && touched.has(field.id) ? outside(field, values) : [],
    ),
    ...(kind.within ?? []).flatMap((pair) =>
      [pair.part, pair.total, `${pair.total}_qualifier`].some((id) => touched.has(id)) ? above(kind, pair, values) : [],
    ),
  ]
}
