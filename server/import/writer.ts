import { columnsOfField } from '../../engines/register/columns.ts'
import type { Kind } from '../../engines/register/kind.ts'
import { tableOf } from '../../engines/register/migration.ts'
import type { RowValues } from '../../engines/register/schemas.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { Refusal } from '../refusal.ts'
import { openBulk } from '../register/bulk.ts'
import { runIn } from '../register/statement.ts'
import { changedFields, changeRow, createRow } from '../register/store.ts'
import { type StoredRow, toValues } from '../register/stored-row.ts'
import { FileRefusal } from './reading/refusal.ts'
import type { ReadRow } from './row.ts'

export type Written = {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly references: number
}

export type WriterOptions = {
  readonly by: string
  readonly importId: string
  readonly document: string | null
  readonly existing: 'refuse' | 'update' | 'skip' | 'add'
}

function atRow(row: number, error: unknown): unknown {
  if (!(error instanceof Refusal)) return error
  const { zh, en } = error.sentence
  return new FileRefusal(
    `第 ${row} 行不能更新，整批没有导入：${zh}`,
    `Row ${row} cannot be updated and nothing was imported: ${en}`,
  )
}

/** What a row of a sheet says; an empty cell says nothing. */
const givenIn = ({ values }: ReadRow): RowValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

/** Writes accepted rows and their history inside one transaction: new ones in bulk, what differs one by one. */
export async function openWriter(tx: ZoneTransaction, kind: Kind, options: WriterOptions) {
  const run = runIn(tx)
  const counts = { updated: 0, unchanged: 0, references: 0 }
  const bulk = await openBulk(tx, kind, options)
  const columns = kind.fields.flatMap(columnsOfField).map(({ name }) => name)

  /** The rows that say something else than the register does, read at once; a row named twice is looked at in its turn. */
  async function changing(rows: readonly ReadRow[]): Promise<ReadRow[]> {
    const times = Map.groupBy(rows, ({ existing }) => existing!)
    const stored = await run<StoredRow>({
      text: `select id, ${columns.join(', ')} from ${tableOf(kind)}
        where id = any($1::uuid[]) and archived_at is null order by id for update`,
      values: [[...times.keys()]],
    })
    const known = new Map(stored.map((row) => [row.id, toValues(kind, row)]))
    return rows.filter((row) => {
      const before = known.get(row.existing!)
      return !before || times.get(row.existing!)!.length > 1 || changedFields(before, givenIn(row)).length > 0
    })
  }

  async function update(row: ReadRow): Promise<void> {
    const change = { by: options.by, reason: `随导入更新（第 ${row.number} 行）`, document: options.document }
    const [before] = await run<{ revision: number }>({
      text: `select revision from ${tableOf(kind)} where id = $1`,
      values: [row.existing],
    })
    const after = await changeRow(tx, kind, row.existing!, givenIn(row), change).catch((error: unknown) => {
      throw atRow(row.number, error)
    })
    if (after.revision === before?.revision) counts.unchanged += 1
    else counts.updated += 1
  }

  return {
    async write(rows: readonly ReadRow[]): Promise<void> {
      await bulk.add(rows.flatMap((row) => (row.existing === null ? [row.values] : [])))
      const known = rows.filter((row) => row.existing !== null)
      if (known.length === 0) return
      if (options.existing !== 'update') {
        counts.unchanged += known.length
        return
      }
      await bulk.settle()
      const differing = await changing(known)
      counts.unchanged += known.length - differing.length
      for (const row of differing) await update(row)
    },
    async createReference(target: Kind, name: string): Promise<string> {
      await bulk.settle()
      const change = { by: options.by, reason: '随导入登记', document: options.document }
      const row = await createRow(tx, target, { [target.title]: name }, change)
      counts.references += 1
      return row.id
    },
    async finish(): Promise<Written> {
      await bulk.settle()
      return { created: bulk.created, ...counts }
    },
  }
}
