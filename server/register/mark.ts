import type { ZoneTransaction } from '../database/zone-session.ts'
import { runIn } from './statement.ts'

/** Of so many of the latest entries of the history it is seen, too, when one appears among those that were there before. */
const latest = 5000

/**
 * SQL of two numbers that change whenever anything changes in a register of the zone: the latest entry, and how many stand near it,
 * for a long change may begin before a short one and be committed after it.
 */
export const registerMark = `(select max(id) from register.history),
  (select count(*) from register.history where id > (select max(id) - ${latest} from register.history))`

/** Changes whenever anything changes in a register of the zone. */
export async function readRegisterMark(tx: ZoneTransaction): Promise<string> {
  const [row] = await runIn(tx)<{ mark: string }>({
    text: `select concat_ws('/', ${registerMark}) as mark`,
    values: [],
  })
  return row!.mark
}
