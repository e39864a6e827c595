import type { ZoneTransaction } from '../database/zone-session.ts'
import { runIn } from './statement.ts'

/**
 * SQL of two values, one of which changes whenever anything changes in a register of the zone: the latest entry, and who is writing just
 * now. Who begins to write later gets a later number, for a row is written before its entry; who wrote already, under a number that may be
 * smaller, is named until the work is committed or undone.
 */
export const registerMark = `(select max(id) from register.history),
  (select coalesce(string_agg(writer::text, ',' order by writer), '-') from pg_snapshot_xip(pg_current_snapshot()) as writer)`

/** Changes whenever anything changes in a register of the zone. */
export async function readRegisterMark(tx: ZoneTransaction): Promise<string> {
  const [row] = await runIn(tx)<{ mark: string }>({
    text: `select concat_ws('/', ${registerMark}) as mark`,
    values: [],
  })
  return row!.mark
}
