import { randomUUID } from 'node:crypto'
import { columnsOfField } from '../../engines/register/columns.ts'
import type { Kind } from '../../engines/register/kind.ts'
import { tableOf } from '../../engines/register/migration.ts'
import { faultsOf, type RowValues } from '../../engines/register/schemas.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { RegisterRefusal } from './refusal.ts'
import { runIn } from './statement.ts'
import type { Change } from './store.ts'
import { searchOf, toColumns } from './stored-row.ts'

const block = 2000

const vectorOf = (terms: readonly string[]): string =>
  terms.map((term) => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' ')

/**
 * Records many new rows with their history, block by block; one entry of the audit trail tells how many.
 * A row with a fault stops all, with its number. Answers how many were recorded.
 */
export async function appendRows(
  tx: ZoneTransaction,
  kind: Kind,
  rows: Iterable<RowValues>,
  change: Change,
): Promise<number> {
  const run = runIn(tx)
  let count = 0
  let waiting: { id: string; values: RowValues }[] = []
  const flush = async (): Promise<void> => {
    const names = Object.keys(recordOf(kind, waiting[0]!, change)).join(', ')
    const records = JSON.stringify(waiting.map((row) => recordOf(kind, row, change)))
    const histories = JSON.stringify(waiting.map(({ id, values }) => ({ row_id: id, after: values })))
    await run({
      text: `insert into ${tableOf(kind)} (${names}) select ${names} from json_populate_recordset(null::${tableOf(kind)}, $1)`,
      values: [records],
    })
    await run({
      text: `insert into register.history (kind, row_id, revision, change, by, after)
        select $1, row_id, 1, 'create', $2, after from json_to_recordset($3) as given(row_id uuid, after jsonb)`,
      values: [kind.id, change.by, histories],
    })
    waiting = []
  }
  for (const values of rows) {
    count += 1
    const faults = faultsOf(kind, values)
    if (faults.length) throw new RegisterRefusal(`第${count}行：${faults.join('；')}`, 400, faults)
    waiting.push({ id: randomUUID(), values })
    if (waiting.length === block) await flush()
  }
  if (waiting.length > 0) await flush()
  await run({
    text: 'select audit_append($1, $2, $3)',
    values: ['register.append', kind.id, JSON.stringify({ rows: count, reason: change.reason ?? null })],
  })
  return count
}

function recordOf(
  kind: Kind,
  { id, values }: { id: string; values: RowValues },
  change: Change,
): Record<string, unknown> {
  const search = searchOf(kind, values)
  return {
    id,
    ...Object.fromEntries(kind.fields.flatMap(columnsOfField).map(({ name }) => [name, null])),
    ...toColumns(kind, values),
    search_text: search.text,
    search_terms: vectorOf(search.terms),
    sort_name: search.sort,
    created_by: change.by,
    updated_by: change.by,
    document_id: change.document ?? null,
    demonstration: change.demonstration ?? false,
  }
}
