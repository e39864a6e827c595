import { sql } from 'kysely'
import type { Database } from '../database/zone-session.ts'

/**
 * Ties the demonstration account of an enterprise to a row of the register, so that it sees what an enterprise sees:
 * the first demonstration enterprise with the title of high-tech, or the first at all.
 */
export async function tieEnterpriseAccount(database: Database, zone: string): Promise<void> {
  await database.asSystem(async (tx) => {
    await sql`
      update account_post held set enterprise_id = found.id::text
      from (select id from register.enterprise where zone_id = ${zone} and demonstration and form = 'enterprise'
        order by 'high-tech' = any(titles) desc, sort_name limit 1) found, account
      where held.zone_id = ${zone} and held.post = 'enterprise' and held.granted_by = 'pack'
        and account.id = held.account_id and account.demonstration`.execute(tx)
  })
}
