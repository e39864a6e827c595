import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { appConnection } from '../../../server/database/migrate.ts'
import { openDatabase } from '../../../server/database/zone-session.ts'
import { addDemonstrationAccounts } from '../../../server/sign-in/demonstration.ts'
import { eachServer, openTestDatabase, type TestDatabase } from '../../database.ts'
import { password, smallPacks } from '../../frame.ts'

/** Every function of ours that lends its owner's rights, and where it looks for names. */
const lending = `
  select p.oid::regprocedure::text as name,
    coalesce((select set_to from unnest(p.proconfig) set_to where set_to like 'search_path=%'), '') as path
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`

type Lending = { readonly name: string; readonly path: string }
const open = (rows: readonly Lending[]) => rows.filter(({ path }) => !/, pg_temp$/.test(path))

eachServer('临时表冒充不了真表 · a temporary table does not stand for one of ours', (server) => {
  let store: TestDatabase
  let owner: Client
  /** Somebody who can send any statement as a clerk of the fictional zone. */
  let intruder: Client

  before(async () => {
    store = await openTestDatabase(server, 'temporary')
    owner = new Client(store.superuser)
    await owner.connect()
    const database = openDatabase(appConnection(store.superuser))
    await addDemonstrationAccounts(database, smallPacks, password, 0)
    await database.close()
    intruder = new Client(appConnection(store.superuser))
    await intruder.connect()
  })
  after(async () => {
    await intruder.end()
    await owner.end()
    await store.close()
  })

  const account = async () =>
    (
      await owner.query<{ id: string; person: string }>(
        "select id, person from account where name = 'demo-statistician'",
      )
    ).rows[0]!

  /** Does something as the clerk, in a transaction of its own that is undone. */
  async function asClerk(statements: readonly string[]): Promise<unknown[]> {
    const { id } = await account()
    await intruder.query('begin')
    try {
      await intruder.query(
        `select set_config('role', 'jixia_zone', true), set_config('jixia.zone', 'demo', true),
          set_config('jixia.account', $1, true), set_config('jixia.post', 'statistician', true),
          set_config('jixia.department', 'statistics', true), set_config('jixia.session', '', true)`,
        [id],
      )
      for (const statement of statements.slice(0, -1)) await intruder.query(statement)
      return (await intruder.query(statements.at(-1)!)).rows
    } finally {
      await intruder.query('rollback')
    }
  }

  test('每个借出权限的函数，都最后才看临时表；忘了说的，查得出来', async () => {
    const { rows } = await owner.query<Lending>(lending)
    assert.ok(rows.length >= 20, `${rows.length} are known`)
    assert.deepEqual(open(rows), [])
    const planted = ['set search_path = public', 'set search_path = pg_temp, public', '']
    for (const path of planted) {
      await owner.query(
        `begin; create function forgotten() returns int language sql security definer ${path} as 'select 1'`,
      )
      assert.deepEqual(
        open((await owner.query<Lending>(lending)).rows).map(({ name }) => name),
        ['forgotten()'],
        path,
      )
      await owner.query('rollback')
    }
  })

  test('审计里写谁，不由临时的账号表说了算；记录也落不到临时的审计表里', async () => {
    const { id, person } = await account()
    const [written] = await asClerk([
      'create temp table account (id text, person text) on commit drop',
      `insert into account values ('${id}', '别人')`,
      'create temp table audit_head (zone_id text primary key, number bigint, hash text) on commit drop',
      'create temp table audit_entry (like public.audit_entry) on commit drop',
      'grant all on account, audit_head, audit_entry to public',
      `select audit_append('try', 'thing')`,
      `select (select count(*)::int from pg_temp.audit_entry) as aside,
        (select person from public.audit_entry where act = 'try') as person`,
    ])
    assert.deepEqual(written, { aside: 0, person })
  })

  test('问题归谁办、批次归谁管，不由临时表说了算', async () => {
    const asked = '00000000-0000-4000-8000-000000000001'
    const shadows = ['problem_event', 'consultation_event', 'batch_event', 'review_event'].flatMap((table) => [
      `create temp table ${table} (zone_id text, problem uuid, consultation uuid, batch uuid, review uuid, stop uuid,
        number integer, serial integer, kind text, dispatched_to text, addressed_to text, department text, on_day date,
        demonstration boolean, body jsonb) on commit drop`,
      `grant all on ${table} to public`,
    ])
    const filled = [
      `insert into problem_event values ('demo', '${asked}', null, null, null, null, 1, 41, 'filed', 'statistics', null, 'statistics', '2059-01-01', true)`,
      `insert into consultation_event values ('demo', null, '${asked}', null, null, null, 1, 41, 'asked', null, 'statistics', 'statistics')`,
      `insert into batch_event values ('demo', null, null, '${asked}', null, null, 1, 41, 'proposed', null, null, 'statistics')`,
      `insert into review_event values ('demo', null, null, null, '${asked}', '${asked}', 1, 41, 'convened', null, null, 'statistics')`,
      `insert into review_event values ('demo', null, null, null, '${asked}', '${asked}', 2, null, 'closed')`,
    ]
    const [told] = await asClerk([
      ...shadows,
      ...filled,
      `select problem_in_charge('${asked}') as charge, (select count(*)::int from problems_of_department()) as problems,
        next_problem_serial() as serial, problem_demonstration_day() as day,
        (select count(*)::int from consultations_of_department()) as consultations,
        is_asked_in_consultation('${asked}', 'statistics') as asked, next_consultation_serial() as consultation,
        office_of_batch('${asked}') as batch, office_of_review('${asked}') as review,
        is_stop_closed('${asked}', '${asked}') as closed, next_batch_serial() as next_batch, next_review_serial() as next_review`,
    ])
    assert.deepEqual(told, {
      charge: null,
      problems: 0,
      serial: 1,
      day: null,
      consultations: 0,
      asked: false,
      consultation: 1,
      batch: null,
      review: null,
      closed: false,
      next_batch: 1,
      next_review: 1,
    })
  })

  test('没有这个会话，临时的会话表也变不出来', async () => {
    await intruder.query(
      `begin; create temp table session (id text, ended_at timestamptz, holder text) on commit drop;
       insert into session values ('s', null, concat_ws(E'\\x1f', 'a', 'demo', 'leader', '', ''));
       grant all on session to public; set local search_path = pg_temp, public`,
    )
    const { rows } = await intruder.query(`select public.role_of_session('s', 'a', 'demo', 'leader', '', '') as role`)
    await intruder.query('rollback')
    assert.deepEqual(rows, [{ role: 'none' }])
  })
})
