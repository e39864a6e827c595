import { userInfo } from 'node:os'
import { operatorNamed } from '../../contract/operator.ts'
import { type Post, postIds } from '../../kernel/post.ts'
import { recordFor } from '../audit/record.ts'
import type { Reached } from '../database/reach.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent, unacceptable } from '../refusal.ts'
import { addAccount, grantPost, nameAsKept, setPassword } from '../sign-in/accounts.ts'
import { hashPassword, newPassword } from '../sign-in/password.ts'
import { endSessions } from '../sign-in/sessions.ts'

const terminal = 'terminal'
/** Whoever types at the terminal, by the account of the operating system. */
const atTerminal = { account: terminal, person: operatorNamed(userInfo().username) }

const accountNamed = async (tx: ZoneTransaction, name: string) => {
  const found = await tx
    .selectFrom('account')
    .select(['id', 'zone_id'])
    .where('name', '=', nameAsKept(name))
    .executeTakeFirst()
  if (found) return found
  throw absent(`没有账号“${name}”`, `There is no account “${name}”`)
}

function postNamed(text: string | undefined): Post {
  const post = postIds.find((candidate) => candidate === text)
  if (post) return post
  throw unacceptable(`岗位要写成其中一个：${postIds.join('、')}`, `The post is one of ${postIds.join(', ')}`)
}

/** Accounts from the terminal, for whoever runs the server: the first administrators, a lost password, a lock. */
export function usersOf({ database }: Reached, now: number) {
  return {
    list: () =>
      database.readAsSystem<{ name: string; person: string; zone: string; posts: string[]; disabled: boolean }>(
        `select a.name, a.person, a.zone_id as zone, a.disabled_at is not null as disabled,
           array(select p.post from account_post p where p.account_id = a.id and p.revoked_at is null order by 1) as posts
         from account a order by a.zone_id, a.name`,
      ),

    async add(given: {
      zone: string
      name: string
      person: string
      post: string
      department?: string
      enterprise?: string
    }) {
      const password = newPassword()
      const hash = await hashPassword(password)
      const { zone, name, person, department, enterprise } = given
      const post = postNamed(given.post)
      await database.asSystem(async (tx) => {
        const account = await addAccount(tx, { zone, name, person, by: terminal })
        await setPassword(tx, { account, zone }, hash, true, now)
        await grantPost(tx, { zone, account, post, department, enterprise, by: terminal })
        await recordFor(tx, { zone, ...atTerminal }, 'account.created', `account:${account}`, { name, post })
      })
      return { name, password }
    },

    async password(name: string) {
      const password = newPassword()
      const hash = await hashPassword(password)
      await database.asSystem(async (tx) => {
        const { id: account, zone_id: zone } = await accountNamed(tx, name)
        await setPassword(tx, { account, zone }, hash, true, now)
        await endSessions(tx, { account }, terminal)
        await recordFor(tx, { zone, ...atTerminal }, 'password.reset', `account:${account}`)
      })
      return { name, password }
    },

    /** Takes the second factor away from whoever lost the device, or whose secret a lost key sealed. */
    withoutFactor: (name: string) =>
      database.asSystem(async (tx) => {
        const { id, zone_id: zone } = await accountNamed(tx, name)
        await tx
          .updateTable('account_secret')
          .set({ totp_secret: null, totp_confirmed: false, totp_last_step: null, recovery_codes: [] })
          .where('account_id', '=', id)
          .execute()
        await endSessions(tx, { account: id }, terminal)
        await recordFor(tx, { zone, ...atTerminal }, 'second-factor.removed', `account:${id}`)
        return { name }
      }),

    unlock: (name: string) =>
      database.asSystem(async (tx) => {
        const { id, zone_id: zone } = await accountNamed(tx, name)
        await tx
          .updateTable('account_secret')
          .set({ failures: 0, locked_until: null })
          .where('account_id', '=', id)
          .execute()
        await recordFor(tx, { zone, ...atTerminal }, 'account.unlocked', `account:${id}`)
        return { name }
      }),
  }
}
