import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { readXlsx } from 'hucre'
import type { EvaluationEntries } from '../../contract/evaluation/entries.ts'
import type { Contributions } from '../../contract/evaluation/evaluation.ts'
import { adderOf } from '../assessment-house.ts'
import { eachServer } from '../database.ts'
import { factOf, openEvaluationServer } from '../evaluation-server.ts'

eachServer('综合评价：待核定的数和名录里的数', (server) => {
  let house: Awaited<ReturnType<typeof openEvaluationServer>>
  before(async () => {
    house = await openEvaluationServer(server)
  })
  after(() => house.close())

  it('核定过的数又填了新的：新的算数、写明待核定，核定过的留在旁边', async () => {
    const placeOf = async () =>
      (await house.call<EvaluationEntries>('demo-leader', 'GET', '/2021/entries')).answer.places.find(
        ({ name }) => name === '总绿地率',
      )!
    await house.fact('总绿地率', '30')
    const { entries } = (await house.call<EvaluationEntries>('demo-leader', 'GET', '/2021/entries')).answer
    await house.call('demo-leader', 'POST', `/2021/entries/${entries[0]!.id}/decision`, {
      state: 'confirmed',
      document: '园林局年报',
    })
    assert.deepEqual([(await placeOf()).state, (await placeOf()).approved], ['confirmed', null])
    await house.fact('总绿地率', '31')
    const { value, state, approved } = await placeOf()
    assert.deepEqual([value, state, approved], ['31', 'waiting', '30'])
  })

  it('企业贡献导出 Excel：每家一行，各项之和等于合计；算不出的留空；企业不能导', async () => {
    const all = (await house.call<Contributions>('demo-leader', 'GET', '/2021/contributions')).answer
    const { file } = await house.call('demo-leader', 'GET', '/2021/contributions.xlsx')
    assert.equal(file.fileName, '综合评价企业贡献 2021年版 2025年.xlsx')
    const [heads, ...lines] = (await readXlsx(file.bytes)).sheets[0]!.rows.filter((row) => row.some(Boolean))
    assert.deepEqual(
      lines.map(([name]) => name),
      all.rows.map(({ name }) => name),
    )
    assert.equal(heads!.length, 3 + all.items.length)
    for (const [, , points, ...items] of lines) {
      const sum = items.reduce<number>((total, cell) => total + Number(cell ?? 0), 0)
      assert.ok(Math.abs(sum - Number(points)) < 1e-9, `${sum} ${points}`)
    }
    assert.equal((await house.call('demo-enterprise', 'GET', '/2021/contributions.xlsx')).status, 403)
  })

  it('名录里有的由名录计数：国家级创业服务机构、当年上市企业；另填了数，名录的数摆在旁边', async () => {
    assert.equal(factOf(await house.page(), '国家级创业服务机构数').value, null)
    const add = adderOf(house.frame)
    for (const [name, form, level] of [
      ['甲孵化器', 'incubator', 'national'],
      ['乙众创空间', 'maker-space', 'national'],
      ['丙孵化器', 'incubator', 'provincial'],
      ['丁研发平台', 'laboratory', 'national'],
    ])
      await add('park', { name: name!, form: form!, level: level! })
    for (const [at, reached_on] of ['2025-03-01', '2025-06-01', '2024-06-01'].entries())
      await add('listing_step', { name: `上市${at}`, enterprise: house.own, stage: 'listed', reached_on })
    const seen = await house.page()
    const [bodies, listed] = [factOf(seen, '国家级创业服务机构数'), factOf(seen, '当年上市企业数')]
    assert.deepEqual([bodies.value, bodies.from, bodies.source!.zh], [2, 'register', '由名录计数：园区载体'])
    assert.deepEqual([listed.value, listed.from], [1, 'register'])
    const opened = JSON.parse(new URL(listed.href!, 'http://demo').searchParams.get('f')!)
    assert.equal(opened[1].value, '2025-01-01')
    const filled = factOf((await house.fact('国家级创业服务机构数', '12')).answer, '国家级创业服务机构数')
    assert.deepEqual([filled.value, filled.from, filled.beside!.value], [12, 'entry', 2])
  })
})
