import { columnsOfField } from '../../engines/register/columns.ts'
import type { Field } from '../../engines/register/field.ts'
import type { Kind } from '../../engines/register/kind.ts'
import { fromStored, toStored } from '../../engines/register/quantity.ts'
import type { FieldValue, Row, RowValues } from '../../engines/register/schemas.ts'
import { type SearchEntry, searchEntryOf } from '../../engines/register/search.ts'
import { pronounce } from './pronounce.ts'

/** A row as the database gives it. */
export type StoredRow = Readonly<Record<string, unknown>>

function fromColumn(field: Field, value: unknown): FieldValue {
  if (value === null || value === undefined) return null
  if (field.kind === 'quantity') return fromStored(field, value as string | number)
  return value as FieldValue
}

function toColumn(field: Field, value: FieldValue): unknown {
  if (value === null || value === undefined || value === '') return null
  return field.kind === 'quantity' ? toStored(field, value as string) : value
}

const companions = new WeakMap<Field, string[]>()

function companionsOf(field: Field): string[] {
  const known = companions.get(field)
  if (known) return known
  const names = columnsOfField(field)
    .slice(1)
    .map((column) => column.name)
  companions.set(field, names)
  return names
}

/** The columns and their stored values of what was given of a row. */
export function toColumns(kind: Kind, values: RowValues): Record<string, unknown> {
  const columns: Record<string, unknown> = {}
  for (const field of kind.fields) {
    if (field.id in values) columns[field.id] = toColumn(field, values[field.id]!)
    for (const name of companionsOf(field)) if (name in values) columns[name] = values[name] ?? null
  }
  return columns
}

/** The fields of a stored row on the wire; fields that were not read are left out. */
export function toValues(kind: Kind, row: StoredRow): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {}
  for (const field of kind.fields) {
    if (field.id in row) values[field.id] = fromColumn(field, row[field.id])
    for (const name of companionsOf(field)) if (name in row) values[name] = (row[name] ?? null) as FieldValue
  }
  return values
}

type NamedReference = { readonly id: string; readonly column: string }
const references = new WeakMap<Kind, readonly NamedReference[]>()

function referencesOf(kind: Kind): readonly NamedReference[] {
  const known = references.get(kind)
  if (known) return known
  const found = kind.fields
    .filter((field) => field.kind === 'reference')
    .map(({ id }) => ({ id, column: `${id}__name` }))
  references.set(kind, found)
  return found
}

/**
 * A stored row as it goes over the wire. Names of references are read from columns like `park__name`, those of people
 * from the column `people`; an account that it does not name stands for itself.
 */
export function toRow(kind: Kind, row: StoredRow): Row {
  const people = (row.people ?? {}) as Readonly<Record<string, string>>
  const person = (by: unknown): string => people[by as string] ?? (by as string)
  const names: Record<string, string> = {}
  for (const { id, column } of referencesOf(kind)) {
    const name = row[column]
    if (typeof name === 'string') names[id] = name
  }
  return {
    id: row.id as string,
    zone: row.zone_id as string,
    title: String(row[kind.title] ?? ''),
    revision: row.revision as number,
    values: toValues(kind, row) as Row['values'],
    names,
    demonstration: row.demonstration as boolean,
    document: (row.document_id ?? null) as string | null,
    createdAt: row.created_at as string,
    createdBy: person(row.created_by),
    updatedAt: row.updated_at as string,
    updatedBy: person(row.updated_by),
    archived: row.archived_at
      ? { at: row.archived_at as string, by: person(row.archived_by), reason: row.archived_reason as string }
      : null,
  }
}

/** What search keeps of a row. */
export function searchOf(kind: Kind, values: RowValues): SearchEntry {
  const text = (field: Field): string => String(values[field.id] ?? '')
  const others = kind.fields.filter((field) => field.searched && field.id !== kind.title && field.kind !== 'code')
  const codes = kind.fields.filter((field) => field.kind === 'code')
  return searchEntryOf(String(values[kind.title] ?? ''), others.map(text), codes.map(text), pronounce)
}
