import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import pg from 'pg'
import { entrance, nobody, roleOfSession, systemRole } from '../../server/database/entrance.ts'
import { type Lanes, openLanes } from '../../server/database/lanes.ts'
import { appConnection } from '../../server/database/migrate.ts'
import { eachServer, openTestDatabase, type TestDatabase } from '../database.ts'

const asSystem = entrance(systemRole)(nobody)
const asNobody = entrance(roleOfSession)(nobody)
const told = (value: string) => ({ text: `select $1::text as value, current_setting('role') as role`, values: [value] })
const accounts = { text: 'select count(*)::int as count from account', values: [] }

eachServer('几个人的短查询走一条连接 · short reads of many people on one connection', (server) => {
  let base: TestDatabase
  let lanes: Lanes

  before(async () => {
    base = await openTestDatabase(server, 'lanes')
  })
  after(() => base.close())

  /** Asks until a lane has opened and taken the read. */
  async function taken(): Promise<void> {
    lanes = openLanes(appConnection(base.superuser))
    while ((await lanes.read([asSystem, told('first')])) === null) await new Promise((done) => setTimeout(done, 5))
  }

  const connected = async (): Promise<number> => {
    const client = new pg.Client(base.superuser)
    await client.connect()
    const { rows } = await client.query<{ count: string }>(
      `select count(*) from pg_stat_activity where usename = 'jixia_app' and datname = current_database()`,
    )
    await client.end()
    return Number(rows[0]!.count)
  }

  it('同时问一百次，各得各的回答；连接不多', async () => {
    await taken()
    const asked = Array.from({ length: 100 }, (_, at) => String(at))
    const answers = await Promise.all(asked.map((one) => lanes.read([asSystem, told(one)])))
    const given = answers.flatMap((rows, at) => (rows ? [[rows[0]!.value, asked[at]]] : []))
    assert.ok(given.length >= 8, 'the others are told to take a connection of their own')
    for (const [value, wanted] of given) assert.equal(value, wanted)
    assert.ok((await connected()) <= 2)
    await lanes.close()
  })

  it('一个人被拒绝，同一条连接上的别人照样得到回答，谁也不沾谁的身份', async () => {
    await taken()
    const settled = await Promise.allSettled([
      lanes.read([asSystem, accounts]),
      lanes.read([asNobody, accounts]),
      lanes.read([asSystem, accounts]),
      lanes.read([asNobody, accounts]),
      lanes.read([asSystem, told('last')]),
    ])
    const denied = settled.filter((one) => one.status === 'rejected')
    assert.ok(denied.length > 0)
    for (const { reason } of denied) assert.equal((reason as { code: string }).code, '42501')
    for (const at of [0, 2]) {
      const one = settled[at]!
      assert.ok(one.status === 'fulfilled' && (one.value === null || one.value[0]!.count === 0))
    }
    assert.ok(
      settled.every((one, at) => one.status === 'fulfilled' || at === 1 || at === 3),
      'only who may not read is denied',
    )
    await lanes.close()
  })

  it('预备语句没成，后来的人不因此受累：请他另走一条', async () => {
    await taken()
    const secret = { text: 'select count(*)::int as count from register.enterprise', values: [] }
    const answers = await Promise.allSettled([
      lanes.read([asNobody, secret]),
      lanes.read([asNobody, secret]),
      lanes.read([asSystem, secret]),
      lanes.read([asSystem, secret]),
    ])
    for (const at of [2, 3]) {
      const one = answers[at]!
      assert.ok(one.status === 'fulfilled' && (one.value === null || one.value[0]!.count === 0), JSON.stringify(one))
    }
    await lanes.close()
  })

  it('还没连上就关闭，也关得上', async () => {
    lanes = openLanes(appConnection(base.superuser))
    assert.equal(await lanes.read([asSystem, told('early')]), null)
    await lanes.close()
    assert.equal(await connected(), 0)
  })

  it('连不上的时候，请人另走一条，不报错', async () => {
    lanes = openLanes({ ...appConnection(base.superuser), database: 'nowhere' })
    for (let asked = 0; asked < 50; asked += 1) {
      assert.equal(await lanes.read([asSystem, told('nobody')]), null)
      await new Promise((done) => setTimeout(done, 1))
    }
    await lanes.close()
  })

  it('关闭时等完在途的，再断开', async () => {
    await taken()
    const slow = { text: `select 'done' as value from pg_sleep(0.3)`, values: [] }
    const under = lanes.read([asSystem, slow])
    await lanes.close()
    const rows = await under
    assert.deepEqual(rows, [{ value: 'done' }])
    assert.equal(await connected(), 0)
  })

  it('数据库断开，在途的得到错误，之后重新连上', async () => {
    await taken()
    const client = new pg.Client(base.superuser)
    await client.connect()
    const under = lanes.read([asSystem, { text: 'select pg_sleep(20)', values: [] }])
    const failed = assert.rejects(under)
    await new Promise((done) => setTimeout(done, 100))
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'jixia_app' and datname = current_database()`,
    )
    await client.end()
    await failed
    const endedToo = (error: { code?: string }) => {
      assert.equal(error.code, '57P01')
      return null
    }
    while ((await lanes.read([asSystem, told('again')]).catch(endedToo)) === null)
      await new Promise((done) => setTimeout(done, 5))
    await lanes.close()
  })
})
