import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import * as contract from '../../contract/administration.ts'
import { record, recordFor } from '../audit/record.ts'
import type { Database, ZoneTransaction } from '../database/zone-session.ts'
import { mount } from '../mount.ts'
import { absent, forbidden } from '../refusal.ts'
import { addAccount, administratorPosts, setPassword } from '../sign-in/accounts.ts'
import { hashPassword, newPassword } from '../sign-in/password.ts'
import { endSessions } from '../sign-in/sessions.ts'
import type { Viewer } from '../viewer.ts'

type Shown = z.output<typeof contract.shownAccount>

type Counts = Record<'total' | 'countDisabled' | 'countLocked' | 'countWithoutPost' | 'countWithoutFactor', number>

const listed = `
  select a.id, a.name, a.person, a.demonstration, a.disabled_at is not null as disabled, count(*) over () as total,
    count(*) filter (where a.disabled_at is not null) over () as "countDisabled",
    count(*) filter (where c.locked_until > $6::timestamptz) over () as "countLocked",
    count(*) filter (where not exists (select from account_post n
      where n.account_id = a.id and n.zone_id = $1 and n.revoked_at is null)) over () as "countWithoutPost",
    count(*) filter (where a.disabled_at is null and not coalesce(c.totp_confirmed, false)) over () as "countWithoutFactor",
    case when c.locked_until > $6::timestamptz then c.locked_until end as "lockedUntil",
    coalesce(c.totp_confirmed, false) as "secondFactor",
    (select max(s.last_seen_at) from session s where s.account_id = a.id) as "lastSeen",
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'post', p.post, 'department', p.department_id,
      'enterprise', p.enterprise_id, 'enterpriseName', (select e.name from register.enterprise e
        where e.zone_id = p.zone_id and e.id::text = p.enterprise_id), 'grantedAt', p.granted_at) order by p.granted_at)
      from account_post p where p.account_id = a.id and p.zone_id = $1 and p.revoked_at is null), '[]') as posts
  from account a left join account_secret c on c.account_id = a.id
  where (a.zone_id = $1 or exists (select from account_post h where h.account_id = a.id and h.zone_id = $1))
    and ($2::text is null or position(lower($2) in a.name) > 0 or position($2 in a.person) > 0)
    and ($3::text is null or exists (select from account_post q
      where q.account_id = a.id and q.zone_id = $1 and q.post = $3 and q.revoked_at is null))
    and case $7::text
      when 'disabled' then a.disabled_at is not null
      when 'locked' then c.locked_until > $6::timestamptz
      when 'without-factor' then a.disabled_at is null and not coalesce(c.totp_confirmed, false)
      when 'without-post' then not exists (select from account_post n
        where n.account_id = a.id and n.zone_id = $1 and n.revoked_at is null)
      else true end
  order by a.name limit $4 offset $5`

/** Accounts of the viewer's zone: made, changed and disabled by the system administrator. */
export function mountAccounts(app: FastifyInstance): void {
  const { sessions, configuration, packs } = app
  const departmentOf = (zone: string, id: string | null) =>
    packs.find((pack) => pack.zone.id === zone)?.departments.find((department) => department.id === id)?.label ?? null

  mount(app, contract.listAccounts, async ({ query, viewer, database }) => {
    const { search, post, state, page, size } = query
    const now = new Date(configuration.clock()).toISOString()
    const values = [viewer.zone, search, post, size, (page - 1) * size, now, state]
    const rows = await database.readAsSystem<Shown & Counts>(listed, values)
    const accounts = rows.map(
      ({ total, countDisabled, countLocked, countWithoutPost, countWithoutFactor, posts, ...account }) => ({
        ...account,
        posts: posts.map((held) => ({ ...held, departmentLabel: departmentOf(viewer.zone, held.department) })),
      }),
    )
    const [first] = rows
    const counts = {
      disabled: first?.countDisabled ?? 0,
      locked: first?.countLocked ?? 0,
      withoutPost: first?.countWithoutPost ?? 0,
      withoutFactor: first?.countWithoutFactor ?? 0,
    }
    return { accounts, total: first?.total ?? 0, counts }
  })

  mount(app, contract.createAccount, async ({ body, viewer, database }) => {
    const password = newPassword()
    const hash = await hashPassword(password)
    const id = await database.asSystem(async (tx) => {
      const account = await addAccount(tx, { ...body, zone: viewer.zone, by: viewer.account })
      await setPassword(tx, { account, zone: viewer.zone }, hash, true, configuration.clock())
      await recordFor(tx, viewer, 'account.created', `account:${account}`, { name: body.name, person: body.person })
      return account
    })
    return { id, password }
  })

  mount(app, contract.changeAccount, async ({ params, body, viewer, database, inZone }) => {
    if (params.account === viewer.account) throw forbidden('不能修改自己的账号', 'Nobody changes the own account')
    await inZone(async (tx) => {
      const changed = await tx
        .updateTable('account')
        .set({
          ...(body.person !== undefined && { person: body.person }),
          ...(body.disabled !== undefined && {
            disabled_at: body.disabled ? new Date(configuration.clock()).toISOString() : null,
          }),
        })
        .where('id', '=', params.account)
        .where('zone_id', '=', viewer.zone)
        .returning('id')
        .execute()
      if (changed.length === 0) throw noSuchAccount()
      await record(tx, 'account.changed', `account:${params.account}`, body)
    })
    if (body.disabled) await database.asSystem((tx) => endSessions(tx, { account: params.account }, viewer.account))
    sessions.forget()
    return {}
  })

  mount(app, contract.resetPassword, async ({ params, viewer, database }) => {
    if (params.account === viewer.account)
      throw forbidden('自己的密码请在“我的账号”里修改', 'Change the own password instead')
    const password = newPassword()
    const hash = await hashPassword(password)
    await actOnAccount(database, viewer, params.account, 'password.reset', async (tx) => {
      await refuseAdministrator(tx, params.account)
      await setPassword(tx, { account: params.account, zone: viewer.zone }, hash, true, configuration.clock())
      await endSessions(tx, { account: params.account }, viewer.account)
    })
    sessions.forget()
    return { password }
  })
}

const noSuchAccount = () => absent('本区没有这个账号', 'There is no such account in this zone')

/** An act upon an account that belongs to the viewer's zone, recorded in the same transaction. */
export async function actOnAccount(
  database: Database,
  viewer: Viewer,
  account: string,
  act: string,
  work: (tx: ZoneTransaction) => Promise<void>,
): Promise<void> {
  await database.asSystem(async (tx) => {
    const found = await tx
      .selectFrom('account')
      .select('id')
      .where('id', '=', account)
      .where('zone_id', '=', viewer.zone)
      .forUpdate()
      .executeTakeFirst()
    if (!found) throw noSuchAccount()
    await work(tx)
    await recordFor(tx, viewer, act, `account:${account}`)
  })
}

/** Whoever may set an administrator's password could do that administrator's work. */
async function refuseAdministrator(tx: ZoneTransaction, account: string): Promise<void> {
  const held = await tx
    .selectFrom('account_post')
    .select('post')
    .where('account_id', '=', account)
    .where('revoked_at', 'is', null)
    .where('post', 'in', administratorPosts)
    .executeTakeFirst()
  if (!held) return
  throw forbidden(
    '管理员的密码只能在服务器上重置：jixia user password 账号',
    'An administrator’s password is reset on the server only: jixia user password NAME',
  )
}
