import { faultsOf } from '../../engines/register/faults.ts'
import type { Kind } from '../../engines/register/kind.ts'
import { beyondLimits } from '../../engines/register/limits.ts'
import { tableOf } from '../../engines/register/migration.ts'
import type { FieldValue, Row, RowValues } from '../../engines/register/schemas.ts'
import { moment } from '../database/value-types.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { keptInView, refusedElsewhere } from './in-charge.ts'
import { personOf, rowStatement } from './list/list.ts'
import { isRowId } from './ordered-id.ts'
import { RegisterRefusal, together } from './refusal.ts'
import { refuseRepeated } from './repeated.ts'
import { type Run, runIn, type Statement, Values } from './statement.ts'
import { type StoredRow, searchOf, toColumns, toRow, toValues } from './stored-row.ts'

/** Who changes a row, why, and on the strength of which document. */
export type Change = {
  readonly by: string
  readonly reason?: string | null
  readonly document?: string | null
  readonly demonstration?: boolean
}

function refuseFaults(kind: Kind, values: RowValues, written: readonly string[]): void {
  const unsound = faultsOf(kind, values)
  const faults = unsound.length ? unsound : beyondLimits(kind, values, written)
  if (faults.length) throw new RegisterRefusal(together(faults), 400, faults)
}

const absent = (kind: Kind): RegisterRefusal =>
  new RegisterRefusal(
    {
      zh: `没有这条${kind.label.zh}记录，可能不属于您的高新区`,
      en: `There is no such record (${kind.label.en}); it may belong to another zone`,
    },
    404,
  )

/** Turns what the database refuses into a sentence: what is twice, a reference that leads nowhere, what has a history. */
function inWords(kind: Kind, error: unknown): unknown {
  const { code, constraint, detail } = error as { code?: string; constraint?: string; detail?: string }
  if (code === 'JX002') return keptInView(kind, detail?.split(',') ?? [])
  const field = kind.fields.find((candidate) => constraint?.includes(`_${candidate.id}_`))
  if (code === '23505' && field)
    return new RegisterRefusal(
      {
        zh: `已有一条${kind.label.zh}的“${field.label.zh}”与此相同`,
        en: `Another record (${kind.label.en}) has the same “${field.label.en}”`,
      },
      409,
    )
  if (code === '23503' && field)
    return new RegisterRefusal({
      zh: `“${field.label.zh}”指向的记录不存在`,
      en: `The record that “${field.label.en}” points at does not exist`,
    })
  return error
}

async function write(run: Run, kind: Kind, statement: Statement): Promise<StoredRow> {
  try {
    const [row] = await run<StoredRow>(statement)
    if (!row) throw absent(kind)
    return row
  } catch (error) {
    throw inWords(kind, error)
  }
}

type Entry = {
  readonly change: 'create' | 'change' | 'archive' | 'restore'
  readonly before: RowValues | null
  readonly after: RowValues | null
}

async function record(
  run: Run,
  kind: Kind,
  row: StoredRow,
  { by, reason, document }: Change,
  entry: Entry,
): Promise<void> {
  await run({
    text: `with entry as (
      insert into register.history (kind, row_id, revision, change, by, reason, before, after, document_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ) select audit_append($10, $11, $12)`,
    values: [
      kind.id,
      row.id,
      row.revision,
      entry.change,
      by,
      reason ?? null,
      entry.before && JSON.stringify(entry.before),
      entry.after && JSON.stringify(entry.after),
      document ?? null,
      `register.${entry.change}`,
      `${kind.id}/${row.id}`,
      JSON.stringify({ title: row[kind.title], revision: row.revision, reason: reason ?? null }),
    ],
  })
}

function searchColumns(kind: Kind, all: RowValues, values: Values): [string, string][] {
  const search = searchOf(kind, all)
  return [
    ['search_text', values.add(search.text)],
    ['search_terms', `array_to_tsvector(${values.add(search.terms)}::text[])`],
    ['sort_name', values.add(search.sort)],
  ]
}

const moments = ['created_at', 'updated_at', 'archived_at']
const momentOf = (value: unknown): string | null => (typeof value === 'string' ? moment(value) : null)

/** Reads one row; a row of another zone does not exist. */
export async function readRow(run: Run, kind: Kind, id: string): Promise<Row> {
  const [found] = isRowId(id) ? await run<{ row: StoredRow }>(rowStatement(kind, id)) : []
  if (!found) throw absent(kind)
  const { row } = found
  return toRow(kind, { ...row, ...Object.fromEntries(moments.map((name) => [name, momentOf(row[name])])) })
}

/** Records a new row with its history. Faults are refused together, each in a sentence. */
export async function createRow(tx: ZoneTransaction, kind: Kind, given: RowValues, change: Change): Promise<Row> {
  const fields = Object.keys(given)
  refuseFaults(kind, given, fields)
  const run = runIn(tx)
  await refuseRepeated(run, kind, { values: given, fields, id: null })
  const values = new Values()
  const columns: [string, string][] = Object.entries(toColumns(kind, given)).map(([name, value]) => [
    name,
    values.add(value),
  ])
  columns.push(...searchColumns(kind, given, values))
  const by = values.add(change.by)
  columns.push(
    ['created_by', by],
    ['updated_by', by],
    ['document_id', values.add(change.document ?? null)],
    ['demonstration', values.add(change.demonstration ?? false)],
  )
  const text = `insert into ${tableOf(kind)} (${columns.map(([name]) => name).join(', ')}) values (${columns.map(([, value]) => value).join(', ')}) returning *`
  const row = await write(run, kind, { text, values: values.list })
  await record(run, kind, row, change, { change: 'create', before: null, after: toValues(kind, row) })
  return toRow(kind, row)
}

