import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { Client } from 'pg'
import type { ImportJob } from '../../../contract/import.ts'
import { register } from '../../../mechanisms/registers/register.ts'
import { importRoutes } from '../../../server/import/routes.ts'
import { openShelf } from '../../../server/import/upload/shelf.ts'
import { registerRoutes } from '../../../server/register/routes.ts'
import { signInRoom } from '../../../server/sign-in/routes.ts'
import { eachServer, temporaryFolder } from '../../database.ts'
import { type Caller, type Frame, openFrame, signedIn } from '../../frame.ts'

const header = '项目编号,项目名称,建设单位,总投资（亿元）\n'
const least = 65_536
const sheet = (bytes: number) => Buffer.from(header + 'P-1,one,maker,1.5\n'.repeat(bytes / 15)).subarray(0, bytes)

eachServer('一个人占不满服务器 · nobody fills the server alone', (server) => {
  let frame: Frame
  let folder: string
  let clerk: Caller
  let other: Caller
  before(async () => {
    folder = await temporaryFolder('floods')
    frame = await openFrame(server, [signInRoom, registerRoutes(register), importRoutes(register, folder)], {
      uploadLimits: { account: 5 * least, zone: 7 * least, folder: 9 * least },
    })
    clerk = await signedIn(frame.app, 'demo-statistician')
    other = await signedIn(frame.app, 'demo-project-lead')
  })
  after(() => frame.close())

  const upload = async (by: Caller, content: string | Buffer, name = '台账.csv') => {
    const answer = await by({
      method: 'POST',
      url: '/api/imports',
      query: { kind: 'project', name },
      headers: { 'content-type': 'application/octet-stream' },
      payload: content,
    })
    return { ...answer, job: answer.json() as unknown as ImportJob }
  }
  const drop = (by: Caller, id: string) => by({ method: 'DELETE', url: `/api/imports/${id}/file` })

  test('上传的文件有上限：说出占了多少、可以删什么；删了才有地方；没收下的不占', async () => {
    const first = await upload(clerk, sheet(4 * least), '大台账.csv')
    assert.equal(first.status, 200, first.body)
    const refused = await upload(clerk, sheet(2 * least))
    assert.equal(refused.status, 413)
    assert.match(refused.body, /您上传的文件已占262.*kB，上限32\d.*kB，放不下这一个：.*删去.*《大台账\.csv》262/)
    assert.equal((await readdir(folder)).length, 1, 'nothing of a refused file stays')

    assert.equal((await upload(clerk, header)).status, 200)
    const full = await upload(clerk, header)
    assert.equal(full.status, 413, 'a small file counts too')

    assert.equal((await upload(other, sheet(2 * least))).status, 200)
    const zone = await upload(other, header)
    assert.equal(zone.status, 413)
    assert.match(zone.body, /本区上传的文件已占/)
    const elsewhere = await signedIn(frame.app, 'zibo-statistician')
    assert.equal((await upload(elsewhere, sheet(2 * least))).status, 200)
    const whole = await upload(elsewhere, header)
    assert.match(`${whole.status} ${whole.body}`, /413.*服务器上所有上传的文件已占/)

    const dropped = await drop(clerk, first.job.id)
    assert.equal((dropped.json() as unknown as ImportJob).fileKept, false)
    assert.equal((await readdir(folder)).includes(first.job.id), false)
    assert.equal((await upload(clerk, sheet(3 * least))).status, 200)
    assert.equal((await drop(clerk, first.job.id)).status, 409)
    const again = { method: 'POST', url: `/api/imports/${first.job.id}/dry-run`, payload: {} } as const
    assert.match((await clerk(again)).body, /文件已删去/)
    assert.equal((await clerk({ url: `/api/imports/${first.job.id}/rows` })).status, 409)
    const acts = await frame.database.readAsSystem("select 1 from audit_entry where act = 'import.file-dropped'")
    assert.equal(acts.length, 1)
  })

  test('别的区删不到这里的文件；已经导入的留作凭据；重新启动后照旧算数', async () => {
    const foreign = await signedIn(frame.app, 'zibo-statistician')
    const [mine] = await frame.database.readAsSystem<{ id: string }>(
      "select id from register.import where zone_id = 'demo' and file_dropped_at is null limit 1",
    )
    assert.equal((await drop(foreign, mine!.id)).status, 404)
    await frame.database.asSystem((tx) =>
      sql`update register.import set phase = 'committed' where file_dropped_at is null and zone_id = 'demo'`.execute(
        tx,
      ),
    )
    assert.match((await drop(clerk, mine!.id)).body, /留着作凭据/)
    const again = await openShelf(frame.database, folder, frame.app.configuration.uploadLimits)
    assert.throws(() => again.begin({ zone: 'demo', account: 'somebody' }, 3 * least), /no room: zone/)
  })

  test('同一个人的导出，第三个要等；别人不受影响；做完一个就又可以', async () => {
    const client = new Client(frame.superuser)
    await client.connect()
    await client.query('begin; lock table register.park in access exclusive mode')
    const ask = (by: Caller) => by({ url: '/api/registers/park/export?format=csv' })
    const running = [ask(clerk), ask(clerk)]
    await until(async () => {
      const { rows } = await client.query<{ n: number }>(
        "select count(*)::int as n from pg_locks where not granted and relation = 'register.park'::regclass",
      )
      return rows[0]!.n === 2
    })
    const third = await ask(clerk)
    assert.equal(third.status, 429)
    assert.match(third.body, /您已有 2 个文件在生成/)
    const others = ask(other)
    await client.query('rollback')
    await client.end()
    for (const answer of await Promise.all([...running, others])) assert.equal(answer.status, 200, answer.body)
    for (let time = 0; time < 5; time += 1) assert.equal((await ask(clerk)).status, 200)
  })
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    assert.ok(tries < 400)
    await wait(25)
  }
}
