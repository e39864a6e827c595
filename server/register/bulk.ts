import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as turn } from 'node:timers/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { columnsOfField } from '../../engines/register/columns.ts'
import type { Kind } from '../../engines/register/kind.ts'
import { tableOf } from '../../engines/register/migration.ts'
import type { RowValues } from '../../engines/register/schemas.ts'
import { fillIn } from '../database/literal.ts'
import { clientOf, type ZoneTransaction } from '../database/zone-session.ts'
import { openCopyRows } from './copy-rows.ts'
import { orderedId } from './ordered-id.ts'
import { runIn } from './statement.ts'
import type { Change } from './store.ts'
import { searchOf, toColumns } from './stored-row.ts'

/** Many new rows of one kind on their way into the register. While one block is stored, the next may be prepared. */
export type Bulk = {
  /** Rows stored so far. */
  readonly created: number
  /** Hands over rows found sound; resolves when there is room for more. */
  add(rows: readonly RowValues[]): Promise<void>
  /** Resolves when all that was handed over is stored. The transaction is free for other statements until the next `add`. */
  settle(): Promise<void>
}

const block = 5000
/** Rows prepared in one go: then the block that is being stored may take its next step. */
const stretch = 100

const wellFormed = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value)

/** What was given, as JSON; half a surrogate pair, which jsonb refuses, becomes U+FFFD. */
function jsonOf(values: RowValues): string {
  const text = JSON.stringify(values)
  return text.includes('\\ud') ? JSON.stringify(values, wellFormed) : text
}

/** A search index takes many new rows at once more cheaply when it may collect them first. */
const indexSettings = "set local gin_pending_list_limit = '32MB'; set local maintenance_work_mem = '128MB'"

const stage = (kind: Kind): string => `pg_temp.arriving_${kind.id}`

/** Opens the one way for many rows: COPY into a table of this transaction, then rows and their history in one message. */
export async function openBulk(
  tx: ZoneTransaction,
  kind: Kind,
  change: Change & { readonly importId?: string },
): Promise<Bulk> {
  const run = runIn(tx)
  const columns = kind.fields.flatMap(columnsOfField)
  const names = columns.map(({ name }) => name)
  const arriving = [
    { name: 'id', type: 'uuid' },
    ...columns,
    { name: 'search_text', type: 'text' },
    { name: 'search_terms', type: 'text' },
    { name: 'sort_name', type: 'text' },
    { name: 'given', type: 'jsonb' },
  ] as const
  const shape = arriving.map(({ name, type }) => `${name} ${type}`).join(', ')
  await run({ text: indexSettings, values: [] })
  await run({ text: `drop table if exists ${stage(kind)}`, values: [] })
  await run({ text: `create temp table arriving_${kind.id} (${shape}) on commit drop`, values: [] })
  const lines = openCopyRows(arriving.map(({ type }) => type))
  let waiting = 0
  let created = 0
  let storing: Promise<unknown> | undefined
  let failure: unknown

  const writeAll = [
    fillIn(
      `insert into ${tableOf(kind)} (id, ${names.join(', ')}, search_text, search_terms, sort_name,
          created_by, updated_by, document_id, demonstration)
        select id, ${names.join(', ')}, search_text, array_to_tsvector(string_to_array(search_terms, E'\\n')), sort_name,
          $1, $1, $2, $3 from ${stage(kind)}`,
      [change.by, change.document ?? null, change.demonstration ?? false],
    ),
    fillIn(
      `insert into register.history (kind, row_id, revision, change, by, reason, after, document_id, import_id)
        select $1, id, 1, 'create', $2, $3, given, $4, $5::uuid from ${stage(kind)}`,
      [kind.id, change.by, change.reason ?? null, change.document ?? null, change.importId ?? null],
    ),
    `truncate ${stage(kind)}`,
  ].join(';')

  /** Texts that are searched hold no line end: it may stand between the terms. */
  function line(values: RowValues): unknown[] {
    const stored = toColumns(kind, values)
    const search = searchOf(kind, values)
    const known = names.map((name) => stored[name])
    return [orderedId(Date.now()), ...known, search.text, search.terms.join('\n'), search.sort, jsonOf(values)]
  }

  async function store(content: Buffer, count: number): Promise<void> {
    const client = clientOf(tx)
    await pipeline(Readable.from([content]), client.query(copyFrom(`copy ${stage(kind)} from stdin (format binary)`)))
    const [rows, entries] = (await client.query(writeAll)) as unknown as pg.QueryResult[]
    for (const { rowCount } of [rows!, entries!])
      if (rowCount !== count) throw new Error(`${count} rows were sent and ${rowCount} written`)
    created += count
  }

  async function stored(): Promise<void> {
    await storing
    if (failure) throw failure
  }

  async function send(): Promise<void> {
    await stored()
    if (waiting === 0) return
    const count = waiting
    waiting = 0
    storing = store(lines.take(), count).catch((error: unknown) => {
      failure = error
    })
  }

  return {
    get created() {
      return created
    },
    async add(rows) {
      for (const values of rows) {
        lines.add(line(values))
        waiting += 1
        if (waiting >= block) await send()
        else if (waiting % stretch === 0) await turn()
      }
    },
    async settle() {
      await send()
      await stored()
    },
  }
}