async function lock(run: Run, kind: Kind, id: string, revision: number | undefined): Promise<StoredRow> {
  const [row] = isRowId(id)
    ? await run<StoredRow>({ text: `select * from ${tableOf(kind)} where id = $1 for update`, values: [id] })
    : []
  if (!row) throw (await refusedElsewhere(run, kind, id)) ?? absent(kind)
  if (revision !== undefined && row.revision !== revision)
    throw new RegisterRefusal(
      {
        zh: '这条记录刚被别人改过，请看过新内容再改',
        en: 'Somebody changed this record just now; look at it again before changing it',
      },
      409,
    )
  return row
}

const same = (one: FieldValue | undefined, other: FieldValue | undefined): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** The fields in which a patch says something else than a row does. */
export const changedFields = (before: RowValues, patch: RowValues): string[] =>
  Object.keys(patch).filter((name) => !same(before[name], patch[name]))

/** Changes some fields of a row, with the reason; `revision` refuses to overwrite what somebody else changed meanwhile. */
export async function changeRow(
  tx: ZoneTransaction,
  kind: Kind,
  id: string,
  patch: RowValues,
  change: Change & { revision?: number },
): Promise<Row> {
  const run = runIn(tx)
  const stored = await lock(run, kind, id, change.revision)
  if (stored.archived_at)
    throw new RegisterRefusal(
      {
        zh: '这条记录已归档，要先恢复才能改',
        en: 'This record is archived; restore it before changing it',
      },
      409,
    )
  const before = toValues(kind, stored)
  const all = { ...before, ...patch }
  const changed = changedFields(before, patch)
  refuseFaults(kind, all, changed)
  if (changed.length === 0) return readRow(run, kind, id)
  if (!change.reason?.trim()) throw new RegisterRefusal({ zh: '请写明为什么改', en: 'Say why it is changed' })
  await refuseRepeated(run, kind, { values: all, fields: changed, id })
  const values = new Values()
  const columns: [string, string][] = Object.entries(toColumns(kind, patch)).map(([name, value]) => [
    name,
    values.add(value),
  ])
  columns.push(...searchColumns(kind, all, values), ['updated_by', values.add(change.by)])
  const assignments = columns.map(([name, value]) => `${name} = ${value}`).join(', ')
  const text = `update ${tableOf(kind)} set ${assignments}, updated_at = now(), revision = revision + 1 where id = ${values.add(id)} returning *`
  const row = await write(run, kind, { text, values: values.list })
  const after = toValues(kind, row)
  const only = (of: RowValues): RowValues => Object.fromEntries(changed.map((name) => [name, of[name] ?? null]))
  await record(run, kind, row, change, { change: 'change', before: only(before), after: only(after) })
  return readRow(run, kind, id)
}

/** Puts a row away instead of deleting it, or takes it back; both need a reason and stay in the history. */
export async function archiveRow(
  tx: ZoneTransaction,
  kind: Kind,
  id: string,
  change: Change & { restore?: boolean; revision?: number },
): Promise<Row> {
  const run = runIn(tx)
  if (!change.reason?.trim())
    throw new RegisterRefusal(
      change.restore
        ? { zh: '请写明为什么恢复', en: 'Say why it is restored' }
        : { zh: '请写明为什么归档', en: 'Say why it is archived' },
    )
  const stored = await lock(run, kind, id, change.revision)
  if (Boolean(stored.archived_at) !== Boolean(change.restore))
    throw new RegisterRefusal(
      change.restore
        ? { zh: '这条记录没有归档', en: 'This record is not archived' }
        : { zh: '这条记录已经归档', en: 'This record is archived already' },
      409,
    )
  if (change.restore && kind.once)
    await refuseRepeated(run, kind, { values: toValues(kind, stored), fields: [kind.once.code], id })
  const values = change.restore ? [id, change.by] : [id, change.by, change.reason]
  const assignments = change.restore
    ? 'archived_at = null, archived_by = null, archived_reason = null'
    : 'archived_at = now(), archived_by = $2, archived_reason = $3'
  const text = `update ${tableOf(kind)} set ${assignments}, updated_at = now(), updated_by = $2, revision = revision + 1 where id = $1 returning *`
  const row = await write(run, kind, { text, values })
  await record(run, kind, row, change, { change: change.restore ? 'restore' : 'archive', before: null, after: null })
  return toRow(kind, row)
}

export type HistoryEntry = {
  readonly revision: number
  readonly change: Entry['change']
  readonly at: string
  readonly by: string
  readonly reason: string | null
  readonly before: RowValues | null
  readonly after: RowValues | null
  readonly document: string | null
  readonly import: string | null
}

/** Everything that happened to a row, the newest first. */
export async function readHistory(run: Run, kind: Kind, id: string): Promise<HistoryEntry[]> {
  const { id: known } = await readRow(run, kind, id)
  return run<HistoryEntry>({
    text: `select revision, change, at, ${personOf('history.by')} as by, reason, before, after, document_id as document, import_id as import
      from register.history where row_id = $1 order by revision desc limit 500`,
    values: [known],
  })
}
