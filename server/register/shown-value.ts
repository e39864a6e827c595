import type { Field } from '../../engines/register/field.ts'
import { fromStored } from '../../engines/register/quantity.ts'
import { decimal, printDecimal } from '../../kernel/decimal.ts'
import { asWritten, type Label } from '../../kernel/label.ts'

/** A stored value in the words of the officials, as lists and exports print it; empty where it is missing. */
export function shownValue(field: Field, value: unknown, name?: unknown): string {
  if (value === null || value === undefined) return ''
  const word = (one: string): string =>
    'choices' in field ? (field.choices.find((choice) => choice.value === one)?.label.zh ?? one) : one
  switch (field.kind) {
    case 'quantity':
      return fromStored(field, value as string)
    case 'choice':
      return word(value as string)
    case 'choices':
      return (value as string[]).map(word).join('、')
    case 'flag':
      return value ? '是' : '否'
    case 'reference':
      return typeof name === 'string' ? name : ''
    default:
      return String(value)
  }
}

/** A stored value in both languages: choices and flags are translated, what people wrote stays as it is. */
export function shownLabel(field: Field, value: unknown, name?: unknown): Label {
  const text = shownValue(field, value, name)
  if (field.kind === 'flag') return { zh: text, en: value ? 'Yes' : 'No' }
  if (!('choices' in field)) return asWritten(text)
  const inEnglish = (one: unknown): string =>
    field.choices.find((candidate) => candidate.value === one)?.label.en ?? String(one)
  return { zh: text, en: (Array.isArray(value) ? value : [value]).map(inEnglish).join(', ') }
}

/** The label of a group: the choice in both languages, a flag, the name of a reference, or the value itself. */
export const groupLabel = (field: Field, key: unknown, name: unknown): Label =>
  key === null || key === undefined ? { zh: '未填', en: 'Missing' } : shownLabel(field, key, name)

/** Sum and mean of a group in the unit of the field, the mean to two digits more than shown. */
export function groupSum(
  field: Field,
  sum: unknown,
  known: number,
): { sum: string | null; mean: string | null; known: number } {
  if (sum === null || sum === undefined || known === 0) return { sum: null, mean: null, known }
  const exact = field.kind === 'quantity' ? fromStored(field, String(sum)) : String(sum)
  const digits = field.kind === 'quantity' ? field.digits + 2 : 2
  return { sum: exact, mean: printDecimal(decimal(exact).div(known), digits), known }
}
