import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { administrationRoom } from '../../server/administration/routes.ts'
import { record } from '../../server/audit/record.ts'
import { auditRoom } from '../../server/audit/routes.ts'
import { verifyZone } from '../../server/audit/verify.ts'
import { signInRoom } from '../../server/sign-in/routes.ts'
import type { Viewer } from '../../server/viewer.ts'
import { eachServer } from '../database.ts'
import { type Frame, openFrame, signedIn } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const viewer: Viewer = viewerWith({ post: 'leader' })

eachServer('审计 · audit', (server) => {
  let frame: Frame
  before(async () => {
    frame = await openFrame(server, [signInRoom, auditRoom, administrationRoom])
    for (const subject of ['一', 'two', 'a,b:"c"\n']) {
      await frame.database.inZone(viewer, (tx) => record(tx, 'thing.done', subject, { amount: 1.5, 说明: '好' }))
    }
  })
  after(() => frame.close())

  /** What a hand with every right does to the table, undone afterwards. */
  async function tampered(statement: string) {
    const client = new Client(frame.superuser)
    await client.connect()
    await client.query(
      'create table kept as select * from audit_entry; create table kept_head as select * from audit_head',
    )
    await client.query(`alter table audit_entry disable trigger all; ${statement}`)
    const verdict = await verifyZone(frame.database, 'demo')
    await client.query(`delete from audit_entry; insert into audit_entry select * from kept; drop table kept;
      delete from audit_head; insert into audit_head select * from kept_head; drop table kept_head;
      alter table audit_entry enable trigger all`)
    await client.end()
    return verdict.faults.map(({ kind, number }) => ({ kind, number }))
  }

  test('没有动过的链是完整的，同时写也不断', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        frame.database.inZone(viewer, (tx) => record(tx, 'thing.done', String(at))),
      ),
    )
    const verdict = await verifyZone(frame.database, 'demo')
    assert.deepEqual(verdict.faults, [])
    assert.ok(verdict.entries >= 23)
  })

  test('改一个字就查出是哪一条', async () => {
    assert.deepEqual(
      await tampered(`update audit_entry set subject = 'three' where zone_id = 'demo' and number = 17`),
      [{ kind: 'changed', number: 17 }],
    )
    assert.deepEqual(
      await tampered(`update audit_entry set at = at + interval '1 microsecond' where zone_id = 'demo' and number = 3`),
      [{ kind: 'changed', number: 3 }],
    )
    assert.deepEqual(
      await tampered(
        `update audit_entry set detail = detail || '{"amount": 1.51}' where zone_id = 'demo' and number = 16`,
      ),
      [{ kind: 'changed', number: 16 }],
    )
  })

  test('改了再把它自己的校验值补上，后一条就接不上', async () => {
    const forged = `update audit_entry e set subject = 'three' where zone_id = 'demo' and number = 17;
      update audit_entry e set hash = audit_hash(e) where zone_id = 'demo' and number = 17`
    assert.deepEqual(await tampered(forged), [{ kind: 'unlinked', number: 18 }])
  })

  test('删掉中间的、删掉末尾的，都查得出', async () => {
    assert.deepEqual(await tampered(`delete from audit_entry where zone_id = 'demo' and number = 5`), [
      { kind: 'missing', number: 5 },
    ])
    const { entries } = await verifyZone(frame.database, 'demo')
    assert.deepEqual(await tampered(`delete from audit_entry where zone_id = 'demo' and number = ${entries}`), [
      { kind: 'end', number: entries },
    ])
  })

  test('数据库拒绝修改和删除审计记录，主人也不行', async () => {
    const client = new Client(frame.superuser)
    await client.connect()
    for (const act of [`update audit_entry set act = 'x'`, 'delete from audit_entry', 'truncate audit_entry']) {
      await assert.rejects(client.query(act), /只能追加/)
    }
    await client.end()
    for (const act of [`update audit_entry set act = 'x'`, 'delete from audit_entry']) {
      await assert.rejects(
        frame.database.readInZone({ ...viewer, post: 'audit-administrator' }, act),
        /permission denied/,
      )
    }
  })

  test('审计管理员翻页查看本区的记录，别人看不到', async () => {
    const audit = await signedIn(frame.app, 'demo-audit-administrator')
    type Page = { entries: { number: number; act: string }[]; next: number | null }
    const first = (await audit({ url: '/api/audit?size=10&act=thing' })).json() as unknown as Page
    assert.equal(first.entries.length, 10)
    const second = (
      await audit({ url: `/api/audit?size=500&act=thing&before=${first.next}` })
    ).json() as unknown as Page
    assert.equal(second.entries.length + 10, 23)
    assert.ok(second.entries.every(({ number }) => number < first.next!))
    assert.equal(second.next, null)
    const other = await signedIn(frame.app, 'zibo-audit-administrator')
    const foreign = (await other({ url: '/api/audit?act=thing' })).json() as unknown as Page
    assert.deepEqual(foreign.entries, [])
    const verdict = (await audit({ url: '/api/audit/verification' })).json() as unknown as { faults: unknown[] }
    assert.deepEqual(verdict.faults, [])
    const told = (await audit({ url: '/api/audit?act=audit.verified' })).json() as unknown as {
      entries: { detail: { entries: number; faults: number } }[]
    }
    assert.deepEqual(
      told.entries.map(({ detail }) => detail),
      [{ entries: (verdict as unknown as { entries: number }).entries, faults: 0 }],
    )
  })

  test('登录、授岗都留在链上，密码不在', async () => {
    const rows = await frame.database.readAsSystem<{ act: string; text: string }>(
      `select act, detail::text as text from audit_entry where zone_id = 'demo'`,
    )
    assert.ok(rows.some(({ act }) => act === 'sign-in'))
    assert.ok(rows.every(({ text }) => !text.includes('Sesame')))
  })
})
