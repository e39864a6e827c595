import { columnsOfField } from '../../engines/register/columns.ts'
import type { Kind } from '../../engines/register/kind.ts'
import { tableOf } from '../../engines/register/migration.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { runIn } from '../register/statement.ts'
import { changeRow, createRow } from '../register/store.ts'
import { searchOf, toColumns } from '../register/stored-row.ts'
import type { ReadRow } from './row.ts'

export type Written = { created: number; updated: number; unchanged: number; references: number }

export type WriterOptions = {
  readonly by: string
  readonly importId: string
  readonly document: string | null
  readonly existing: 'refuse' | 'update' | 'skip'
}

/** A lone half of a surrogate pair cannot be kept by the database: it becomes U+FFFD. */
const wellFormed = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value)

/** Writes accepted rows and their history inside one transaction: new ones in blocks, changes one by one. */
export function openWriter(tx: ZoneTransaction, kind: Kind, options: WriterOptions) {
  const run = runIn(tx)
  const written: Written = { created: 0, updated: 0, unchanged: 0, references: 0 }
  const columns = kind.fields.flatMap(columnsOfField)
  const names = columns.map((column) => column.name)
  const shape = [
    ...columns.map((column) => `${column.name} ${column.type}`),
    'search_text text',
    'search_terms text[]',
    'sort_name text',
  ]
  const text = `with written as (
      insert into ${tableOf(kind)} (${names.join(', ')}, search_text, search_terms, sort_name, created_by, updated_by, document_id)
      select ${names.map((name) => `r.${name}`).join(', ')}, r.search_text, array_to_tsvector(r.search_terms), r.sort_name, $2, $2, $3
      from jsonb_to_recordset($1::jsonb) as r(${shape.join(', ')})
      returning id
    ), recorded as (
      insert into register.history (kind, row_id, revision, change, by, document_id, import_id)
      select $4, id, 1, 'create', $2, $3, $5::uuid from written returning 1
    ) select count(*) as created from recorded`

  async function create(rows: readonly ReadRow[]): Promise<void> {
    if (rows.length === 0) return
    const records = rows.map(({ values }) => {
      const search = searchOf(kind, values)
      return {
        ...toColumns(kind, values),
        search_text: search.text,
        search_terms: search.terms,
        sort_name: search.sort,
      }
    })
    const values = [JSON.stringify(records, wellFormed), options.by, options.document, kind.id, options.importId]
    const [answer] = await run<{ created: number }>({ text, values })
    if (Number(answer!.created) !== rows.length)
      throw new Error(`${rows.length} rows were sent and ${answer!.created} written`)
    written.created += rows.length
  }

  async function update(row: ReadRow): Promise<void> {
    const given = Object.fromEntries(Object.entries(row.values).filter(([, value]) => value !== null))
    const change = { by: options.by, reason: `随导入更新（第 ${row.number} 行）`, document: options.document }
    const [before] = await run<{ revision: number }>({
      text: `select revision from ${tableOf(kind)} where id = $1`,
      values: [row.existing],
    })
    const after = await changeRow(tx, kind, row.existing!, given, change)
    if (after.revision === before?.revision) written.unchanged += 1
    else written.updated += 1
  }

  return {
    written,
    async write(rows: readonly ReadRow[]): Promise<void> {
      await create(rows.filter((row) => row.existing === null))
      const known = rows.filter((row) => row.existing !== null)
      if (options.existing === 'update') for (const row of known) await update(row)
      else written.unchanged += known.length
    },
    async createReference(target: Kind, name: string): Promise<string> {
      const row = await createRow(
        tx,
        target,
        { [target.title]: name },
        { by: options.by, reason: '随导入登记', document: options.document },
      )
      written.references += 1
      return row.id
    },
  }
}
