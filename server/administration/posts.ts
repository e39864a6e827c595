import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { z } from 'zod'
import * as contract from '../../contract/administration.ts'
import type { Post } from '../../kernel/post.ts'
import { record, recordFor } from '../audit/record.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { mount } from '../mount.ts'
import { absent, conflicting, forbidden, unacceptable } from '../refusal.ts'
import { administratorPosts, grantPost } from '../sign-in/accounts.ts'
import { endSessions } from '../sign-in/sessions.ts'
import { sessionsOf } from '../sign-in/shown-sessions.ts'
import { actOnAccount } from './accounts.ts'

const notOneself = () => forbidden('谁也不能给自己授予或收回岗位', 'Nobody grants or revokes the own posts')

type PostChange = z.output<NonNullable<typeof contract.listPostChanges.answer>>['changes'][number]

const changes = `
  select change.at, change.what, a.person, a.name as account, p.post, coalesce(doer.person, '') as by,
    count(*) over () as total
  from account_post p join account a on a.id = p.account_id
    cross join lateral (values ('granted', p.granted_at, p.granted_by), ('revoked', p.revoked_at, p.revoked_by))
      as change(what, at, by)
    left join account doer on doer.id = change.by
  where change.at >= $1::timestamptz and change.by <> 'pack'
  order by change.at desc limit $2`

/** Posts, locks and sessions of the viewer's zone: the work of the security administrator. */
export function mountPosts(app: FastifyInstance): void {
  const { sessions } = app

  mount(app, contract.grantPost, async ({ params, body, viewer, database, inZone }) => {
    if (params.account === viewer.account) throw notOneself()
    if (body.post === 'enterprise' && !body.enterprise)
      throw unacceptable('企业岗位要写明企业', 'Name the enterprise of the post')
    if (administratorPosts.includes(body.post)) refuseFirstPassword(await mustChange(params.account))
    const id = await inZone(async (tx) => {
      await refuseUnfit(tx, params.account, body.post)
      const granted = await grantPost(tx, { ...body, account: params.account, zone: viewer.zone, by: viewer.account })
      await record(tx, 'post.granted', `account:${params.account}`, { ...body })
      return granted
    })
    return { id }

    async function mustChange(account: string): Promise<boolean> {
      const text = 'select must_change from account_secret where account_id = $1 and zone_id = $2'
      const [row] = await database.readAsSystem<{ must_change: boolean }>(text, [account, viewer.zone])
      return row?.must_change ?? true
    }
  })

  mount(app, contract.listJurisdictions, async ({ query, viewer, database }) => {
    const enterprises = await database.readAsSystem<{ id: string; name: string; code: string | null }>(
      `select id::text, name, credit_code as code from register.enterprise
       where zone_id = $1 and archived_at is null and position($2 in name) > 0 order by sort_name limit 20`,
      [viewer.zone, query.search],
    )
    const departments = app.packs.find(({ zone }) => zone.id === viewer.zone)?.departments ?? []
    return { departments: departments.map(({ id, label }) => ({ id, label })), enterprises }
  })

  mount(app, contract.revokePost, async ({ params, viewer, inZone }) => {
    if (params.account === viewer.account) throw notOneself()
    await inZone(async (tx) => {
      const revoked = await tx
        .updateTable('account_post')
        .set({ revoked_at: sql`now()`, revoked_by: viewer.account })
        .where('id', '=', params.post)
        .where('account_id', '=', params.account)
        .where('revoked_at', 'is', null)
        .returning('post')
        .executeTakeFirst()
      if (!revoked) throw absent('这个账号没有这个岗位', 'The account does not hold this post')
      await record(tx, 'post.revoked', `account:${params.account}`, { post: revoked.post })
    })
    sessions.forget()
    return {}
  })

  mount(app, contract.unlockAccount, async ({ params, viewer, database }) => {
    if (params.account === viewer.account) throw forbidden('不能给自己解锁', 'Nobody unlocks the own account')
    await actOnAccount(database, viewer, params.account, 'account.unlocked', async (tx) => {
      const unlocked = { failures: 0, locked_until: null }
      await tx.updateTable('account_secret').set(unlocked).where('account_id', '=', params.account).execute()
    })
    return {}
  })

  mount(app, contract.listPostChanges, async ({ query, read }) => {
    const since = new Date(app.configuration.clock() - query.days * 86_400_000).toISOString()
    const rows = await read<PostChange & { total: number }>(changes, [since, query.size])
    return { changes: rows.map(({ total, ...change }) => change), total: rows[0]?.total ?? 0 }
  })

  mount(app, contract.listSessions, async ({ viewer, database }) => ({
    sessions: await sessionsOf(database, viewer, null, app.configuration.clock()),
  }))

  mount(app, contract.endSession, async ({ params, viewer, database }) => {
    const ended = await database.asSystem(async (tx) => {
      const found = await tx
        .selectFrom('session')
        .select('account_id')
        .where('id', '=', params.session)
        .where('zone_id', '=', viewer.zone)
        .executeTakeFirst()
      if (!found) return 0
      await recordFor(tx, viewer, 'session.ended', `account:${found.account_id}`)
      return endSessions(tx, { account: found.account_id, session: params.session }, viewer.account)
    })
    sessions.forget()
    return { ended }
  })
}

function refuseFirstPassword(must: boolean): void {
  if (!must) return
  throw conflicting(
    '这个账号还在用第一个密码，本人改过之后才能担任管理员',
    'The account still has its first password; it must be changed by its holder first',
  )
}

async function refuseUnfit(tx: ZoneTransaction, account: string, post: Post): Promise<void> {
  const known = await tx.selectFrom('account').select('id').where('id', '=', account).executeTakeFirst()
  if (!known) throw absent('本区没有这个账号', 'There is no such account in this zone')
  if (!administratorPosts.includes(post)) return
  const held = await tx
    .selectFrom('account_post')
    .select('post')
    .where('account_id', '=', account)
    .where('revoked_at', 'is', null)
    .where('post', 'in', administratorPosts)
    .executeTakeFirst()
  if (held)
    throw conflicting(
      '系统、安全、审计三种管理员不能由同一人担任',
      'One person cannot be two of the three administrators',
    )
}
