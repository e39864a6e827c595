import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { PointsRunPage } from '../../contract/points/runs.ts'
import { temporaryFolder } from '../database.ts'
import { type Ended, jixia, startServer } from './terminal.ts'

describe('命令行：创新积分 · the terminal on innovation points', () => {
  let folder: string
  let server: Awaited<ReturnType<typeof startServer>>
  const run = (...words: string[]): Promise<Ended> =>
    jixia({ JIXIA_DATA: join(folder, 'data') }, 'points', ...words, '--zone', 'qingdao')
  const runs = async () => ((await run('list', '--json')).json() as { runs: { published: string | null }[] }).runs

  before(async () => {
    folder = await temporaryFolder('points-terminal')
    server = await startServer(join(folder, 'data'), { JIXIA_DEMO_PASSWORD: 'Sesame-open-42' })
    while ((await runs()).filter(({ published }) => published !== null).length < 2);
  })
  after(() => server.stop())

  it('points list：首次启动后，两年都计过，都注明只是演示', async () => {
    const told = await run('list')
    assert.equal(told.code, 0, told.error)
    assert.match(told.out, /2023 +计分 +已完成 +3016\/3016 +2023年演示版 +演示版，不作公布依据 +已公布/)
    assert.match((await run('list', '--year', '2022', '--language', 'en')).out, /2022 +count +done/)
  })

  it('points run：再计一次，两个阶段，合计就是有数的企业；没有的一版，说出有的', async () => {
    const told = await run('run', '--edition', '2023年演示版', '--year', '2023', '--simulate')
    assert.equal(told.code, 0, told.error)
    assert.match(told.out, /初创期 +\d+ 家 +平均/)
    const page = (await run('run', '--simulate', '--json')).json() as PointsRunPage
    assert.deepEqual(page.stages.map(({ stage }) => stage).toSorted(), ['初创期', '成长期'])
    assert.equal(
      page.stages.reduce((sum, { count }) => sum + count, 0),
      page.scored,
    )
    const odd = await run('run', '--edition', '2030年办法')
    assert.equal(odd.code, 2)
    assert.match(odd.error, /没有“2030年办法”这一版，现有：2023年演示版/)
    const early = await run('run', '--year', '2021')
    assert.equal(early.code, 1)
    assert.match(early.error, /从2022年起用/)
  })

  it('points ranking：写明哪一年哪一版、前几家共几家、各列是什么', async () => {
    const { out } = await run('ranking')
    const [head, columns] = out.split('\n')
    assert.match(head!, /^2023年　2023年演示版　前50家，共3016家$/)
    assert.match(columns!, /^ *序号 +企业 +阶段 +积分 +阶段内名次\/家数 +等级$/)
    const few = await run('ranking', '--limit', '2', '--language', 'en')
    assert.match(few.out, /the first 2 of 3016 enterprises\n.*Rank\/enterprises in the stage/)
    assert.equal(few.out.trimEnd().split('\n').length, 4)
    const many = (await run('ranking', '--limit', '501', '--json')).json() as { rows: { number: number }[] }
    assert.deepEqual(
      many.rows.map(({ number }) => number),
      Array.from({ length: 501 }, (_, index) => index + 1),
    )
    const all = await run('ranking', '--limit', '9999')
    assert.match(all.out, /　共3016家\n/)
    const odd = await run('ranking', '--limit', '0')
    assert.deepEqual([odd.code, odd.error], [2, '--limit 要写 1 至 1000000 的整数，不能是“0”。\n'])
  })

  it('points ranking：名次在前的在前；存成 Excel', async () => {
    const told = await run('ranking')
    assert.equal(told.code, 0, told.error)
    assert.match(told.out, /^ *1 +\S+ +(初创期|成长期) +\d+\.\d +\d+\/\d+ +A/m)
    const path = join(folder, '排名.xlsx')
    assert.equal((await run('ranking', '--output', path)).code, 0)
    assert.ok((await stat(path)).size > 50_000)
  })
})
