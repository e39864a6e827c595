import type { RegisterKind } from '../../../contract/register/register.ts'
import { faultsOf } from '../../../engines/register/faults.ts'
import type { Field } from '../../../engines/register/field.ts'
import type { Kind } from '../../../engines/register/kind.ts'
import type { Row } from '../../../engines/register/schemas.ts'
import type { FieldOnScreen } from '../../../engines/register/screen.ts'
import type { Label } from '../../../kernel/label.ts'
import { checkCreditCode } from '../../../kernel/social-credit-code.ts'

export type Values = Row['values']
export type Given = Values[string] | undefined

/** A declaration of one field, as the engine knows it, so that form and server say the same sentence. */
function kindOfOne(kind: RegisterKind, field: FieldOnScreen): Kind {
  return {
    id: kind.id,
    label: kind.label,
    title: field.id,
    brief: [],
    fields: [{ ...field, unit: field.unit ?? undefined, check: field.check ?? undefined } as Field],
    source: { id: kind.id, title: kind.source, issuer: '' },
  }
}

/** What the control holds as it goes over the wire: empty becomes null, digits of a whole number a number. */
function sent(field: FieldOnScreen, value: Given): Values[string] {
  if (value === undefined || value === null || value === '') return null
  if (field.kind === 'quantity' && typeof value === 'string') return value.replaceAll(/[,，\s]/g, '')
  if (field.kind === 'whole' && typeof value === 'string') {
    const digits = value.replaceAll(/[,，\s]/g, '')
    return /^-?\d+$/.test(digits) ? Number(digits) : digits
  }
  if (typeof value === 'string') return value.trim()
  return value
}

const companions = (field: FieldOnScreen): string[] => [
  ...(field.precision ? [`${field.id}_precision`, `${field.id}_planned`] : []),
  ...(field.qualified ? [`${field.id}_qualifier`] : []),
]

/** What was typed into references and names no record that was chosen, by field. */
export type Unfound = Readonly<Record<string, string>>

const unfoundSentence = ({ label }: FieldOnScreen, text: string): Label => ({
  zh: `“${label.zh}”没有找到“${text}”，请从列出的选一个，或清空`,
  en: `“${label.en}”: “${text}” was not found; choose one of those listed, or empty the field`,
})

/** The sentence in which a value offends its field; undefined where it is sound. */
export function faultIn(
  kind: RegisterKind,
  field: FieldOnScreen,
  value: Given,
  unfound: string | undefined,
): Label | undefined {
  if (unfound !== undefined) return unfoundSentence(field, unfound)
  const given = sent(field, value)
  return faultsOf(kindOfOne(kind, field), given === null ? {} : { [field.id]: given })[0]
}

/** A word about a value that is taken all the same: the check of a social credit code. */
export function warningAbout(field: FieldOnScreen, value: Given): Label | undefined {
  if (field.check !== 'social-credit-code' || typeof value !== 'string' || value.trim() === '') return undefined
  return checkCreditCode(value).text
}

/** The fields whose values differ from those before, as they go over the wire. */
export function changesOf(kind: RegisterKind, before: Values, now: Values): Values {
  const changed: Values = {}
  const differs = (one: Given, other: Given): boolean => JSON.stringify(one ?? null) !== JSON.stringify(other ?? null)
  for (const field of kind.fields) {
    const value = sent(field, now[field.id])
    if (differs(sent(field, before[field.id]), value)) changed[field.id] = value
    for (const name of companions(field)) if (differs(before[name], now[name])) changed[name] = now[name] ?? null
  }
  return changed
}

/** Whether anything offends its field. */
export const hasFaults = (kind: RegisterKind, values: Values, unfound: Unfound): boolean =>
  kind.fields.some((field) => faultIn(kind, field, values[field.id], unfound[field.id]) !== undefined)
