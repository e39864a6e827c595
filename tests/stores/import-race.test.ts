import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { after, before, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type ImportDecision, type ImportJob, importDecision } from '../../contract/import.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { creditCodeCheckDigit } from '../../kernel/social-credit-code.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { appConnection } from '../../server/database/migrate.ts'
import { type Database, openDatabase } from '../../server/database/zone-session.ts'
import { askToCancel, insertJob, readJob } from '../../server/import/job-store.ts'
import { begin, type Imports, openImports } from '../../server/import/jobs.ts'
import { runIn } from '../../server/register/statement.ts'
import { createRow } from '../../server/register/store.ts'
import type { Viewer } from '../../server/viewer.ts'
import { eachServer, openTestDatabase, type TestDatabase, temporaryFolder } from '../database.ts'

const clerkOf = (zone: string): Viewer => ({
  account: `${zone}-clerk`,
  person: '测试员',
  post: 'statistician',
  zone,
  department: null,
  enterprise: null,
  session: 'test',
})

const codeOf = (number: number): string => {
  const start = `91370303M${String(number).padStart(8, '0')}`
  return start + creditCodeCheckDigit(start)
}
const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index)

const enterprises = (owner: string, rows: readonly number[]): string =>
  `企业名称,统一社会信用代码\n${rows.map((row) => `${owner}${row}公司,${codeOf(row)}`).join('\n')}\n`
const projects = (owner: string, rows: readonly number[]): string =>
  `项目编号,项目名称\n${rows.map((row) => `P-${row},${owner}${row}项目`).join('\n')}\n`

