import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { eachServer, openTestDatabase, type TestDatabase } from '../../database.ts'

type Table = { readonly name: string; readonly stays: boolean; readonly only: boolean }

/** Every table: whether it refuses to be changed, and whether people may only add to it. */
const tables = `
  select c.oid::regclass::text as name,
    exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'refuse_change'::regproc
      and t.tgenabled = 'O') as stays,
    has_table_privilege('jixia_zone', c.oid, 'insert')
      and not has_any_column_privilege('jixia_zone', c.oid, 'update')
      and not has_table_privilege('jixia_zone', c.oid, 'delete') as only
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'register') and c.relkind in ('r', 'p') order by 1`

eachServer('只能追加的，谁也改不了、清不空 · what is appended stays', (server) => {
  let store: TestDatabase
  let owner: Client
  before(async () => {
    store = await openTestDatabase(server, 'stays')
    owner = new Client(store.superuser)
    await owner.connect()
  })
  after(async () => {
    await owner.end()
    await store.close()
  })

  const read = async () => (await owner.query<Table>(tables)).rows
  const unguarded = (rows: readonly Table[]) => rows.filter(({ only, stays }) => only && !stays).map(({ name }) => name)

  test('人只能添、不能改删的表，都说了“只能追加”；忘了说的，查得出来', async () => {
    const rows = await read()
    assert.deepEqual(unguarded(rows), [])
    const known = rows.filter(({ stays }) => stays).map(({ name }) => name)
    for (const name of ['audit_entry', 'observation', 'delivery_event', 'problem_event', 'register.history'])
      assert.ok(known.includes(name), name)
    await owner.query(
      `begin; create table forgotten (zone_id text primary key); select jixia_protect('forgotten', 'select, insert')`,
    )
    assert.deepEqual(unguarded(await read()), ['forgotten'])
    await owner.query('rollback')
  })

  test('表的主人、超级用户也不行：改、删、清空，连着别的表一起清空，都被拒绝', async () => {
    const staying = (await read()).filter(({ stays }) => stays)
    const refused = /只能追加，不能修改、删除或清空 · .* is appended, never changed/
    for (const { name } of staying)
      for (const act of [`update ${name} set zone_id = zone_id`, `delete from ${name}`, `truncate ${name} cascade`])
        await assert.rejects(owner.query(act), refused, act)
    await assert.rejects(owner.query('truncate register.project cascade'), refused)
  })
})
