import type { Selectable } from 'kysely'
import { recordFor } from '../audit/record.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { InstallationKey } from '../keys/installation-key.ts'
import { nameAsKept } from './accounts.ts'
import { passwordFits } from './password.ts'
import { openFactor } from './sealed-factors.ts'
import { hashRecoveryCode, stepOf } from './second-factor.ts'
import type { Strangers } from './strangers.ts'
import type { SignInTables } from './tables.ts'

type Secret = Selectable<SignInTables['account_secret']>
export type Credentials = { readonly name: string; readonly password: string; readonly code?: string }
export type Verdict =
  | { readonly kind: 'right'; readonly account: string }
  | { readonly kind: 'wrong' | 'code-wrong' | 'code-wanted' }
  | { readonly kind: 'locked'; readonly seconds: number }

/** Wrong attempts in a row that lock an account, the seconds of the first lock, and of the longest. */
export const lockPolicy = { after: 5, first: 30, longest: 3600 } as const

/** Seconds that an account stays locked after so many failures in a row: none for four, then 30, 60, 120 … an hour. */
export const lockedFor = (failures: number): number =>
  failures < lockPolicy.after ? 0 : Math.min(lockPolicy.longest, lockPolicy.first * 2 ** (failures - lockPolicy.after))

/** Seconds that an account is still locked; 0 or less where it is not. */
export const secondsLocked = ({ locked_until }: Pick<Secret, 'locked_until'>, now: number): number =>
  locked_until ? Math.ceil((Date.parse(locked_until) - now) / 1000) : 0

/** Judges what a person typed, counts failures, and uses up the code; within `asSystem`, whose transaction must end well. */
export async function judge(
  tx: ZoneTransaction,
  { name: typed, password, code }: Credentials,
  { key, strangers }: { readonly key: InstallationKey; readonly strangers: Strangers },
  now: number,
): Promise<Verdict> {
  const name = nameAsKept(typed)
  const found = await tx
    .selectFrom('account')
    .innerJoin('account_secret', 'account_secret.account_id', 'account.id')
    .selectAll('account_secret')
    .where('account.name', '=', name)
    .where('account.disabled_at', 'is', null)
    .forUpdate('account_secret')
    .executeTakeFirst()
  const wait = found ? secondsLocked(found, now) : strangers.wait(name, now)
  if (wait > 0) return { kind: 'locked', seconds: wait }
  const fits = await passwordFits(found?.password_hash ?? null, password)
  if (!found) return strangers.fail(name, now)
  if (!fits) return fail(tx, found, now, 'wrong')
  if (found.totp_confirmed) {
    if (!code) return { kind: 'code-wanted' }
    if (!(await spendCode(tx, found, code, key, now))) return fail(tx, found, now, 'code-wrong')
  }
  await change(tx, found, { failures: 0, locked_until: null })
  return { kind: 'right', account: found.account_id }
}

/** Uses a code of the second factor, or a recovery code; each works once. */
export async function spendCode(
  tx: ZoneTransaction,
  secret: Secret,
  code: string,
  key: InstallationKey,
  now: number,
): Promise<boolean> {
  const factor = openFactor(key, secret.account_id, secret.totp_secret)
  const step = factor === null ? null : stepOf(factor, code, now, secret.totp_last_step)
  if (step !== null) {
    await change(tx, secret, { totp_last_step: step })
    return true
  }
  const hash = hashRecoveryCode(code)
  if (!secret.recovery_codes.includes(hash)) return false
  await change(tx, secret, { recovery_codes: secret.recovery_codes.filter((other) => other !== hash) })
  return true
}

/** Counts a wrong password or code against the account, locks it where that is due, and records it. */
export async function fail(
  tx: ZoneTransaction,
  secret: Secret,
  now: number,
  kind: 'wrong' | 'code-wrong',
): Promise<Exclude<Verdict, { kind: 'right' | 'code-wanted' }>> {
  const failures = secret.failures + 1
  const seconds = lockedFor(failures)
  await change(tx, secret, { failures, locked_until: seconds ? new Date(now + seconds * 1000).toISOString() : null })
  const actor = { zone: secret.zone_id, account: secret.account_id }
  await recordFor(tx, actor, 'sign-in.refused', `account:${secret.account_id}`, { failures, seconds, kind })
  return seconds > 0 ? { kind: 'locked', seconds } : { kind }
}

const change = (tx: ZoneTransaction, { account_id }: Secret, values: Partial<Secret>) =>
  tx.updateTable('account_secret').set(values).where('account_id', '=', account_id).execute()
