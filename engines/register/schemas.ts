import { z } from 'zod'
import { isDay } from '../../kernel/day.ts'
import { qualifiers } from '../../kernel/quantity.ts'
import { type Field, precisions } from './field.ts'
import type { Kind } from './kind.ts'

/** What a field holds on the wire: text, yes or no, a whole number, or a list of words. Quantities are decimal text. */
export type FieldValue = string | number | boolean | readonly string[] | null
export type RowValues = Readonly<Record<string, FieldValue>>

const decimalText = /^-?\d{1,15}(\.\d{1,10})?$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const text = (longest: number, label: string) =>
  z
    .string({ error: `“${label}”要填文字` })
    .max(longest, `“${label}”最多 ${longest} 个字`)
    .refine((value) => !value.includes('\u0000'), `“${label}”里有不可见的空字符，请删去`)

function choiceSchema(field: Extract<Field, { kind: 'choice' | 'choices' }>): z.ZodType<string> {
  if (field.open) return text(200, field.label.zh)
  const shown = field.choices.map((choice) => choice.label.zh).join('、')
  const values = field.choices.map((choice) => choice.value)
  return z.enum(values, { error: `“${field.label.zh}”只能是：${shown}` })
}

function valueSchema(field: Field): z.ZodType<FieldValue> {
  const label = field.label.zh
  switch (field.kind) {
    case 'text':
      return text(500, label)
    case 'long-text':
      return text(20_000, label)
    case 'code':
      return text(100, label)
    case 'choice':
      return choiceSchema(field)
    case 'choices':
      return z.array(choiceSchema(field), { error: `“${label}”要填一组选项` }).max(50)
    case 'flag':
      return z.boolean({ error: `“${label}”只能是“是”或“否”` })
    case 'day':
      return z.string({ error: `“${label}”要填日期` }).refine(isDay, `“${label}”要写成 2023-09-30 这样的日期`)
    case 'quantity':
      return z.string({ error: `“${label}”要填数` }).regex(decimalText, `“${label}”要填数（单位：${field.unit}）`)
    case 'whole':
      return z
        .number({ error: `“${label}”要填整数` })
        .int(`“${label}”要填整数`)
        .safe(`“${label}”的数太大`)
    case 'reference':
      return z.string({ error: `“${label}”要选一条记录` }).regex(uuid, `“${label}”要选一条记录`)
  }
}

function shapeOfField(field: Field): Record<string, z.ZodType<FieldValue>> {
  const described = (field.description ?? field.label).zh
  const own = valueSchema(field)
  const blankRefused = field.required && field.kind !== 'choices'
  const value = blankRefused
    ? own.refine((given) => given !== '', `“${field.label.zh}”必填`).describe(described)
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
function newRowSchema(kind: Kind): ReturnType<typeof strictRow> {
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

/** The sentences in which a row offends its kind; empty when it is sound. */
export function faultsOf(kind: Kind, values: unknown): string[] {
  const result = newRowSchema(kind).safeParse(values)
  if (result.success) return []
  return result.error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') return `“${kind.label.zh}”没有这些栏目：${issue.keys.join('、')}`
    const field = kind.fields.find((candidate) => candidate.id === issue.path[0])
    const missing = field && (values as RowValues | null)?.[field.id] == null
    return missing ? `“${field.label.zh}”必填` : issue.message
  })
}