eachServer('两个人同时往一本名录里导入', (server) => {
  let base: TestDatabase
  let database: Database
  let imports: Imports

  before(async () => {
    base = await openTestDatabase(server, 'race')
    database = openDatabase(appConnection(base.superuser))
    imports = await openImports(database, register, await temporaryFolder('race'))
  })
  after(async () => {
    await imports.close()
    await database.close()
    await base.close()
  })

  const job = (clerk: Viewer, id: string): Promise<ImportJob> => database.inZone(clerk, (tx) => readJob(runIn(tx), id))
  const settled = async (clerk: Viewer, id: string): Promise<ImportJob> => {
    for (;;) {
      const now = await job(clerk, id)
      if (now.phase !== 'reading' && now.phase !== 'committing') return now
      await wait(20)
    }
  }
  /** Uploads a file and tries it; it must be sound. */
  async function tried(clerk: Viewer, kind: string, text: string, given: Partial<ImportDecision> = {}) {
    const id = crypto.randomUUID()
    const decision = importDecision.parse(given)
    await writeFile(imports.pathOf(id), text)
    const file = { id, kind, fileName: `${kind}.csv`, hash: '', size: text.length, decision }
    await database.inZone(clerk, (tx) => insertJob(runIn(tx), file))
    await begin(imports, database, clerk, id, 'reading', decision)
    const { phase, answer } = await settled(clerk, id)
    assert.deepEqual([phase, answer?.counts.rejected], ['read', 0])
    return id
  }
  const commit = (clerk: Viewer, id: string) => begin(imports, database, clerk, id, 'committing')
  const namesIn = async (clerk: Viewer, kind: string): Promise<string[]> =>
    (await database.readInZone<{ name: string }>(clerk, `select name from register.${kind}`)).map(({ name }) => name)

  for (const [kind, title, write, sentence] of [
    ['enterprise', '代码不能重复的名录', enterprises, /第 \d+ 行（B\d+）统一社会信用代码“9137\w+”，名录里已经有这条/],
    ['project', '靠编号相认的名录', projects, /第 \d+ 行（A\d+）项目编号“P-\d+”，名录里已有项目编号相同的记录/],
  ] as const)
    it(`${title}：一份整批存下，另一份一行不存，说出哪一格`, async () => {
      for (const round of [1, 2, 3]) {
        const clerk = clerkOf(`race-${kind}-${round}`)
        const first = await tried(clerk, kind, write('先', numbers(1, 4000)))
        const second = await tried(clerk, kind, write('后', numbers(2000, 4000).reverse()))
        assert.deepEqual(await Promise.all([commit(clerk, first), commit(clerk, second)]), [true, true])
        const ends = await Promise.all([settled(clerk, first), settled(clerk, second)])
        const won = ends.findIndex(({ phase }) => phase === 'committed')
        const lost = ends[1 - won]!
        assert.deepEqual(ends.map(({ phase }) => phase).sort(), ['committed', 'refused'], lost.message?.zh)
        assert.match(lost.message!.zh, /^试导入之后名录有了变化，整批没有导入：/)
        assert.match(lost.message!.zh, sentence)
        assert.match(lost.message!.en, /^The register has changed since the dry run and nothing was imported: row \d+/)
        const names = await namesIn(clerk, kind)
        assert.equal(names.length, 4000)
        assert.ok(names.every((name) => name.startsWith(won === 0 ? '先' : '后')))
        assert.deepEqual(ends[won]!.answer!.written, { created: 4000, updated: 0, unchanged: 0, references: 0 })
      }
    })

  it('互不相干的行：两份都整批存下', async () => {
    const clerk = clerkOf('race-apart')
    const ids = await Promise.all(
      [1, 5000].map((from) => tried(clerk, 'enterprise', enterprises('各', numbers(from, 3000)))),
    )
    await Promise.all(ids.map((id) => commit(clerk, id)))
    const ends = await Promise.all(ids.map((id) => settled(clerk, id)))
    assert.deepEqual(
      ends.map(({ phase }) => phase),
      ['committed', 'committed'],
    )
    assert.equal((await namesIn(clerk, 'enterprise')).length, 6000)
  })

  it('选了跳过：试导入时说存几行，就存几行；变了就整批不存', async () => {
    const clerk = clerkOf('race-skip')
    const first = await tried(clerk, 'project', projects('先', numbers(1, 10)))
    const second = await tried(clerk, 'project', projects('后', numbers(8, 10)), { skipRejected: true })
    await commit(clerk, first)
    await settled(clerk, first)
    await commit(clerk, second)
    const { phase, message } = await settled(clerk, second)
    assert.deepEqual([phase, (await namesIn(clerk, 'project')).length], ['refused', 10])
    assert.match(message!.zh, /试导入时可存 10 行，现在可存 7 行/)
  })

  it('有人正单独登记同一个代码：等他存好，整批不存，说出哪一格', async () => {
    const clerk = clerkOf('race-single')
    const id = await tried(clerk, 'enterprise', enterprises('批', numbers(1, 500)))
    const values = { name: '单独登记公司', credit_code: codeOf(123) }
    await database.inZone(clerk, async (tx) => {
      await createRow(tx, kindOf(register, 'enterprise'), values, { by: clerk.account })
      await commit(clerk, id)
      for (;;) {
        const [row] = await database.readAsSystem<{ waiting: boolean }>(
          'select exists (select from pg_locks where not granted) as waiting',
        )
        if (row!.waiting) break
        await wait(20)
      }
    })
    const { phase, message } = await settled(clerk, id)
    assert.equal(phase, 'refused')
    assert.match(message!.zh, new RegExp(`第 124 行（B124）.*“${codeOf(123)}”，名录里已经有这条：“单独登记公司”`))
    assert.deepEqual(await namesIn(clerk, 'enterprise'), ['单独登记公司'])
  })

  it('排着队的导入也能取消', async () => {
    const clerk = clerkOf('race-cancel')
    const id = await tried(clerk, 'enterprise', enterprises('排', numbers(1, 50)))
    await database.inZone(clerk, async (tx) => {
      await runIn(tx)({
        text: "select pg_advisory_xact_lock(hashtext('jixia import'), hashtext($1))",
        values: [`${clerk.zone} enterprise`],
      })
      await commit(clerk, id)
      await database.inZone(clerk, (other) => askToCancel(runIn(other), id))
      assert.equal((await settled(clerk, id)).phase, 'cancelled')
    })
    assert.deepEqual(await namesIn(clerk, 'enterprise'), [])
  })
})
