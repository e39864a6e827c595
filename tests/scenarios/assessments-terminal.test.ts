import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { AssessmentList } from '../../contract/assessments/assessments.ts'
import { temporaryFolder } from '../database.ts'
import { type Ended, jixia, startServer } from './terminal.ts'

describe('命令行：评价与培育 · the terminal on assessments', () => {
  let folder: string
  let server: Awaited<ReturnType<typeof startServer>>
  const run = (...words: string[]): Promise<Ended> =>
    jixia({ JIXIA_DATA: join(folder, 'data') }, 'assessments', ...words, '--zone', 'zibo')

  before(async () => {
    folder = await temporaryFolder('assessments-terminal')
    server = await startServer(join(folder, 'data'), { JIXIA_DEMO_PASSWORD: 'Sesame-open-42' })
  })
  after(() => server.stop())

  it('assessments list：六项，上市12家、技改86个、排查260家；一项的名单可存成 Excel', async () => {
    const { assessments } = (await run('list', '--json')).json() as AssessmentList
    const of = (id: string) => assessments.find((one) => one.id === id)!
    assert.equal(of('listing-nursery').counts.find(({ grade }) => grade === 'listed')!.count, 12)
    assert.equal(of('technical-transformation').total, 86)
    assert.equal(of('obsolete-capacity').total, 260)
    assert.match((await run('list')).out, /green-factory +绿色工厂培育库 +国家级绿色工厂 +4/)
    const overdue = await run('list', '--of', 'obsolete-capacity', '--grade', 'overdue')
    assert.match(overdue.out, /超期/)
    const path = join(folder, '上市.xlsx')
    assert.equal((await run('list', '--of', 'listing-nursery', '--output', path)).code, 0)
    assert.ok((await stat(path)).size > 2000)
  })

  it('assessments list：一个区没有登记过的，写“未登记”，不是零', async () => {
    const told = await jixia({ JIXIA_DATA: join(folder, 'data') }, 'assessments', 'list', '--zone', 'qingdao')
    assert.match(told.out, /technical-transformation +技术改造 +未登记$/m)
    assert.doesNotMatch(told.out, /technical-transformation.* 0$/m)
  })

  it('assessments rules：每一版还有几处待核；一版逐处列出记录值', async () => {
    const all = await run('rules', 'output-per-mu')
    assert.match(all.out, /还有12处待核，核定前结果不得公布/)
    assert.match(all.out, /output-per-mu-shandong-2019 .*待核 12/)
    const one = await run('rules', 'output-per-mu', '--edition', 'output-per-mu-shandong-2019')
    assert.match(one.out, /亩均税收：权重 +亩均税收 20分 +自拟，待核/)
    assert.match((await run('rules', 'output-per-mu', '--edition', 'none')).error, /没有“none”这一版；有的是/)
  })

  it('assessments explain：一家为什么在这一级；没有的一项，说出有的', async () => {
    const listed = (await run('list', '--of', 'listing-nursery', '--grade', 'listed', '--json')).json()
    const [first] = (listed as { rows: { code: string }[] }).rows
    const told = await run('explain', 'listing-nursery', first!.code)
    assert.equal(told.code, 0, told.error)
    assert.match(told.out, /上市（沪深主板）|上市（.+）/)
    const odd = await run('explain', 'nothing', first!.code)
    assert.match(odd.error, /没有“nothing”这项评价；有的是：亩均评价/)
  })
})
