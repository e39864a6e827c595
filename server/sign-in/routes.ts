import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/sign-in.ts'
import type { Post } from '../../kernel/post.ts'
import { recordFor } from '../audit/record.ts'
import { mount, mountOpen } from '../mount.ts'
import { absent, forbidden } from '../refusal.ts'
import { sendToken } from './cookie.ts'
import { lockPolicy } from './credentials.ts'
import { enterByPassword } from './entrance.ts'
import { heldPosts } from './held-posts.ts'
import { mountOwnAccount } from './own-account.ts'
import { passwordPolicy } from './password.ts'
import { mountProviders } from './provider.ts'
import { endSessions } from './sessions.ts'

type Account = { name: string; person: string; demonstration: boolean; must_change: boolean; totp_confirmed: boolean }
type Demonstration = { name: string; person: string; post: Post; zone: string }

/** Signing in and out, the session at hand, one's own account. */
export function signInRoom(app: FastifyInstance): void {
  const { packs, sessions, configuration } = app
  const labelOf = (zone: string) => packs.find((pack) => pack.zone.id === zone)?.zone.label ?? { zh: zone, en: zone }

  mountOpen(app, contract.readSignInChoices, async ({ database }) => {
    const accounts = configuration.showDemonstration
      ? await database.readAsSystem<Demonstration>(
          `select a.name, a.person, p.post, p.zone_id as zone from account a join account_post p on p.account_id = a.id
           where a.demonstration and a.disabled_at is null and p.revoked_at is null order by p.zone_id, a.created_at, a.name`,
        )
      : []
    return {
      providers: configuration.identityProviders.map(({ id, label }) => ({
        id,
        label,
        href: `/api/sign-in/provider/${id}`,
      })),
      demonstration: accounts.map((account) => ({ ...account, zoneLabel: labelOf(account.zone) })),
    }
  })

  mount(app, contract.readPolicies, () => ({
    password: passwordPolicy,
    lock: lockPolicy,
    session: { idleMinutes: configuration.idleMinutes, hours: configuration.sessionHours },
    providers: configuration.identityProviders.length,
    demonstration: configuration.showDemonstration,
  }))

  mountOpen(app, contract.signIn, async (call) => ({ state: await enterByPassword(call, call.body) }))

  mount(app, contract.signOut, async ({ viewer, database, reply }) => {
    await database.asSystem(async (tx) => {
      await endSessions(tx, { account: viewer.account, session: viewer.session }, viewer.account)
      await recordFor(tx, viewer, 'sign-out', `account:${viewer.account}`)
    })
    sessions.forget()
    sendToken(reply, null)
    return {}
  })

  mount(app, contract.readSession, async ({ viewer, database, read }) => {
    const [account] = await database.readAsSystem<Account>(
      `select a.name, a.person, a.demonstration, c.must_change, c.totp_confirmed
       from account a join account_secret c on c.account_id = a.id where a.id = $1`,
      [viewer.account],
    )
    const [newest] = await read<{ day: string | null }>(
      'select max(as_of) as day from observation where zone_id = $1',
      [viewer.zone],
    )
    const posts = await heldPosts(database, packs, viewer.account)
    const held = posts.find(
      ({ zone, post, departmentId, enterprise }) =>
        zone === viewer.zone &&
        post === viewer.post &&
        departmentId === viewer.department &&
        enterprise === viewer.enterprise,
    )
    if (!account || !held) throw absent('这个登录已经失效', 'The session is no longer valid')
    return {
      account: viewer.account,
      name: account.name,
      person: account.person,
      held,
      posts,
      newestDay: newest?.day ?? null,
      mustChange: account.must_change,
      secondFactor: account.totp_confirmed,
      demonstration: account.demonstration,
    }
  })

  mount(app, contract.choosePost, async ({ viewer, body, database }) => {
    await database.asSystem(async (tx) => {
      const post = await tx
        .selectFrom('account_post')
        .select(['id', 'zone_id', 'post'])
        .where('id', '=', body.post)
        .where('account_id', '=', viewer.account)
        .where('revoked_at', 'is', null)
        .executeTakeFirst()
      if (!post) throw forbidden('您没有这个岗位', 'You do not hold this post')
      const now = { post_id: post.id, zone_id: post.zone_id }
      await tx.updateTable('session').set(now).where('id', '=', viewer.session).execute()
      const actor = { ...viewer, zone: post.zone_id, post: post.post }
      await recordFor(tx, actor, 'post.chosen', `account:${viewer.account}`, { from: viewer.post, to: post.post })
    })
    sessions.forget()
    return {}
  })

  mountOwnAccount(app)
  mountProviders(app)
}
