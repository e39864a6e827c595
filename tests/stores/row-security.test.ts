import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { Client } from 'pg'
import { appConnection } from '../../server/database/migrate.ts'
import { type Database, openDatabase } from '../../server/database/zone-session.ts'
import { grantPost } from '../../server/sign-in/accounts.ts'
import { addDemonstrationAccounts } from '../../server/sign-in/demonstration.ts'
import type { Viewer } from '../../server/viewer.ts'
import { eachServer, openTestDatabase, type TestDatabase } from '../database.ts'
import { smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const kinds = ['passing', 'fixed', 'shaped'] as const

const viewer = (zone: string, post: Viewer['post'] = 'leader', account = 'somebody'): Viewer =>
  viewerWith({ account, post, zone })

eachServer('行级安全 · row-level security', (server) => {
  let store: TestDatabase
  let database: Database
  before(async () => {
    store = await openTestDatabase(server, 'row_security')
    database = openDatabase(appConnection(store.superuser))
    await addDemonstrationAccounts(database, smallPacks, 'Sesame-open-42', 0)
  })
  after(async () => {
    await database.close()
    await store.close()
  })

  const ids = (zone: string, post?: Viewer['post']) =>
    database.readInZone<{ zone_id: string; id: string }>(viewer(zone, post), 'select zone_id, id from account')

  test('忘了写区的查询，也只看到本区', async () => {
    for (const { zone, accounts } of smallPacks) {
      const rows = await ids(zone.id)
      assert.equal(rows.length, accounts.length)
      assert.deepEqual(new Set(rows.map(({ zone_id }) => zone_id)), new Set([zone.id]))
    }
    assert.equal((await ids('elsewhere')).length, 0)
    assert.equal((await ids('')).length, 0)
  })

  test('只读过一句就关，不留一个连接', async () => {
    const once = openDatabase({ ...appConnection(store.superuser), application_name: 'once' })
    const connections = () =>
      database.readAsSystem<{ count: number }>(
        `select count(*)::integer as count from pg_stat_activity where application_name = 'once'`,
      )
    await once.readAsSystem('select 1')
    assert.deepEqual(await connections(), [{ count: 1 }])
    await once.close()
    await once.close()
    for (let tries = 0; (await connections())[0]!.count > 0; tries += 1) assert.ok(tries < 500)
  })

  test('每张有区的表都开着行级安全，对表的主人也有效', async () => {
    const client = new Client(store.superuser)
    await client.connect()
    const { rows } = await client.query<{ name: string; zone: boolean; on: boolean; forced: boolean }>(
      `select c.relname as name, c.relrowsecurity as on, c.relforcerowsecurity as forced,
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'zone_id') as zone
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
    )
    const granted = await client.query<{ name: string }>(
      `select distinct c.relname as name from pg_class c, aclexplode(c.relacl) a
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and a.grantee in (0, 'jixia_app'::regrole)`,
    )
    await client.end()
    const open = rows.filter(({ name, zone, on, forced }) => name !== 'jixia_migration' && !(zone && on && forced))
    assert.deepEqual(open, [])
    assert.deepEqual(granted.rows, [], 'the login role itself may read nothing')
  })

  test('绕过事务的查询被拒绝，设置不会留给下一个人', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, at) => ids(at % 2 ? 'demo' : 'zibo')))
    const client = new Client(appConnection(store.superuser))
    await client.connect()
    await assert.rejects(client.query('select * from account'), /permission denied/)
    await client.query('begin')
    await client.query(`select set_config('role', 'jixia_zone', true), set_config('jixia.zone', 'demo', true)`)
    assert.equal((await client.query('select * from account')).rowCount, smallPacks[0]!.accounts.length)
    await client.query('rollback')
    await assert.rejects(client.query('select * from account'), /permission denied/)
    await client.end()
  })

  test('本区的人不能写别区的行', async () => {
    const attempt = database.inZone(viewer('demo', 'system-administrator'), (tx) =>
      tx
        .insertInto('account')
        .values({ id: 'x', zone_id: 'zibo', name: 'x-1', person: '某', created_by: 'y' })
        .execute(),
    )
    await assert.rejects(attempt, /row-level security/)
  })

  test('岗位的分工在数据库里也成立：系统管理员不能授岗，安全管理员不能给自己授岗', async () => {
    const grant = (post: Viewer['post'], account: string, to: string) =>
      database.inZone(viewer('demo', post, account), (tx) =>
        grantPost(tx, { zone: 'demo', account: to, post: 'expert', by: 'another' }),
      )
    const [leader] = await database.readAsSystem<{ id: string }>("select id from account where name = 'demo-leader'")
    const [security] = await database.readAsSystem<{ id: string }>(
      "select id from account where name = 'demo-security-administrator'",
    )
    await assert.rejects(grant('system-administrator', 'a', leader!.id), /row-level security/)
    await assert.rejects(grant('security-administrator', security!.id, security!.id), /row-level security/)
    await grant('security-administrator', security!.id, leader!.id)
  })

  test('密码与动态口令的密钥，谁的请求都读不到', async () => {
    for (const text of ['select * from account_secret', 'select token_hash from session', 'select * from audit_head']) {
      await assert.rejects(database.readInZone(viewer('demo', 'system-administrator'), text), /permission denied/)
    }
  })

  test('一次往返的查询：值里有引号、反斜杠、$2，都还是那个值', async () => {
    const values = ["o'hara", '\\', "\\'; drop table account; --", '$2', '稷下', "E'x", '{"a":1}']
    const forged = "x'; set role jixia_system; --"
    const whoAsks = "select current_user as role, current_setting('jixia.zone') as zone"
    for (const kind of kinds) {
      const read = (text: string, given: unknown[] = [], as = 'demo') =>
        database.readInZone(viewer(as), text, given, kind)
      for (const value of values) {
        const rows = await read('select $1::text as a, $2::text[] as b, $3::bigint as c', [value, [value, null], null])
        assert.deepEqual(rows, [{ a: value, b: [value, null], c: null }], kind)
      }
      assert.deepEqual(await read(whoAsks, [], forged), [{ role: 'jixia_zone', zone: forged }], kind)
      await assert.rejects(read('select $1::text', ['\0']), /空字符/)
      await assert.rejects(read('select 1; select 2'), /One statement|multiple commands/)
    }
  })

  test('每种读法都不把岗位和设置留在连接上，一个连接留着的语句也有限', async () => {
    const single = openDatabase({ ...appConnection(store.superuser), max: 1 })
    const settings = "select current_setting('plan_cache_mode') as mode, current_setting('jixia.zone', true) as zone"
    for (const kind of kinds) {
      await assert.rejects(single.readInZone(viewer('demo'), 'select 1 / (select 0)', [], kind))
      const rows = await single.readInZone(viewer('zibo'), 'select zone_id from account', [], kind)
      assert.deepEqual(new Set(rows.map((row) => (row as { zone_id: string }).zone_id)), new Set(['zibo']), kind)
    }
    await single.readInZone(viewer('demo'), 'select id from account limit $1', [1], 'shaped')
    assert.deepEqual(await single.readInZone(viewer('zibo'), settings), [{ mode: 'auto', zone: 'zibo' }])
    for (let shape = 0; shape < 250; shape += 1)
      await single.readInZone(viewer('demo'), `select id from account limit ${shape}`, [], 'shaped')
    const [kept] = await single.readAsSystem<{ count: number }>('select count(*) from pg_prepared_statements')
    assert.ok(kept!.count > 50 && kept!.count <= 101, `${kept!.count} are kept`)
    await single.close()
  })

  test('出错的事务什么也不留下', async () => {
    const before = await database.readAsSystem('select number from audit_head order by zone_id')
    const attempt = database.inZone(viewer('demo'), async (tx) => {
      await sql`select audit_append('try', 'thing')`.execute(tx)
      throw new Error('midway')
    })
    await assert.rejects(attempt, /midway/)
    assert.deepEqual(await database.readAsSystem('select number from audit_head order by zone_id'), before)
  })
})
