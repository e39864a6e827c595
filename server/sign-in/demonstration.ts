import type { PackAccount, ZonePack } from '../../mechanisms/zone-pack.ts'
import { recordFor } from '../audit/record.ts'
import type { Database, ZoneTransaction } from '../database/zone-session.ts'
import { addAccount, grantPost, nameAsKept, setPassword } from './accounts.ts'
import { hashPassword, newPassword } from './password.ts'

async function add(tx: ZoneTransaction, zone: string, given: PackAccount, hash: string, now: number): Promise<void> {
  const { name, person, post, department, enterprise } = given
  const account = await addAccount(tx, { zone, name, person, by: 'pack', demonstration: true })
  await setPassword(tx, { account, zone }, hash, false, now)
  await grantPost(tx, { zone, account, post, department, enterprise, by: 'pack' })
  await recordFor(tx, { zone, account: 'pack' }, 'account.created', `account:${account}`, { name, post })
}

/**
 * Adds the demonstration accounts of the packs that are not there yet, all with one password: the wanted one, or a new one.
 * Answers the password when accounts were added, else null.
 */
export async function addDemonstrationAccounts(
  database: Database,
  packs: readonly ZonePack[],
  wanted: string | undefined,
  now: number,
): Promise<string | null> {
  return database.asSystem(async (tx) => {
    const present = new Set((await tx.selectFrom('account').select('name').execute()).map(({ name }) => name))
    const absent = packs.flatMap(({ zone, accounts }) =>
      accounts.filter(({ name }) => !present.has(nameAsKept(name))).map((account) => ({ zone: zone.id, account })),
    )
    if (absent.length === 0) return null
    const password = wanted ?? newPassword()
    const hash = await hashPassword(password)
    for (const { zone, account } of absent) await add(tx, zone, account, hash, now)
    return password
  })
}
