import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { kindOf } from '../../engines/register/kind.ts'
import type { Post } from '../../kernel/post.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { findHolder, noteFetch } from '../../server/delivery/files/calendar/addresses.ts'
import { runIn } from '../../server/register/statement.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import { addAccount, grantPost, setPassword } from '../../server/sign-in/accounts.ts'
import { hashPassword } from '../../server/sign-in/password.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, callerWith, type Frame, openFrame, password, signedIn, smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const own = '/api/session/calendar'
const posts = ['leader', 'project-officer', 'department-clerk', 'enterprise', 'expert', 'supervisor'] as const

eachServer('日历地址：不登录也取得到自己的期限，别的什么也得不到', (server) => {
  let frame: Frame
  const callers = new Map<string, Caller>()

  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    for (const name of [...posts.map((post) => `demo-${post}`), 'zibo-leader', 'demo-security-administrator'])
      callers.set(name, await signedIn(frame.app, name))
    const by = { by: 'somebody' }
    const projects = await frame.database.inZone(viewerWith(), async (tx) => {
      const kind = kindOf(kinds, 'project')
      const department = { name: '建设局', code: 'planning-construction' }
      const construction = await createRow(tx, kindOf(kinds, 'department'), department, by)
      const row = { level: 'city', nature: 'new', year: 2026, status: 'permits', begun: false }
      return [
        await createRow(tx, kind, { ...row, name: '年产2万吨氮化硅粉体' }, by),
        await createRow(tx, kind, { ...row, name: '纬三路改造', department: construction.id }, by),
      ]
    })
    await withPost('builder', 'project-lead', 'planning-construction')
    const lead = callers.get('builder')!
    for (const { id } of projects) {
      for (const [what, payload] of [
        ['plan', { template: 'expansion', reason: '会议纪要' }],
        ['promise', { day: '2028-06-30' }],
      ] as const) {
        const done = await lead({ method: 'POST', url: `/api/delivery/projects/${id}/${what}`, payload })
        assert.equal(done.status, 200, done.body)
      }
    }
  })
  after(() => frame.close())

  /** Somebody further of the zone in one post, signed in. */
  async function withPost(name: string, post: Post, department: string): Promise<void> {
    await frame.database.asSystem(async (tx) => {
      const account = await addAccount(tx, { zone: 'demo', name, person: name, by: 'somebody' })
      await setPassword(tx, { account, zone: 'demo' }, await hashPassword(password), false, frame.clock.now)
      await grantPost(tx, { zone: 'demo', account, post, department, by: 'somebody' })
    })
    callers.set(name, await signedIn(frame.app, name))
  }

  async function make(name: string, language: 'zh' | 'en' = 'zh'): Promise<string> {
    const made = await callers.get(name)!({ method: 'POST', url: own, payload: { language } })
    assert.equal(made.status, 200, made.body)
    const { address } = made.json() as unknown as { address: string }
    assert.match(address, /^http:\/\/127\.0\.0\.1:7700\/api\/calendar\/[\w-]{43}\.ics$/)
    return new URL(address).pathname
  }
  const fetched = (url: string, headers: Record<string, string> = {}) => frame.app.inject({ url, headers })
  const statusOf = async (url: string): Promise<number> => (await fetched(url)).statusCode
  const state = async (name: string) =>
    (await callers.get(name)!({ url: own })).json() as unknown as {
      address: { fetched: string | null; language: string } | null
    }
  const security: Caller = (call) => callers.get('demo-security-administrator')!(call)
  const accountOf = async (name: string): Promise<string> => {
    const rows = await frame.database.readAsSystem<{ id: string }>('select id from account where name = $1', [name])
    return rows[0]!.id
  }
  const asSystem = (text: string, values: readonly unknown[] = []) =>
    frame.database.asSystem((tx) => runIn(tx)({ text, values }))

  it('不带登录就取得到；没变就答304；上次取用记下来', async () => {
    const url = await make('demo-leader')
    assert.equal((await state('demo-leader')).address?.fetched, null)
    const { statusCode, headers, body } = await fetched(url)
    assert.equal(statusCode, 200, body)
    assert.equal(headers['content-type'], 'text/calendar; charset=utf-8')
    assert.equal(headers['cache-control'], 'private, no-store')
    for (const name of ['年产2万吨氮化硅粉体', '纬三路改造']) assert.ok(body.includes(`SUMMARY:承诺：${name}`), body)
    assert.match(body, /DTSTART;VALUE=DATE:20280630/)
    frame.clock.forward(90)
    const same = await fetched(url, { 'if-none-match': String(headers.etag) })
    assert.deepEqual([same.statusCode, same.body], [304, ''])
    assert.equal((await fetched(url, { 'if-none-match': '"other"' })).statusCode, 200)
    assert.equal((await state('demo-leader')).address?.fetched, new Date(frame.clock.now).toISOString())
  })

  it('只说一次：页面和数据库里都没有它，摘要谁的请求也读不到；拿它登录不了', async () => {
    const url = await make('demo-leader', 'en')
    const secret = /calendar\/(.*)\.ics/.exec(url)![1]!
    assert.match((await fetched(url)).body, /SUMMARY:Promised: 年产2万吨氮化硅粉体/)
    const answer = await callers.get('demo-leader')!({ url: own })
    assert.deepEqual(Object.keys((await state('demo-leader')).address!), ['made', 'fetched', 'language'])
    assert.ok(!answer.body.includes(secret))
    const [kept] = await frame.database.readAsSystem<{ text: string }>(
      'select string_agg(c::text, chr(10)) as text from calendar_address c',
    )
    assert.ok(!kept!.text.includes(secret))
    const read = frame.database.readInZone(viewerWith(), 'select secret_hash from calendar_address')
    await assert.rejects(read, /permission denied/)
    assert.equal((await callerWith(frame.app, { authorization: `Bearer ${secret}` })({ url: own })).status, 401)
    assert.equal((await callerWith(frame.app, { cookie: `jixia=${secret}` })({ url: own })).status, 401)
  })

  it('按岗位和部门：领导、督查看全区，部门只看自己的和还没有部门的，企业只看自己的，专家没有', async () => {
    await withPost('clerk', 'department-clerk', 'development-reform')
    const named = async (name: string) =>
      [...(await fetched(await make(name))).body.matchAll(/SUMMARY:承诺：(.*)\r/g)].map(([, project]) => project).sort()
    const both = ['年产2万吨氮化硅粉体', '纬三路改造']
    assert.deepEqual(await named('demo-leader'), both)
    assert.deepEqual(await named('demo-supervisor'), both)
    assert.deepEqual(await named('clerk'), ['年产2万吨氮化硅粉体'])
    assert.deepEqual(await named('demo-enterprise'), [])
    assert.deepEqual(await named('zibo-leader'), [])
    for (const method of ['GET', 'POST', 'DELETE'] as const)
      assert.equal(
        (await callers.get('demo-expert')!({ method, url: own, ...(method === 'POST' && { payload: {} }) })).status,
        403,
      )
  })

  it('数据库里也一样：别的区、别的人、同一人的别的岗位，看不到也写不进', async () => {
    await make('demo-leader')
    const leader = await accountOf('demo-leader')
    const [row] = await frame.database.readAsSystem<{ id: string; post: string; department: string | null }>(
      `select c.id, c.post_id as post, p.department_id as department from calendar_address c
       join account_post p on p.id = c.post_id where c.account_id = $1 and c.ended_at is null`,
      [leader],
    )
    const holder = viewerWith({ account: leader, post: 'leader', department: row!.department })
    const seen = async (given: Partial<typeof holder>) =>
      (await frame.database.readInZone({ ...holder, ...given }, 'select id from calendar_address')).length
    assert.ok((await seen({})) > 0)
    for (const other of [
      { zone: 'zibo' },
      { account: 'somebody' },
      { post: 'supervisor' as const },
      { department: 'planning-construction' },
    ])
      assert.equal(await seen(other), 0, JSON.stringify(other))
    const planted = (given: Partial<typeof holder>) =>
      frame.database.inZone({ ...holder, ...given }, (tx) =>
        tx
          .insertInto('calendar_address')
          .values({
            account_id: given.account ?? leader,
            post_id: row!.post,
            secret_hash: 'a'.repeat(64),
            language: 'zh',
            made_at: '2026-11-21T09:00:00Z',
            fetched_at: null,
            ended_at: null,
            ended_by: null,
          })
          .execute(),
      )
    for (const given of [{ account: 'somebody' }, { zone: 'zibo' }, { post: 'expert' as const }])
      await assert.rejects(planted(given), /row-level security/, JSON.stringify(given))
    const revived = frame.database.inZone(holder, (tx) =>
      tx
        .updateTable('calendar_address')
        .set({ ended_at: null, ended_by: null })
        .where('ended_at', 'is not', null)
        .execute(),
    )
    assert.equal((await revived)[0]!.numUpdatedRows, 0n, 'what has ended stays so')
  })

  it('更换后旧的就不灵，停用后都不灵；答的话和从来没有过一样', async () => {
    const former = await make('demo-project-officer')
    const present = await make('demo-project-officer')
    assert.deepEqual([await statusOf(former), await statusOf(present)], [404, 200])
    const withdraw = () => callers.get('demo-project-officer')!({ method: 'DELETE', url: own })
    const now = new Date(frame.clock.now).toISOString()
    const holder = (await findHolder(frame.database, /calendar\/(.*)\.ics/.exec(present)![1]!, now))!
    assert.deepEqual([(await withdraw()).status, (await withdraw()).status], [200, 404])
    assert.equal((await state('demo-project-officer')).address, null)
    const late = frame.database.inZone(holder.viewer, (tx) => noteFetch(tx, holder, now))
    await assert.rejects(late, /没有这个日历地址/, 'withdrawn while it was being read')
    const never = await fetched(`/api/calendar/${'a'.repeat(43)}.ics`)
    for (const url of [former, present])
      assert.deepEqual([(await fetched(url)).body, never.statusCode], [never.body, 404])
  })

  it('账号锁着、要改密码时取不到，过后照旧', async () => {
    const url = await make('demo-supervisor')
    for (let guess = 0; guess < 5; guess += 1) {
      const payload = { name: 'demo-supervisor', password: 'wrong' }
      await frame.app.inject({ method: 'POST', url: '/api/sign-in', payload })
    }
    assert.equal(await statusOf(url), 404)
    frame.clock.forward(31)
    assert.equal(await statusOf(url), 200)
    const account = [await accountOf('demo-supervisor')]
    await asSystem('update account_secret set must_change = true where account_id = $1', account)
    assert.equal(await statusOf(url), 404)
    await asSystem('update account_secret set must_change = false where account_id = $1', account)
    assert.equal(await statusOf(url), 200)
  })

  it('账号停用、岗位收回、岗位改了部门，地址就到头了；恢复以后也不会活过来', async () => {
    const changes = {
      leaver: ['account set disabled_at = now() where id', 'account set disabled_at = null where id'],
      mover: [
        `account_post set department_id = 'planning-construction' where account_id`,
        `account_post set department_id = 'development-reform' where account_id`,
      ],
    } as const
    for (const [name, ends] of Object.entries(changes)) {
      await withPost(name, 'department-clerk', 'development-reform')
      const url = await make(name)
      assert.equal(await statusOf(url), 200)
      for (const change of ends) {
        await asSystem(`update ${change} = $1`, [await accountOf(name)])
        assert.equal(await statusOf(url), 404, change)
      }
    }
    await withPost('former', 'department-clerk', 'development-reform')
    const url = await make('former')
    const posts = `/api/accounts/${await accountOf('former')}/posts`
    const [held] = await frame.database.readAsSystem<{ id: string }>(
      'select id from account_post where account_id = $1',
      [await accountOf('former')],
    )
    const revoked = await security({ method: 'DELETE', url: `${posts}/${held!.id}` })
    assert.equal(revoked.status, 200, revoked.body)
    assert.equal(await statusOf(url), 404)
    const payload = { post: 'department-clerk', department: 'development-reform' }
    const granted = await security({ method: 'POST', url: posts, payload })
    assert.equal(granted.status, 200, granted.body)
    assert.equal(await statusOf(url), 404)
  })

  it('一个地址取得太勤要等；别的地址不受影响', async () => {
    const [url, other] = [await make('demo-leader'), await make('zibo-leader')]
    const statuses: number[] = []
    for (let at = 0; at < 11; at += 1) statuses.push(await statusOf(url))
    assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 200), 429])
    assert.equal((await fetched(url)).headers['retry-after'], '30')
    assert.equal(await statusOf(other), 200)
    frame.clock.forward(30)
    assert.equal(await statusOf(url), 200)
  })

  it('程序令牌不能建立地址；两处同时建立，只有一个地址', async () => {
    const officer = callers.get('demo-project-officer')!
    const made = await officer({ method: 'POST', url: '/api/session/tokens', payload: { label: '月报', days: 30 } })
    const { token } = made.json() as unknown as { token: string }
    const program = callerWith(frame.app, { authorization: `Bearer ${token}` })
    const refused = await program({ method: 'POST', url: own, payload: {} })
    assert.equal(refused.status, 403)
    assert.match(refused.body, /程序不能建立日历地址/)
    const twice = () => officer({ method: 'POST', url: own, payload: {} })
    const statuses = (await Promise.all([twice(), twice(), twice()])).map(({ status }) => status)
    assert.ok(statuses.includes(200) && statuses.every((status) => status === 200 || status === 409), String(statuses))
    const live = await frame.database.readAsSystem(
      'select 1 from calendar_address where account_id = $1 and ended_at is null',
      [await accountOf('demo-project-officer')],
    )
    assert.equal(live.length, 1)
  })

  it('审计里有建立、更换、停用，每天第一次取用也在', async () => {
    await withPost('heard', 'department-clerk', 'development-reform')
    const url = await make('heard')
    for (let at = 0; at < 3; at += 1) assert.equal(await statusOf(url), 200)
    frame.clock.forward(24 * 3600)
    assert.equal(await statusOf(url), 200)
    callers.set('heard', await signedIn(frame.app, 'heard'))
    await make('heard')
    await callers.get('heard')!({ method: 'DELETE', url: own })
    const trail = await frame.database.readAsSystem<{ act: string; subject: string }>(
      `select act, subject from audit_entry where account = $1 and act like 'calendar.%' order by number`,
      [await accountOf('heard')],
    )
    assert.deepEqual(
      trail.map(({ act }) => act),
      ['calendar.made', 'calendar.fetched', 'calendar.fetched', 'calendar.renewed', 'calendar.withdrawn'],
    )
    assert.equal(new Set(trail.map(({ subject }) => subject)).size, 2)
    assert.ok(!JSON.stringify(trail).includes(/calendar\/(.*)\.ics/.exec(url)![1]!))
  })
})
