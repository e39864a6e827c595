import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { readXlsx } from 'hucre'
import { type ImportDecision, type ImportJob, listImports } from '../../contract/import.ts'
import { registerWriters } from '../../contract/register/register.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { importRoutes } from '../../server/import/routes.ts'
import { registerRoutes } from '../../server/register/routes.ts'
import { signInRoom } from '../../server/sign-in/routes.ts'
import { demo } from '../../zones/demo/pack.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn } from '../frame.ts'

const header = '项目编号,项目名称,建设单位,总投资（亿元）\n'

eachServer('导入的接口：上传、试导入、导入、取消', (server) => {
  let frame: Frame
  let clerk: Caller
  before(async () => {
    const folder = await temporaryFolder('import-routes')
    frame = await openFrame(server, [signInRoom, registerRoutes(register), importRoutes(register, folder)])
    clerk = await signedIn(frame.app, 'demo-statistician')
  })
  after(() => frame.close())

  const upload = (by: Caller, content: string | Buffer, kind = 'project') =>
    by({
      method: 'POST',
      url: '/api/imports',
      query: { kind, name: '台账.csv' },
      headers: { 'content-type': 'application/octet-stream' },
      payload: content,
    })
  const uploaded = async (content: string): Promise<ImportJob> => {
    const answer = await upload(clerk, content)
    assert.equal(answer.status, 200, answer.body)
    return answer.json() as unknown as ImportJob
  }
  const settled = async (id: string): Promise<ImportJob> => {
    for (;;) {
      const now = (await clerk({ method: 'GET', url: `/api/imports/${id}` })).json() as unknown as ImportJob
      if (now.phase !== 'reading' && now.phase !== 'committing') return now
      await wait(20)
    }
  }
  const dryRun = async (id: string, decision: Partial<ImportDecision> = {}): Promise<ImportJob> => {
    const answer = await clerk({ method: 'POST', url: `/api/imports/${id}/dry-run`, payload: decision })
    assert.equal(answer.status, 200, answer.body)
    return settled(id)
  }
  const commit = async (id: string): Promise<ImportJob> => {
    await clerk({ method: 'POST', url: `/api/imports/${id}/commit` })
    return settled(id)
  }
  const projects = async (): Promise<number> => {
    const query = JSON.stringify({ limit: 1, count: true })
    const answer = await clerk({ method: 'GET', url: '/api/registers/project/rows', query: { query } })
    return (answer.json() as unknown as { total: number }).total
  }

  it('能登记的岗位才能上传；别的岗位一句话拒绝', async () => {
    for (const { name, post } of demo.accounts) {
      const by = await signedIn(frame.app, name)
      const { status } = await by({ method: listImports.method, url: listImports.path })
      assert.equal(status, registerWriters.includes(post) ? 200 : 403, post)
    }
  })

  it('读不了的文件在上传时就说；没有的名录说没有', async () => {
    const sentence = async (content: string | Buffer, kind?: string) => {
      const { status, body } = await upload(clerk, content, kind)
      return `${status} ${body}`
    }
    assert.match(await sentence(''), /400.*文件是空的/)
    assert.match(await sentence(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), /400.*旧的 xls/)
    assert.match(await sentence('<html><table></table></html>'), /400.*网页/)
    assert.match(await sentence(`${'甲,'.repeat(600)}乙\n`), /400.*第 500 栏之后/)
    assert.match(await sentence(header, '没有的'), /404/)
  })

  it('先试后导；同一份台账再来一次，不会悄悄翻倍', async () => {
    const text = `${header}P-1,一号项目,甲公司,1.5\nP-2,二号项目,乙公司,2\n,三号项目,丙公司,3\n`
    const { id } = await uploaded(text)
    const early = await clerk({ method: 'POST', url: `/api/imports/${id}/commit` })
    assert.equal(early.status, 409)
    assert.equal((await dryRun(id)).answer!.counts.accepted, 3)
    assert.equal(await projects(), 0)
    assert.deepEqual((await commit(id)).answer!.written, { created: 3, updated: 0, unchanged: 0, references: 0 })

    const changed = text.replace('P-1,一号项目,甲公司,1.5', 'P-1,一号项目,甲公司,9')
    const refused = await dryRun((await uploaded(changed)).id)
    const existing = refused.answer!.findings.filter(({ code }) => code === 'existing')
    assert.deepEqual(
      existing.map(({ address, severity, reading }) => [address, severity, reading.zh]),
      [
        ['A2', 'must', '名录里已有项目编号相同的记录'],
        ['A3', 'must', '名录里已有项目编号相同的记录'],
        ['B4', 'must', '名录里已有项目名称和建设单位相同的记录'],
      ],
    )
    const counts = { skip: [0, 0, 3, 3], update: [0, 1, 2, 3], add: [3, 0, 0, 6] } as const
    const planned = { skip: [0, 0, 3], update: [0, 3, 0], add: [3, 0, 0] } as const
    for (const [choice, [created, updated, unchanged, total]] of Object.entries(counts)) {
      const again = await uploaded(changed)
      const read = await dryRun(again.id, { existing: choice as ImportDecision['existing'] })
      assert.equal(read.answer!.counts.rejected, 0)
      const { created: fresh, updated: known, unchanged: kept } = read.answer!.written
      assert.deepEqual([fresh, known, kept], planned[choice as keyof typeof planned], choice)
      assert.deepEqual((await commit(again.id)).answer!.written, { created, updated, unchanged, references: 0 }, choice)
      assert.equal(await projects(), total, choice)
    }
  })

  it('随导入新增和更新的记录，历史里有当时的内容和理由', async () => {
    const query = JSON.stringify({ search: '一号项目', limit: 9 })
    const listed = await clerk({ method: 'GET', url: '/api/registers/project/rows', query: { query } })
    const rows = (listed.json() as unknown as { rows: { id: string; revision: number }[] }).rows
    const { id } = rows.find(({ revision }) => revision === 2)!
    const answer = await clerk({ method: 'GET', url: `/api/registers/project/rows/${id}/history` })
    const { entries } = answer.json() as unknown as {
      entries: { change: string; reason: string | null; after: Record<string, unknown>; import: string | null }[]
    }
    assert.deepEqual(
      entries.map(({ change, reason, after: { investment } }) => [change, reason, investment]),
      [
        ['change', '随导入更新（第 2 行）', '9'],
        ['create', null, '1.5'],
      ],
    )
    assert.ok(entries[1]!.import)
  })

  it('同一个文件里两行说的是一件事，请经办人看一眼', async () => {
    const { answer } = await dryRun((await uploaded(`${header}P-7,七号,甲,1\nP-7,七号,甲,1\n`)).id)
    const [found] = answer!.findings.filter(({ code }) => code === 'duplicate')
    assert.deepEqual([found!.address, found!.severity, found!.reading.zh], ['A3', 'look', '与第 2 行的项目编号相同'])
  })

  it('原表带着批注退回，按所选语言；别的高新区拿不到', async () => {
    const { id } = await uploaded(`${header}P-9,九号,甲,多\n`)
    await dryRun(id)
    const notes = { zh: /^必须改 总投资：读不出：不是一个数/, en: /^Must be changed\. .*: Not a number/ }
    for (const [language, note] of Object.entries(notes)) {
      const answer = await clerk({ method: 'GET', url: `/api/imports/${id}/findings`, query: { language } })
      assert.equal(answer.status, 200)
      assert.equal(answer.fileName, `台账-${language === 'zh' ? '批注' : 'notes'}.xlsx`)
      const { sheets } = await readXlsx(answer.bytes, { readStyles: true })
      assert.match(sheets[0]!.cells!.get('1,3')!.comment!.text, note)
    }
    const stranger = await signedIn(frame.app, 'zibo-statistician')
    assert.equal((await stranger({ method: 'GET', url: `/api/imports/${id}/findings` })).status, 404)
  })

  it('取消之后不能导入；没有的导入说没有', async () => {
    const { id } = await uploaded(`${header}P-8,八号,甲,1\n`)
    const before = await projects()
    await dryRun(id)
    const cancelled = await clerk({ method: 'POST', url: `/api/imports/${id}/cancel` })
    assert.equal((cancelled.json() as unknown as ImportJob).phase, 'cancelled')
    assert.equal((await clerk({ method: 'POST', url: `/api/imports/${id}/commit` })).status, 409)
    assert.equal(await projects(), before)
    assert.equal((await clerk({ method: 'GET', url: `/api/imports/${crypto.randomUUID()}` })).status, 404)
  })
})
