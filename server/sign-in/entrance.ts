import type { FastifyReply, FastifyRequest } from 'fastify'
import { recordFor } from '../audit/record.ts'
import type { Database, ZoneTransaction } from '../database/zone-session.ts'
import { forbidden, Refusal } from '../refusal.ts'
import { sendToken } from './cookie.ts'
import { type Credentials, judge, type Verdict } from './credentials.ts'

type Caller = { readonly database: Database; readonly request: FastifyRequest; readonly reply: FastifyReply }

/** What the person is told who did not get in. */
export function refusalOf(verdict: Exclude<Verdict, { kind: 'right' | 'code-wanted' }>): Refusal {
  if (verdict.kind === 'locked') {
    const { seconds } = verdict
    const zh = `密码输错多次，账号已锁定，请${seconds}秒后再试`
    return new Refusal(429, 'locked', { zh, en: `Too many wrong attempts; try again in ${seconds} seconds` }, seconds)
  }
  if (verdict.kind === 'code-wrong') {
    const zh = '动态口令不对或已经用过；等手机换出下一组再填，或填一个没用过的恢复码'
    return new Refusal(401, 'code-wrong', {
      zh,
      en: 'The code is wrong or was used already; wait for the next six digits, or enter a recovery code that was not used',
    })
  }
  return new Refusal(401, 'wrong', { zh: '账号或密码不对', en: 'The name or the password is wrong' })
}

/** Begins a session for an account in its first post, and sets the cookie once it is written. */
export async function enter(tx: ZoneTransaction, account: string, { request }: Caller, way: string): Promise<string> {
  const post = await tx
    .selectFrom('account_post')
    .select(['id', 'zone_id', 'post'])
    .where('account_id', '=', account)
    .where('revoked_at', 'is', null)
    .orderBy('granted_at')
    .orderBy('id')
    .executeTakeFirst()
  if (!post)
    throw forbidden(
      '这个账号还没有岗位，请联系安全管理员',
      'The account holds no post yet; ask the security administrator',
    )
  const place = { address: request.ip, agent: request.headers['user-agent'] ?? '' }
  const zone = post.zone_id
  const { id, token } = await request.server.sessions.begin(tx, { account, post: post.id, zone, ...place })
  const actor = { zone, account, post: post.post, session: id }
  await recordFor(tx, actor, 'sign-in', `account:${account}`, { way, address: place.address })
  return token
}

/** Signs in by password and, where it is set up, the second factor. */
export async function enterByPassword(caller: Caller, given: Credentials): Promise<'signed-in' | 'code-wanted'> {
  const { server } = caller.request
  const now = server.configuration.clock()
  const { verdict, token } = await caller.database.asSystem(async (tx) => {
    const verdict = await judge(tx, given, server, now)
    if (verdict.kind !== 'right') return { verdict, token: null }
    return { verdict, token: await enter(tx, verdict.account, caller, 'password') }
  })
  if (verdict.kind === 'code-wanted') return 'code-wanted'
  if (verdict.kind !== 'right') throw refusalOf(verdict)
  sendToken(caller.reply, token)
  return 'signed-in'
}
