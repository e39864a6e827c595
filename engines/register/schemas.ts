import { z } from 'zod'
import { isDay } from '../../kernel/day.ts'
import { decimalText } from '../../kernel/decimal.ts'
import { qualifiers } from '../../kernel/quantity.ts'
import { type ChoiceField, type ChoicesField, type Field, precisions } from './field.ts'
import type { Kind } from './kind.ts'

/** What a field holds on the wire: text, yes or no, a whole number, or a list of words. Quantities are decimal text. */
export type FieldValue = string | number | boolean | readonly string[] | null
export type RowValues = Readonly<Record<string, FieldValue>>

/** How many characters a field of words holds. */
export const longestOf = { text: 500, 'long-text': 20_000, code: 100, choice: 200 } as const
export const mostChoices = 50

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((value) => !value.includes('\u0000'))

const choiceSchema = (field: ChoiceField | ChoicesField): z.ZodType<string> =>
  field.open ? text(longestOf.choice) : z.enum(field.choices.map((choice) => choice.value))

function valueSchema(field: Field): z.ZodType<FieldValue> {
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'code':
      return text(longestOf[field.kind])
    case 'choice':
      return choiceSchema(field)
    case 'choices':
      return z.array(choiceSchema(field)).max(mostChoices)
    case 'flag':
      return z.boolean()
    case 'day':
      return z.string().refine(isDay)
    case 'quantity':
      return z.string().regex(decimalText)
    case 'whole':
      return z.number().int()
    case 'reference':
      return z.string().regex(uuid)
  }
}

function shapeOfField(field: Field): Record<string, z.ZodType<FieldValue>> {
  const described = (field.description ?? field.label).zh
  const own = valueSchema(field)
  const blankRefused = field.required && field.kind !== 'choices'
  const value = blankRefused
    ? own.refine((given) => given !== '').describe(described)
    : own.nullable().optional().describe(described)
  const shape: Record<string, z.ZodType<FieldValue>> = { [field.id]: value as z.ZodType<FieldValue> }
  if (field.kind === 'day' && field.precision) {
    shape[`${field.id}_precision`] = z.enum(precisions).nullable().optional() as z.ZodType<FieldValue>
    shape[`${field.id}_planned`] = z.boolean().nullable().optional() as z.ZodType<FieldValue>
  }
  if (field.kind === 'quantity' && field.qualified)
    shape[`${field.id}_qualifier`] = z.enum(qualifiers).nullable().optional() as z.ZodType<FieldValue>
  return shape
}

const shapeOf = (kind: Kind) =>
  Object.assign({}, ...kind.fields.map(shapeOfField)) as Record<string, z.ZodType<FieldValue>>

const strictRow = (kind: Kind) => z.strictObject(shapeOf(kind))
const made = new WeakMap<Kind, ReturnType<typeof strictRow>>()

/** The fields of a new row; an unknown field is refused. Made once for each kind. */
export function newRowSchema(kind: Kind): ReturnType<typeof strictRow> {
  const schema = made.get(kind) ?? strictRow(kind)
  made.set(kind, schema)
  return schema
}

/** A row as it is read: its fields, and who recorded it when. References come with the name of the row they point at. */
export const rowSchema = z.object({
  id: z.string(),
  zone: z.string(),
  title: z.string(),
  revision: z.number(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])),
  names: z.record(z.string(), z.string()).describe('The names of the rows that references point at'),
  demonstration: z.boolean(),
  document: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  archived: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
})
export type Row = z.infer<typeof rowSchema>
