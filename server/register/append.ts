import { faultsOf } from '../../engines/register/faults.ts'
import type { Kind } from '../../engines/register/kind.ts'
import type { RowValues } from '../../engines/register/schemas.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { openBulk } from './bulk.ts'
import { RegisterRefusal, together } from './refusal.ts'
import { runIn } from './statement.ts'
import type { Change } from './store.ts'

/**
 * Records many new rows with their history; one entry of the audit trail tells how many.
 * A row with a fault stops all, with its number. Answers how many were recorded.
 */
export async function appendRows(
  tx: ZoneTransaction,
  kind: Kind,
  rows: Iterable<RowValues>,
  change: Change,
): Promise<number> {
  const bulk = await openBulk(tx, kind, change)
  let count = 0
  for (const values of rows) {
    count += 1
    const faults = faultsOf(kind, values)
    if (faults.length) {
      const { zh, en } = together(faults)
      throw new RegisterRefusal({ zh: `第${count}行：${zh}`, en: `Row ${count}: ${en}` }, 400, faults)
    }
    await bulk.add([values])
  }
  await bulk.settle()
  await runIn(tx)({
    text: 'select audit_append($1, $2, $3)',
    values: ['register.append', kind.id, JSON.stringify({ rows: count, reason: change.reason ?? null })],
  })
  return count
}
