import { columnsOf } from './columns.ts'
import type { Field } from './field.ts'
import { type Kind, sortedBy } from './kind.ts'

/** The table of a kind, in the schema `register`. */
export const tableOf = (kind: Kind): string => `register.${kind.id}`

/** Whether lists find their rows by an index of this field. */
export const isIndexed = (field: Field): boolean => field.kind === 'reference' || field.indexed !== undefined

/** The columns of the index of a field, in their order. */
export const indexedColumns = (field: Field): string =>
  ['zone_id', field.id, sortedBy(field), 'id'].filter((name) => name !== undefined).join(', ')

function indexesOf(kind: Kind): string[] {
  const table = tableOf(kind)
  const unique = kind.fields
    .filter((field) => field.unique)
    .map(
      (field) =>
        `create unique index ${kind.id}_${field.id}_key on ${table} (zone_id, ${field.id}) where archived_at is null;`,
    )
  const plain = kind.fields
    .filter((field) => isIndexed(field) && !field.unique)
    .map((field) => `create index ${kind.id}_${field.id} on ${table} (${indexedColumns(field)});`)
  return [
    `create index ${kind.id}_sort_name on ${table} (zone_id, sort_name, id);`,
    `create index ${kind.id}_search_terms on ${table} using gin (search_terms);`,
    ...unique,
    ...plain,
  ]
}

function referencesOf(kind: Kind): string[] {
  return kind.fields.flatMap((field) =>
    field.kind === 'reference'
      ? [`  foreign key (zone_id, ${field.id}) references register.${field.to} (zone_id, id)`]
      : [],
  )
}

function narrowingOf(kind: Kind): string {
  if (!kind.ownedBy) return ''
  return `, $$
  (select current_setting('jixia.post', true)) is distinct from 'enterprise'
  or ${kind.ownedBy}::text = (select current_setting('jixia.enterprise', true))
$$`
}

/** The SQL that creates the register of a kind: table, indexes, zone policy, grants. Rows can be archived, never deleted. */
export function migrationOf(kind: Kind): string {
  const table = tableOf(kind)
  const columns = columnsOf(kind).map(
    (column) =>
      `  ${column.name} ${column.type}${column.required ? ' not null' : ''}${column.default ? ` default ${column.default}` : ''}${
        column.check ? ` check (${column.check})` : ''
      }`,
  )
  return [
    `-- ${kind.label.zh} ${kind.label.en}`,
    `create table ${table} (`,
    [...columns, '  primary key (zone_id, id)', ...referencesOf(kind)].join(',\n'),
    ');',
    ...indexesOf(kind),
    `select jixia_protect('${table}', 'select, insert, update'${narrowingOf(kind)});`,
    '',
  ].join('\n')
}

/** Kinds in an order in which each table exists before another refers to it. A circle of references is refused. */
export function inOrderOfReference(kinds: readonly Kind[]): Kind[] {
  const placed: Kind[] = []
  const waiting = [...kinds]
  while (waiting.length) {
    const ready = waiting.findIndex((kind) =>
      kind.fields.every(
        (field) => field.kind !== 'reference' || field.to === kind.id || placed.some((other) => other.id === field.to),
      ),
    )
    if (ready < 0) throw new Error(`名录互相引用成环：${waiting.map((kind) => kind.id).join('、')}`)
    placed.push(...waiting.splice(ready, 1))
  }
  return placed
}
