import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { z } from 'zod'
import type { listAccounts } from '../../contract/administration.ts'
import { administrationRoom } from '../../server/administration/routes.ts'
import { lockedFor } from '../../server/sign-in/credentials.ts'
import { signInRoom } from '../../server/sign-in/routes.ts'
import { eachServer } from '../database.ts'
import { callerWith, type Frame, openFrame, password, signedIn } from '../frame.ts'

eachServer('登录 · sign-in', (server) => {
  let frame: Frame
  before(async () => {
    frame = await openFrame(server, [signInRoom, administrationRoom])
  })
  after(() => frame.close())

  const tryIn = (name: string, given: { password?: string; code?: string } = {}) =>
    frame.app.inject({ method: 'POST', url: '/api/sign-in', payload: { name, password, ...given } })

  test('登录之后能看到自己的岗位，退出之后不能', async () => {
    const caller = await signedIn(frame.app, 'demo-leader')
    const session = (await caller({ url: '/api/session' })).json() as unknown as {
      held: { post: string; zone: string }
    }
    assert.equal(session.held.post, 'leader')
    assert.equal(session.held.zone, 'demo')
    assert.equal((await caller({ method: 'POST', url: '/api/sign-out', payload: {} })).status, 200)
    assert.equal((await caller({ url: '/api/session' })).status, 401)
  })

  test('登录的饼干脚本读不到，也不随别的网站发出', async () => {
    const cookie = String((await tryIn('demo-leader')).headers['set-cookie'])
    assert.match(cookie, /HttpOnly/)
    assert.match(cookie, /SameSite=Strict/)
  })

  test('没有的账号与输错的密码，得到同一句话', async () => {
    const wrong = await tryIn('demo-expert', { password: 'x' })
    const nobody = await tryIn('nobody-here', { password: 'x' })
    assert.equal(wrong.statusCode, 401)
    assert.equal(nobody.body, wrong.body)
  })

  test('连续输错五次就锁定，等待越来越长，对的密码也要等', async () => {
    for (let attempt = 1; attempt < 5; attempt += 1) {
      assert.equal((await tryIn('demo-bank', { password: 'x' })).statusCode, 401)
    }
    assert.equal((await tryIn('demo-bank', { password: 'x' })).statusCode, 429)
    const locked = await tryIn('demo-bank')
    assert.equal(locked.statusCode, 429)
    assert.equal(locked.json().error.wait, 30)
    frame.clock.forward(31)
    assert.equal((await tryIn('demo-bank', { password: 'x' })).json().error.wait, 60)
    frame.clock.forward(61)
    assert.equal((await tryIn('demo-bank')).statusCode, 200)
    assert.equal((await tryIn('demo-bank', { password: 'x' })).statusCode, 401)
  })

  test('同时猜三十次，也只有五次机会', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => tryIn('demo-observer', { password: 'x' })))
    assert.equal(answers.filter(({ statusCode }) => statusCode === 401).length, 4)
  })

  test('谁锁着，按本平台的时钟算：期满就不再列为锁定', async () => {
    const administrator = await signedIn(frame.app, 'demo-system-administrator')
    const seen = async () => {
      const answer = await administrator({ url: '/api/accounts?search=demo-expert' })
      const { accounts, counts } = answer.json() as unknown as z.output<NonNullable<typeof listAccounts.answer>>
      return [accounts[0]!.lockedUntil, counts.locked]
    }
    for (let attempt = 1; attempt <= 5; attempt += 1) await tryIn('demo-expert', { password: 'x' })
    assert.deepEqual(await seen(), [new Date(frame.clock.now + 30_000).toISOString(), 1])
    frame.clock.forward(31)
    assert.deepEqual(await seen(), [null, 0])
  })

  test('锁定的账号由安全管理员解锁，系统管理员不能', async () => {
    const observer = await frame.database.readAsSystem<{ id: string }>(
      "select id from account where name = 'demo-observer'",
    )
    const call = { method: 'POST' as const, url: `/api/accounts/${observer[0]!.id}/unlock`, payload: {} }
    assert.equal((await (await signedIn(frame.app, 'demo-system-administrator'))(call)).status, 403)
    assert.equal((await (await signedIn(frame.app, 'zibo-security-administrator'))(call)).status, 404)
    assert.equal((await (await signedIn(frame.app, 'demo-security-administrator'))(call)).status, 200)
    assert.equal((await tryIn('demo-observer')).statusCode, 200)
  })

  test('动态口令：用过的不能再用，恢复码只用一次', async () => {
    const caller = await signedIn(frame.app, 'demo-supervisor')
    const address = '/api/session/second-factor'
    const begun = await caller({ method: 'POST', url: address, payload: { password } })
    const { secret, picture } = begun.json() as unknown as { secret: string; picture: string }
    assert.match(picture, /^data:image\/svg\+xml;base64,/)
    const device = new TOTP({ secret: Secret.fromBase32(secret) })
    const now = () => device.generate({ timestamp: frame.clock.now })
    const confirmed = await caller({ method: 'PUT', url: address, payload: { code: now() } })
    const { recovery } = confirmed.json() as unknown as { recovery: string[] }
    assert.equal(recovery.length, 10)
    assert.equal((await tryIn('demo-supervisor')).json().state, 'code-wanted')
    assert.equal((await tryIn('demo-supervisor', { code: now() })).statusCode, 401, 'the code of the set-up is used')
    frame.clock.forward(30)
    const code = now()
    assert.equal((await tryIn('demo-supervisor', { code })).statusCode, 200)
    assert.equal((await tryIn('demo-supervisor', { code })).json().error.code, 'code-wrong')
    assert.equal((await tryIn('demo-supervisor', { code: recovery[3] })).statusCode, 200)
    assert.equal((await tryIn('demo-supervisor', { code: recovery[3] })).json().error.code, 'code-wrong')
  })

  test('在别处结束的登录立刻失效', async () => {
    const here = await signedIn(frame.app, 'demo-project-lead')
    const there = await signedIn(frame.app, 'demo-project-lead')
    assert.equal((await there({ url: '/api/session' })).status, 200)
    const listed = (await here({ url: '/api/session/all' })).json() as unknown as {
      sessions: { id: string; current: boolean }[]
    }
    const other = listed.sessions.find(({ current }) => !current)!
    assert.equal((await here({ method: 'DELETE', url: `/api/session/all/${other.id}` })).status, 200)
    assert.equal((await there({ url: '/api/session' })).status, 401)
    assert.equal((await here({ url: '/api/session' })).status, 200)
  })

  test('久不使用或到了时限，登录自己结束', async () => {
    const idle = await signedIn(frame.app, 'demo-project-officer')
    frame.clock.forward(119 * 60)
    assert.equal((await idle({ url: '/api/session' })).status, 200)
    frame.clock.forward(121 * 60)
    assert.equal((await idle({ url: '/api/session' })).status, 401)
    const busy = await signedIn(frame.app, 'demo-project-officer')
    for (let hour = 1; hour < 12; hour += 1) {
      frame.clock.forward(3600)
      assert.equal((await busy({ url: '/api/session' })).status, 200)
    }
    frame.clock.forward(3601)
    assert.equal((await busy({ url: '/api/session' })).status, 401)
  })

  test('改密码：弱的不收，其他登录随之结束', async () => {
    const here = await signedIn(frame.app, 'demo-statistician')
    const there = await signedIn(frame.app, 'demo-statistician')
    const change = (future: string, present = password) =>
      here({ method: 'POST', url: '/api/session/password', payload: { present, future } })
    for (const weak of ['Ab1-', 'alllowercase12', 'Demo-Statistician-1', password])
      assert.equal((await change(weak)).status, 400, weak)
    assert.equal((await change('Another-one-43', 'wrong')).status, 403)
    assert.equal((await change('Another-one-43')).status, 200)
    assert.equal((await there({ url: '/api/session' })).status, 401)
    assert.equal((await here({ url: '/api/session' })).status, 200)
    assert.equal((await tryIn('demo-statistician')).statusCode, 401)
    assert.equal((await tryIn('demo-statistician', { password: 'Another-one-43' })).statusCode, 200)
  })

  test('别的网站发来的操作被拒绝', async () => {
    const caller = await signedIn(frame.app, 'demo-leader')
    const act = (headers: Record<string, string>) => caller({ method: 'DELETE', url: '/api/session/all', headers })
    assert.equal((await act({ 'sec-fetch-site': 'cross-site' })).status, 403)
    assert.equal((await act({ 'sec-fetch-site': 'same-site' })).status, 403)
    assert.equal((await act({ origin: 'https://elsewhere.example' })).status, 403)
    assert.equal((await act({ origin: 'null' })).status, 403)
    assert.equal((await act({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' })).status, 200)
  })

  test('程序用令牌调用，结束后失效', async () => {
    const caller = await signedIn(frame.app, 'demo-leader')
    const made = await caller({ method: 'POST', url: '/api/session/tokens', payload: { label: '月报', days: 30 } })
    const { id, token } = made.json() as unknown as { id: string; token: string }
    const program = callerWith(frame.app, { authorization: `Bearer ${token}` })
    frame.clock.forward(29 * 86_400)
    assert.equal((await program({ url: '/api/session' })).status, 200)
    const again = await signedIn(frame.app, 'demo-leader')
    await again({ method: 'DELETE', url: `/api/session/all/${id}` })
    assert.equal((await program({ url: '/api/session' })).status, 401)
  })

  test('新账号先改密码，才能做别的', async () => {
    const system = await signedIn(frame.app, 'demo-system-administrator')
    const security = await signedIn(frame.app, 'demo-security-administrator')
    const made = await system({ method: 'POST', url: '/api/accounts', payload: { name: 'zhangsan', person: '张三' } })
    const { id, password: first } = made.json() as unknown as { id: string; password: string }
    const grant = (post: string) =>
      security({ method: 'POST', url: `/api/accounts/${id}/posts`, payload: { post, department: 'statistics' } })
    assert.equal((await grant('audit-administrator')).status, 409, 'a first password is known to another')
    assert.equal((await grant('department-clerk')).status, 200)
    const caller = await signedIn(frame.app, 'zhangsan', { password: first })
    const refused = (await caller({ url: '/api/session/all' })).json() as unknown as { error: { code: string } }
    assert.equal(refused.error.code, 'password-change')
    const changed = { present: first, future: 'My-own-words-7' }
    assert.equal((await caller({ method: 'POST', url: '/api/session/password', payload: changed })).status, 200)
    assert.equal((await caller({ url: '/api/session/all' })).status, 200)
    assert.equal((await grant('audit-administrator')).status, 200)
    assert.equal((await grant('system-administrator')).status, 409, 'never two administrators in one person')
  })

  test('换岗位：只能换到自己的岗位', async () => {
    const caller = await signedIn(frame.app, 'zhangsan', { password: 'My-own-words-7' })
    const session = (await caller({ url: '/api/session' })).json() as unknown as {
      posts: { id: string; post: string }[]
    }
    const audit = session.posts.find(({ post }) => post === 'audit-administrator')!
    const choose = (post: string) => caller({ method: 'POST', url: '/api/session/post', payload: { post } })
    assert.equal((await choose(audit.id)).status, 200)
    const now = (await caller({ url: '/api/session' })).json() as unknown as { held: { post: string } }
    assert.equal(now.held.post, 'audit-administrator')
    const [foreign] = await frame.database.readAsSystem<{ id: string }>(
      "select id from account_post where post = 'leader' limit 1",
    )
    assert.equal((await choose(foreign!.id)).status, 403)
  })

  test('停用的账号立刻不能用', async () => {
    const caller = await signedIn(frame.app, 'zhangsan', { password: 'My-own-words-7' })
    const system = await signedIn(frame.app, 'demo-system-administrator')
    const [row] = await frame.database.readAsSystem<{ id: string }>("select id from account where name = 'zhangsan'")
    const disable = { method: 'PATCH' as const, url: `/api/accounts/${row!.id}`, payload: { disabled: true } }
    assert.equal((await system(disable)).status, 200)
    assert.equal((await caller({ url: '/api/session' })).status, 401)
    assert.equal((await tryIn('zhangsan', { password: 'My-own-words-7' })).statusCode, 401)
  })
})

describe('锁定的时长', () => {
  test('前四次不锁，之后每次翻倍，最长一小时', () => {
    assert.deepEqual([1, 4, 5, 6, 7, 11, 12, 99].map(lockedFor), [0, 0, 30, 60, 120, 1920, 3600, 3600])
  })
})
