import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { after, before, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type ImportDecision, type ImportJob, importDecision } from '../../contract/import.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { appConnection } from '../../server/database/migrate.ts'
import { type Database, openDatabase } from '../../server/database/zone-session.ts'
import { askToCancel, insertJob, moveJob, readJob } from '../../server/import/job-store.ts'
import { begin, type Imports, openImports } from '../../server/import/jobs.ts'
import { runIn } from '../../server/register/statement.ts'
import type { Viewer } from '../../server/viewer.ts'
import { eachServer, openTestDatabase, type TestDatabase, temporaryFolder } from '../database.ts'

const clerk: Viewer = {
  account: 'zibo-clerk',
  person: '测试员',
  post: 'statistician',
  zone: 'zibo',
  department: null,
  enterprise: null,
  session: 'test',
}

const header = '企业名称,统一社会信用代码,园区,营业收入（万元）\n'

eachServer('导入：要么全部成功，要么一行不动', (server) => {
  let base: TestDatabase
  let database: Database
  let imports: Imports
  let folder: string

  before(async () => {
    base = await openTestDatabase(server, 'import')
    database = openDatabase(appConnection(base.superuser))
    folder = await temporaryFolder('import')
    imports = await openImports(database, register, folder)
  })
  after(async () => {
    await imports.close()
    await database.close()
    await base.close()
  })

  const upload = async (text: string, decision: Partial<ImportDecision> = {}): Promise<string> => {
    const id = crypto.randomUUID()
    await writeFile(imports.pathOf(id), text)
    const job = {
      id,
      kind: 'enterprise',
      fileName: '企业.csv',
      hash: '',
      size: text.length,
      decision: importDecision.parse(decision),
    }
    await database.inZone(clerk, (tx) => insertJob(runIn(tx), job))
    return id
  }
  const job = (id: string): Promise<ImportJob> => database.inZone(clerk, (tx) => readJob(runIn(tx), id))
  const settled = async (id: string): Promise<ImportJob> => {
    for (;;) {
      const now = await job(id)
      if (now.phase !== 'reading' && now.phase !== 'committing') return now
      await wait(20)
    }
  }
  const dryRun = async (id: string, decision: Partial<ImportDecision> = {}): Promise<ImportJob> => {
    assert.ok(await begin(imports, database, clerk, id, 'reading', importDecision.parse(decision)))
    return settled(id)
  }
  const commit = async (id: string): Promise<ImportJob> => {
    assert.ok(await begin(imports, database, clerk, id, 'committing'))
    return settled(id)
  }
  const count = async (like: string): Promise<number> => {
    const [row] = await database.readInZone<{ total: number }>(
      clerk,
      'select count(*) as total from register.enterprise where name like $1',
      [like],
    )
    return row!.total
  }

  it('试导入不写一行，并说出每一处不能存的单元格', async () => {
    const id = await upload(`${header}试一公司,,,12.5\n,,,3\n试二公司,,没有的园,多\n`)
    const { answer, phase, message } = await dryRun(id)
    assert.equal(phase, 'read', message?.zh ?? '')
    assert.deepEqual([answer!.counts.read, answer!.counts.accepted, answer!.counts.rejected], [4, 1, 2])
    assert.deepEqual(
      answer!.findings.filter((finding) => finding.severity === 'must').map((finding) => finding.address),
      ['A3', 'D4', 'C4'],
    )
    assert.equal(await count('试%'), 0)
    const refused = await commit(id)
    assert.deepEqual(
      [refused.phase, refused.message?.zh],
      ['refused', '有 2 行不能存，整批没有导入：请改好，或选择跳过这些行'],
    )
    assert.equal(await count('试%'), 0)
  })

  it('许多行一次导入之后，数据库马上知道有多少行；别的表和别人都不能叫它去数', async () => {
    const lines = Array.from({ length: 1500 }, (_, at) => `多行${at}公司,,,${at}`).join('\n')
    const id = await upload(`${header}${lines}\n`)
    await dryRun(id)
    assert.equal((await commit(id)).phase, 'committed')
    const known = async (): Promise<number> => {
      const [table] = await database.readAsSystem<{ rows: number }>(
        `select reltuples as rows from pg_class where oid = 'register.enterprise'::regclass`,
      )
      return table!.rows
    }
    for (let tries = 0; (await known()) < 1500 && tries < 200; tries += 1) await wait(20)
    assert.ok((await known()) >= 1500, `${await known()}`)
    const tell = (table: string) => database.readAsSystem('select register.tell_planner($1)', [table])
    await assert.rejects(tell('account'), /no table of a register/)
    await assert.rejects(
      database.readInZone(clerk, `select register.tell_planner('register.enterprise')`),
      /permission denied/,
    )
  })

  it('改好、跳过之后整批导入；园区一并登记；查得到', async () => {
    const id = await upload(`${header}改一公司,91370303MA3C0A0A0A,新园区,12.5\n,,,3\n改二公司,,新园区,多\n`)
    await dryRun(id, { corrections: { D4: '1,250' }, skip: [3], createMissing: true })
    const done = await commit(id)
    assert.equal(done.phase, 'committed', done.message?.zh ?? '')
    assert.deepEqual(done.answer!.written, { created: 2, updated: 0, unchanged: 0, references: 1 })
    assert.equal(done.answer!.counts.roles.skipped, 1)
    const rows = await database.readInZone(
      clerk,
      `select e.name, e.revenue, p.name as park, h.change from register.enterprise e
       join register.park p on p.id = e.park join register.history h on h.row_id = e.id where e.name like '改%' order by 1`,
    )
    assert.deepEqual(rows, [
      { name: '改一公司', revenue: 12_500_000, park: '新园区', change: 'create' },
      { name: '改二公司', revenue: 1_250_000_000, park: '新园区', change: 'create' },
    ])
  })

  it('已有的记录：不许、更新或跳过，由经办人定', async () => {
    const text = `${header}改一公司,91370303MA3C0A0A0A,,99\n`
    const refuse = await dryRun(await upload(text))
    assert.equal(refuse.answer!.counts.codes.existing, 1)
    assert.equal(refuse.answer!.counts.rejected, 1)
    const id = await upload(text)
    await dryRun(id, { existing: 'update' })
    assert.deepEqual((await commit(id)).answer!.written, { created: 0, updated: 1, unchanged: 0, references: 0 })
    const [row] = await database.readInZone<{ revenue: number; revision: number }>(
      clerk,
      "select revenue, revision from register.enterprise where name = '改一公司'",
    )
    assert.deepEqual(row, { revenue: 99_000_000, revision: 2 })
  })

  it('更新时，说的与名录一样的记录不动；同一条说两次的按先后', async () => {
    const rows = (second: string) =>
      `${header}同一公司,,,10\n同二公司,,,${second}\n同三公司,,,30\n${second === '20' ? '' : '同三公司,,,31\n同三公司,,,30\n'}`
    const first = await upload(rows('20'))
    await dryRun(first, { existing: 'add' })
    assert.equal((await commit(first)).answer!.written.created, 3)
    const again = await upload(rows('21'))
    await dryRun(again, { existing: 'update' })
    assert.deepEqual((await commit(again)).answer!.written, { created: 0, updated: 3, unchanged: 2, references: 0 })
    const kept = await database.readInZone(
      clerk,
      "select name, revenue, revision from register.enterprise where name like '同%' order by created_at, id",
    )
    assert.deepEqual(kept, [
      { name: '同一公司', revenue: 10_000_000, revision: 1 },
      { name: '同二公司', revenue: 21_000_000, revision: 2 },
      { name: '同三公司', revenue: 30_000_000, revision: 3 },
    ])
  })

  it('文件里自己重复的代码说出是与哪一行重复', async () => {
    const { answer } = await dryRun(await upload(`${header}甲公司,91370303MA3C0A0B0B,,\n乙公司,91370303MA3C0A0B0B,,\n`))
    const [duplicate] = answer!.findings.filter((finding) => finding.code === 'duplicate')
    assert.deepEqual([duplicate!.address, duplicate!.reading.zh], ['B3', '与第 2 行重复'])
  })

  it('导入中途取消：一行不留', async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `取消${index}公司,,,1`).join('\n')
    const id = await upload(header + lines)
    await dryRun(id)
    assert.ok(await begin(imports, database, clerk, id, 'committing'))
    await database.inZone(clerk, (tx) => askToCancel(runIn(tx), id))
    assert.equal((await settled(id)).phase, 'cancelled')
    assert.equal(await count('取消%'), 0)
  })

  it('程序中断之后接着做完，不多一行，不少一行', async () => {
    const lines = Array.from({ length: 4000 }, (_, index) => `接着${index}公司,,,1`).join('\n')
    const id = await upload(header + lines)
    await dryRun(id)
    await begin(imports, database, clerk, id, 'committing')
    await imports.close()
    assert.equal((await job(id)).phase, 'committing')
    assert.equal(await count('接着%'), 0)
    imports = await openImports(database, register, folder)
    assert.equal(await imports.resume(), 1)
    assert.equal((await settled(id)).phase, 'committed')
    assert.equal(await count('接着%'), 4000)
    assert.equal(await database.inZone(clerk, (tx) => moveJob(runIn(tx), id, ['read'], 'committing')), false)
  })
})
