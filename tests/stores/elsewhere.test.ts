import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { register } from '../../mechanisms/registers/register.ts'
import { administrationRoom } from '../../server/administration/routes.ts'
import { createApplication } from '../../server/application.ts'
import { appConnection } from '../../server/database/migrate.ts'
import { type Database, openDatabase } from '../../server/database/zone-session.ts'
import { registerRoutes } from '../../server/register/routes.ts'
import { signInRoom } from '../../server/sign-in/routes.ts'
import { eachServer } from '../database.ts'
import { type Caller, callerWith, type Frame, openFrame, password, signedIn, smallPacks } from '../frame.ts'

const rows = '/api/registers/enterprise/rows'
const rooms = [signInRoom, administrationRoom, registerRoutes(register)]

eachServer('登录在别的进程里失效 · a session ends in another process', (server) => {
  let frame: Frame
  let elsewhere: { app: FastifyInstance; database: Database }
  let row: string

  before(async () => {
    frame = await openFrame(server, rooms)
    const database = openDatabase(appConnection(frame.superuser))
    const configuration = { clock: () => frame.clock.now, rate: null, signInRate: null, webFolder: null }
    elsewhere = { app: await createApplication({ database, packs: smallPacks, rooms, configuration }), database }
    const clerk = await signedIn(frame.app, 'demo-department-clerk')
    const made = await clerk({ method: 'POST', url: rows, payload: { values: { name: '甲' } } })
    row = (made.json() as unknown as { id: string }).id
  })
  after(async () => {
    await elsewhere.app.close()
    await elsewhere.database.close()
    await frame.close()
  })

  /** Signs in here and answers the same session there, where it was used and is believed from now on. */
  async function believedThere(name: string): Promise<Caller> {
    const answer = await frame.app.inject({ method: 'POST', url: '/api/sign-in', payload: { name, password } })
    const cookie = answer.cookies.find((candidate) => candidate.name === 'jixia')!.value
    const there = callerWith(elsewhere.app, { cookie: `jixia=${cookie}` })
    for (const url of [rows, `${rows}/${row}`, rows]) assert.equal((await there({ url })).status, 200, url)
    return there
  }

  const made = async (): Promise<number> => {
    const [found] = await frame.database.readAsSystem<{ count: number }>('select count(*) from register.enterprise')
    return Number(found!.count)
  }

  async function refusedThere(there: Caller): Promise<void> {
    const before = await made()
    const calls = [
      { url: `${rows}/${row}` },
      { url: rows },
      { url: '/api/registers' },
      { method: 'POST' as const, url: rows, payload: { values: { name: '乙' } } },
    ]
    for (const call of calls) assert.equal((await there(call)).status, 401, call.url)
    assert.equal(await made(), before)
  }

  const firstCalls: [string, (there: Caller) => Promise<{ status: number }>][] = [
    ['看一条记录', (there) => there({ url: `${rows}/${row}` })],
    ['查名录', (there) => there({ url: rows })],
    [
      '分组汇总',
      (there) => there({ url: `/api/registers/enterprise/groups?query=${encodeURIComponent('{"by":"form"}')}` }),
    ],
    ['登记一条记录', (there) => there({ method: 'POST', url: rows, payload: { values: { name: '丙' } } })],
  ]
  for (const [what, call] of firstCalls)
    test(`结束一个登录，别处的下一次“${what}”就被拒绝`, async () => {
      const there = await believedThere('demo-statistician')
      const here = await signedIn(frame.app, 'demo-statistician')
      const listed = (await here({ url: '/api/session/all' })).json() as unknown as {
        sessions: { id: string; current: boolean }[]
      }
      for (const { id } of listed.sessions.filter(({ current }) => !current))
        assert.equal((await here({ method: 'DELETE', url: `/api/session/all/${id}` })).status, 200)
      const before = await made()
      assert.equal((await call(there)).status, 401)
      assert.equal(await made(), before)
      await refusedThere(there)
    })

  const accountOf = async (name: string): Promise<string> => {
    const [found] = await frame.database.readAsSystem<{ id: string }>('select id from account where name = $1', [name])
    return found!.id
  }

  test('停用账号', async () => {
    const there = await believedThere('demo-supervisor')
    const administrator = await signedIn(frame.app, 'demo-system-administrator')
    const url = `/api/accounts/${await accountOf('demo-supervisor')}`
    assert.equal((await administrator({ method: 'PATCH', url, payload: { disabled: true } })).status, 200)
    await refusedThere(there)
  })

  test('停用账号而登录还没有结束的那一刻', async () => {
    const there = await believedThere('demo-investment-officer')
    const account = await accountOf('demo-investment-officer')
    await frame.database.asSystem((tx) =>
      tx
        .updateTable('account')
        .set({ disabled_at: new Date(frame.clock.now).toISOString() })
        .where('id', '=', account)
        .execute(),
    )
    await refusedThere(there)
  })

  test('账号重新启用，停用前的登录不再有效', async () => {
    const there = await believedThere('demo-project-lead')
    const account = await accountOf('demo-project-lead')
    for (const disabled_at of [new Date(frame.clock.now).toISOString(), null])
      await frame.database.asSystem((tx) =>
        tx.updateTable('account').set({ disabled_at }).where('id', '=', account).execute(),
      )
    assert.equal((await there({ url: rows })).status, 401)
  })

  test('岗位换了部门，别处按新部门办', async () => {
    const there = await believedThere('demo-department-clerk')
    const account = await accountOf('demo-department-clerk')
    await frame.database.asSystem((tx) =>
      tx.updateTable('account_post').set({ department_id: 'elsewhere' }).where('account_id', '=', account).execute(),
    )
    assert.equal((await there({ url: rows })).status, 200)
    const [session] = await frame.database.readAsSystem<{ holder: string }>(
      'select holder from session where account_id = $1 and ended_at is null limit 1',
      [account],
    )
    assert.deepEqual(session!.holder.split('\x1f').slice(2), ['department-clerk', 'elsewhere', ''])
  })

  test('收回岗位', async () => {
    const there = await believedThere('demo-project-officer')
    const account = await accountOf('demo-project-officer')
    const [post] = await frame.database.readAsSystem<{ id: string }>(
      'select id from account_post where account_id = $1 and revoked_at is null',
      [account],
    )
    const security = await signedIn(frame.app, 'demo-security-administrator')
    const url = `/api/accounts/${account}/posts/${post!.id}`
    assert.equal((await security({ method: 'DELETE', url })).status, 200)
    await refusedThere(there)
  })

  test('到了时限', async () => {
    const there = await believedThere('demo-leader')
    frame.clock.forward(13 * 3600)
    await refusedThere(there)
  })

  test('换了岗位，别处按新岗位办', async () => {
    const there = await believedThere('demo-service-agent')
    const account = await accountOf('demo-service-agent')
    await frame.database.asSystem(async (tx) => {
      const { id } = await tx
        .insertInto('account_post')
        .values({ id: 'second', zone_id: 'demo', account_id: account, post: 'bank', granted_by: 'terminal' })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx.updateTable('session').set({ post_id: id }).where('account_id', '=', account).execute()
    })
    assert.equal((await there({ url: rows })).status, 403)
    assert.equal((await there({ url: `${rows}/${row}` })).status, 403)
  })
})
