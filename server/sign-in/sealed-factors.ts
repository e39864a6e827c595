import type { Database } from '../database/zone-session.ts'
import { type InstallationKey, isSealed } from '../keys/installation-key.ts'

const use = 'second factors'

/** The secret of a second factor as the database keeps it. */
export const sealFactor = (key: InstallationKey, account: string, secret: string): string =>
  key.seal(use, account, secret)

/** The secret again; null where there is none, or where another key sealed it. */
export const openFactor = (key: InstallationKey, account: string, kept: string | null): string | null =>
  kept === null ? null : key.unseal(use, account, kept)

/** Seals what an earlier version kept in the clear, and counts the factors that this key cannot open. */
export async function sealFactors(database: Database, key: InstallationKey): Promise<{ unreadable: number }> {
  return database.asSystem(async (tx) => {
    const rows = await tx
      .selectFrom('account_secret')
      .select(['account_id', 'totp_secret'])
      .where('totp_secret', 'is not', null)
      .forUpdate()
      .execute()
    let unreadable = 0
    for (const { account_id: account, totp_secret: kept } of rows) {
      if (isSealed(kept!)) {
        if (openFactor(key, account, kept) === null) unreadable += 1
        continue
      }
      const totp_secret = sealFactor(key, account, kept!)
      await tx.updateTable('account_secret').set({ totp_secret }).where('account_id', '=', account).execute()
    }
    return { unreadable }
  })
}
