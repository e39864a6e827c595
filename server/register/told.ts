import type { Field } from '../../engines/register/field.ts'
import { fromStored } from '../../engines/register/quantity.ts'

/** A value of a fact as rules take it. */
export type Told = number | string | boolean

/** A value of a register column as rules take it; a choice by its official name. */
export function told(field: Field, value: string | number | boolean): Told {
  if (field.kind === 'quantity') return Number(fromStored(field, value as string | number))
  if (field.kind !== 'choice') return value
  return field.choices.find((choice) => choice.value === value)?.label.zh ?? value
}
