import { qualifiers } from '../../kernel/quantity.ts'
import { type Field, precisions } from './field.ts'
import type { Kind } from './kind.ts'

/** A column of a register's table, as PostgreSQL names its type. */
export type Column = {
  readonly name: string
  readonly type: 'text' | 'boolean' | 'date' | 'bigint' | 'uuid' | 'text[]' | 'integer' | 'timestamptz' | 'tsvector'
  readonly required: boolean
  readonly default?: string
  readonly check?: string
}

const types = {
  text: 'text',
  'long-text': 'text',
  code: 'text',
  choice: 'text',
  choices: 'text[]',
  flag: 'boolean',
  day: 'date',
  quantity: 'bigint',
  whole: 'bigint',
  reference: 'uuid',
} as const satisfies Record<Field['kind'], Column['type']>

const quoted = (values: readonly string[]): string =>
  values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')

function checkOf(field: Field): string | undefined {
  if ((field.kind !== 'choice' && field.kind !== 'choices') || field.open) return undefined
  const values = quoted(field.choices.map((choice) => choice.value))
  return field.kind === 'choice' ? `${field.id} in (${values})` : `${field.id} <@ array[${values}]`
}

/** The columns that one field needs: the value, and beside it precision, plan and qualifier where declared. */
export function columnsOfField(field: Field): Column[] {
  const value: Column = {
    name: field.id,
    type: types[field.kind],
    required: field.required ?? false,
    check: checkOf(field),
  }
  if (field.kind === 'day' && field.precision) {
    const name = `${field.id}_precision`
    return [
      value,
      { name, type: 'text', required: false, check: `${name} in (${quoted(precisions)})` },
      { name: `${field.id}_planned`, type: 'boolean', required: false },
    ]
  }
  if (field.kind === 'quantity' && field.qualified) {
    const name = `${field.id}_qualifier`
    return [value, { name, type: 'text', required: false, check: `${name} in (${quoted(qualifiers)})` }]
  }
  return [value]
}

const zoneSetting = "current_setting('jixia.zone', true)"

/** Every column of a register's table, in the order of the migration. */
export function columnsOf(kind: Kind): Column[] {
  return [
    { name: 'zone_id', type: 'text', required: true, default: zoneSetting },
    { name: 'id', type: 'uuid', required: true, default: 'gen_random_uuid()' },
    ...kind.fields.flatMap(columnsOfField),
    { name: 'revision', type: 'integer', required: true, default: '1' },
    { name: 'created_at', type: 'timestamptz', required: true, default: 'now()' },
    { name: 'created_by', type: 'text', required: true },
    { name: 'updated_at', type: 'timestamptz', required: true, default: 'now()' },
    { name: 'updated_by', type: 'text', required: true },
    { name: 'document_id', type: 'text', required: false },
    { name: 'demonstration', type: 'boolean', required: true, default: 'false' },
    { name: 'archived_at', type: 'timestamptz', required: false },
    { name: 'archived_by', type: 'text', required: false },
    { name: 'archived_reason', type: 'text', required: false },
    { name: 'search_text', type: 'text', required: true, default: "''" },
    { name: 'search_terms', type: 'tsvector', required: true, default: "''" },
    { name: 'sort_name', type: 'text', required: true, default: "''" },
  ]
}
