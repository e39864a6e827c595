import { randomUUID } from 'node:crypto'
import type { Post } from '../../kernel/post.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { conflicting, unacceptable } from '../refusal.ts'

export type NewAccount = {
  readonly zone: string
  readonly name: string
  readonly person: string
  readonly by: string
  readonly demonstration?: boolean
}

const shape = /^[\p{Ll}\p{Lo}\p{Nd}][\p{Ll}\p{Lo}\p{Nd}._@-]{1,63}$/u
/** Letters that look like ours and blanks that count as letters. */
const deceiving = /[\p{Script=Cyrillic}\p{Script=Greek}\u115f\u1160\u3164\uffa0]/u

/** A name in the one way of writing it that counts: small letters of half width, no space around. */
export const nameAsKept = (text: string): string => text.trim().normalize('NFKC').toLowerCase()

/** The name as it is kept; another shape is refused with a sentence. */
function accountName(text: string): string {
  const name = nameAsKept(text)
  if (shape.test(name) && !deceiving.test(name)) return name
  throw unacceptable(
    '账号名要 2—64 个字符：文字、数字、. _ @ -',
    'A name has 2–64 characters: letters, digits, . _ @ -',
  )
}

/** Adds an account and answers its id; a name that is taken is refused. */
export async function addAccount(tx: ZoneTransaction, account: NewAccount): Promise<string> {
  const id = randomUUID()
  const added = await tx
    .insertInto('account')
    .values({
      id,
      zone_id: account.zone,
      name: accountName(account.name),
      person: account.person,
      created_by: account.by,
      demonstration: account.demonstration ?? false,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n)
    throw conflicting(`账号名“${account.name}”已被使用`, `The name “${account.name}” is taken`)
  return id
}

/** Gives an account a password; within `asSystem`. */
export async function setPassword(
  tx: ZoneTransaction,
  { account, zone }: { account: string; zone: string },
  hash: string,
  mustChange: boolean,
  now: number,
): Promise<void> {
  const values = {
    password_hash: hash,
    must_change: mustChange,
    changed_at: new Date(now).toISOString(),
    failures: 0,
    locked_until: null,
  }
  await tx
    .insertInto('account_secret')
    .values({ account_id: account, zone_id: zone, ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute()
}

export type Grant = {
  readonly zone: string
  readonly account: string
  readonly post: Post
  readonly department?: string | null
  readonly enterprise?: string | null
  readonly by: string
}

/** Gives an account a post and answers the id; the database refuses one that is held, or two administrator posts. */
export async function grantPost(tx: ZoneTransaction, grant: Grant): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('account_post')
    .values({
      id,
      zone_id: grant.zone,
      account_id: grant.account,
      post: grant.post,
      department_id: grant.department ?? null,
      enterprise_id: grant.enterprise ?? null,
      granted_by: grant.by,
    })
    .execute()
  return id
}

export const administratorPosts: readonly Post[] = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
]
