import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { EvaluationPage } from '../../contract/evaluation/evaluation.ts'
import { temporaryFolder } from '../database.ts'
import { type Ended, jixia, startServer } from './terminal.ts'

describe('命令行：综合评价 · the terminal on the evaluation of zones', () => {
  let folder: string
  let server: Awaited<ReturnType<typeof startServer>>
  const run = (...words: string[]): Promise<Ended> =>
    jixia({ JIXIA_DATA: join(folder, 'data') }, 'evaluation', ...words, '--zone', 'zibo')

  before(async () => {
    folder = await temporaryFolder('evaluation-terminal')
    server = await startServer(join(folder, 'data'), { JIXIA_DEMO_PASSWORD: 'Sesame-open-42' })
  })
  after(() => server.stop())

  it('evaluation score：得分是一个范围，写明设定和待核，五组46项；淄博2024年第37名，目标前30名', async () => {
    const told = await run('score', '--edition', '2021')
    assert.equal(told.code, 0, told.error)
    assert.match(
      told.out,
      /综合得分　\d+\.\d\d—\d+\.\d\d \/ 100\n全国最小值、最大值是设定；\d+处没有核定，44项赋权暂按1计/,
    )
    const page = (await run('score', '--json')).json() as EvaluationPage
    assert.deepEqual([page.score!.groups.length, page.score!.items.length], [5, 46])
    assert.deepEqual([page.rivals.place, page.rivals.target], [37, { place: 30, year: 2025 }])
    assert.deepEqual([page.asOf, page.year], ['2024-12-31', 2023], '2024年尚未结束，计到2023年')
    const later = (await run('score', '--year', '2024', '--json')).json() as EvaluationPage
    const published = later.facts.find(({ name }) => name === '入库科技型中小企业数')!
    assert.deepEqual([published.value, published.from], [700, 'figure'])
  })

  it('2024年版没补齐名称：说出缺多少，不出得分；没有的一版，说出有的', async () => {
    const lacking = await run('score', '--edition', '2024')
    assert.equal(lacking.code, 1)
    assert.match(lacking.out, /还有5个一级指标、39个二级指标没有名称/)
    assert.match((await run('score', '--edition', '2030')).error, /没有“2030”这一版综合评价，可用：2021、2024/)
  })

  it('evaluation contribution：贡献大的在前，可按一项看', async () => {
    const told = await run('contribution', '--limit', '3')
    assert.equal(told.code, 0, told.error)
    const brought = [...told.out.matchAll(/（演示\d+）\s+(-?\d+\.\d{4})/g)].map(([, points]) => Number(points))
    assert.equal(brought.length, 3)
    assert.deepEqual(
      brought,
      brought.toSorted((one, other) => other - one),
    )
    assert.match((await run('contribution', '--item', '4.1')).error, /“4\.1”没有可算的企业贡献，可选：/)
  })
})
