import assert from 'node:assert/strict'
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { headsFile, openAuditHeads } from '../../../server/audit/heads.ts'
import { record } from '../../../server/audit/record.ts'
import { auditRoom } from '../../../server/audit/routes.ts'
import { lostSince, verifyAll } from '../../../server/audit/verify.ts'
import { passingKey } from '../../../server/keys/installation-key.ts'
import { signInRoom } from '../../../server/sign-in/routes.ts'
import type { Viewer } from '../../../server/viewer.ts'
import { eachServer, temporaryFolder } from '../../database.ts'
import { callerWith, type Frame, openFrame, signedIn } from '../../frame.ts'
import { viewerWith } from '../../viewer.ts'

const viewer: Viewer = viewerWith({ account: 'operator', person: '本机操作员（wang）', post: 'leader' })

eachServer('链头记在库外 · heads noted outside the database', (server) => {
  let frame: Frame
  before(async () => {
    frame = await openFrame(server, [signInRoom, auditRoom])
    for (let at = 0; at < 10; at += 1) await act(String(at))
  })
  after(() => frame.close())

  const act = (subject: string) => frame.database.inZone(viewer, (tx) => record(tx, 'thing.done', subject))
  const last = async () =>
    (await frame.database.readAsSystem<{ number: number }>("select number from audit_head where zone_id = 'demo'"))[0]!
      .number

  async function opened() {
    const folder = await temporaryFolder('heads')
    return { path: join(folder, headsFile), heads: openAuditHeads(folder, frame.key) }
  }

  /** What a hand with every right does, as cleanly as it can: the chain that is left holds in itself. */
  async function byHand<T>(statement: string, look: () => Promise<T>): Promise<T> {
    const client = new Client(frame.superuser)
    await client.connect()
    await client.query(
      `create table kept as select * from audit_entry; create table kept_head as select * from audit_head;
       alter table audit_entry disable trigger all; ${statement}`,
    )
    try {
      return await look()
    } finally {
      await client.query(`delete from audit_entry; insert into audit_entry select * from kept; drop table kept;
        delete from audit_head; insert into audit_head select * from kept_head; drop table kept_head;
        alter table audit_entry enable trigger all`)
      await client.end()
    }
  }
  const cutOff = (from: number) => `delete from audit_entry where zone_id = 'demo' and number >= ${from};
    update audit_head h set number = e.number, hash = e.hash from audit_entry e
    where h.zone_id = 'demo' and e.zone_id = 'demo' and e.number = ${from - 1};`

  const faultsOf = async (heads: ReturnType<typeof openAuditHeads>) =>
    (await verifyAll(frame.database, heads)).flatMap(({ zone, faults }) =>
      faults.map(({ kind, number }) => `${zone} ${kind} ${number}`),
    )

  test('没有动过：与库外的记号一致，文件只有主人能读', async () => {
    const { heads, path } = await opened()
    await heads.note(frame.database, 'start')
    const verdicts = await verifyAll(frame.database, heads)
    assert.deepEqual(
      verdicts.flatMap(({ faults }) => faults),
      [],
    )
    assert.equal(verdicts.find(({ zone }) => zone === 'demo')?.noted?.number, await last())
    assert.equal((await stat(path)).mode & 0o777, 0o600)
  })

  test('把末尾几条连同链头一起删掉：链自己看不出，库外的记号看得出，并说出截到哪里', async () => {
    const { heads } = await opened()
    const end = await last()
    await heads.note(frame.database, 'start')
    await byHand(cutOff(end - 2), async () => {
      assert.deepEqual(await faultsOf((await opened()).heads), [], 'the chain alone does not tell')
      assert.deepEqual(await faultsOf(heads), [`demo cut ${end}`])
      const [lost] = await lostSince(frame.database, heads)
      assert.match(lost!.sentence.zh, new RegExp(`曾有第${end}条`))
    })
    await byHand(
      "delete from audit_entry where zone_id = 'demo'; delete from audit_head where zone_id = 'demo'",
      async () => assert.deepEqual(await faultsOf(heads), [`demo cut ${end}`]),
    )
    assert.deepEqual(await faultsOf(heads), [])
  })

  test('截掉之后接着写，号码又长回来：也看得出是重写的', async () => {
    const { heads } = await opened()
    const end = await last()
    await heads.note(frame.database, 'start')
    const regrown = `${cutOff(end - 2)} select audit_append_for('demo', 'x', '', '', 'thing.done', n::text, '{}')
      from generate_series(1, 5) n;`
    await byHand(regrown, async () => {
      assert.deepEqual(await faultsOf((await opened()).heads), [])
      assert.deepEqual(await faultsOf(heads), [`demo rewritten ${end}`])
    })
  })

  test('另存的链头：数据目录里的记号连同钥匙都落在动手的人手里，也看得出；没动过就一致', async () => {
    const stranger = (await opened()).heads
    const end = await last()
    const told = async (kept: readonly string[]) =>
      (await verifyAll(frame.database, stranger, kept)).flatMap(({ faults }) =>
        faults.map(({ zone, kind, number, sentence }) => `${zone} ${kind} ${number} ${sentence.zh}`),
      )
    const kept = (await verifyAll(frame.database, stranger)).flatMap(({ head }) => head ?? [])
    assert.match(kept[0]!, new RegExp(`^demo:${end}:[0-9a-f]{64}$`))
    assert.deepEqual(await told(kept), [])
    await byHand(cutOff(end - 2), async () => {
      assert.deepEqual(await told([]), [], 'neither the chain nor the notes tell')
      assert.deepEqual(await told(kept), [`demo cut ${end} 末尾被截去：另存的链头记着曾有第${end}条，数据库里没有了`])
    })
    const regrown = `${cutOff(end - 2)} select audit_append_for('demo', 'x', '', '', 'thing.done', n::text, '{}')
      from generate_series(1, 5) n;`
    await byHand(regrown, async () => assert.match((await told(kept)).join(), new RegExp(`^demo rewritten ${end} `)))
    assert.match((await told([`nowhere:7:${'0'.repeat(64)}`])).join(), /^nowhere cut 7 /)
  })

  test('恢复备份之后重新记起：从前的记号不再算数', async () => {
    const { heads } = await opened()
    const end = await last()
    await heads.note(frame.database, 'start')
    await byHand(cutOff(end - 2), async () => {
      await heads.note(frame.database, 'restore')
      assert.deepEqual(await faultsOf(heads), [])
    })
  })

  test('不是这把钥匙签的行、改过的行都说出来；断电写了一半的行不算', async () => {
    const { heads, path } = await opened()
    await heads.note(frame.database, 'start')
    const written = await readFile(path, 'utf8')
    await appendFile(path, '{"at":"2026-')
    await heads.note(frame.database, 'stop')
    assert.deepEqual(await faultsOf(heads), [])
    await writeFile(path, written.replace(/"number":\d+/, '"number":1'))
    assert.deepEqual(await faultsOf(heads), ['demo note 1', 'zibo note 1'])
    const other = openAuditHeads(join(path, '..'), passingKey())
    await other.note(frame.database, 'restore')
    assert.ok((await faultsOf(heads)).length > 2, 'a note of a stranger does not wipe the others away')
  })

  test('每二十件事记一次，停下时再记一次；审计页核验时一起比对', async () => {
    const own = await openFrame(server, [signInRoom, auditRoom])
    const demo = async () => (await own.heads.read()).heads.filter(({ zone }) => zone === 'demo')
    const visitor = callerWith(own.app, {})
    const attempt = () =>
      visitor({ method: 'POST', url: '/api/sign-in', payload: { name: 'demo-bank', password: 'x' } })
    for (let at = 0; at < 19; at += 1) await attempt()
    assert.equal((await demo()).length, 0)
    await attempt()
    for (let tries = 0; (await demo()).length === 0 && tries < 100; tries += 1)
      await new Promise((next) => setTimeout(next, 20))
    assert.equal((await demo()).length, 1)
    const audit = await signedIn(own.app, 'demo-audit-administrator')
    const verdict = (await audit({ url: '/api/audit/verification' })).json() as unknown as {
      noted: { heads: number }
      faults: unknown[]
    }
    assert.deepEqual([verdict.noted.heads, verdict.faults], [1, []])
    await own.close()
    assert.equal((await demo()).at(-1)?.why, 'stop')
  })

  test('没有账号的人以名字留在记录里；有账号的，名字由账号定，冒充不了', async () => {
    await frame.database.inZone(viewer, (tx) => record(tx, 'thing.done', 'by the operator'))
    const [leader] = await frame.database.readAsSystem<{ id: string; person: string }>(
      "select id, person from account where name = 'demo-leader'",
    )
    await frame.database.inZone({ ...viewer, account: leader!.id }, (tx) => record(tx, 'thing.done', 'by the leader'))
    const rows = await frame.database.readAsSystem<{ subject: string; person: string }>(
      "select subject, person from audit_entry where subject like 'by the %' order by number",
    )
    assert.deepEqual(
      rows.map(({ person }) => person),
      ['本机操作员（wang）', leader!.person],
    )
  })
})
