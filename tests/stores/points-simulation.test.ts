import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { readXlsx } from 'hucre'
import type { PointsEditionPage } from '../../contract/points/editions.ts'
import type { PointsRunLine } from '../../contract/points/points.ts'
import { eachServer } from '../database.ts'
import { countedBy, enterpriseCount, openPointsHouse } from '../points-house.ts'

const statistician = 'demo-statistician'

eachServer('创新积分：草案的试算结果留在草案页上', (server) => {
  let house: Awaited<ReturnType<typeof openPointsHouse>>
  let edition: PointsEditionPage
  const call: (typeof house)['call'] = (...given) => house.call(...given)
  const page = async () =>
    (await call<PointsEditionPage>('demo-leader', 'GET', `/points/editions/${edition.id}`)).answer
  const save = async () => {
    const { version, scheme } = await page()
    await call(statistician, 'PUT', `/points/editions/${edition.id}`, { version, scheme })
  }
  before(async () => {
    house = await openPointsHouse(server)
    const given = { name: '2024年草案', from: 'template' }
    edition = (await call<PointsEditionPage>(statistician, 'POST', '/points/editions', given)).answer
  })
  after(() => house.close())

  it('没有试算过的，没有结果', async () => assert.equal((await page()).simulated, null))

  it('试算过的，页上是最近一次；草案后来改过就说，再试算又是最近的', async () => {
    const first = await countedBy(house, { edition: edition.id, year: '2022', purpose: 'simulation' })
    const second = await countedBy(house, { edition: edition.id, year: '2023', purpose: 'simulation' })
    assert.ok(second.serial > first.serial)
    const shown = (await page()).simulated!
    assert.deepEqual([shown.run.id, shown.run.year, shown.version, shown.current], [second.id, '2023', 1, true])
    await save()
    const later = (await page()).simulated!
    assert.deepEqual([later.run.id, later.version, later.current], [second.id, 1, false])
    const third = await countedBy(house, { edition: edition.id, year: '2023', purpose: 'simulation' })
    const now = (await page()).simulated!
    assert.deepEqual([now.run.id, now.version, now.current], [third.id, 2, true])
  })

  it('谁升谁降导出 Excel：每家一行，变化等于后减前；企业不能导', async () => {
    const run = (await page()).simulated!.run.id
    const { answer: earlier } = await call<{ runs: PointsRunLine[] }>('demo-leader', 'GET', '/points/runs?year=2022')
    const path = `/points/runs/${run}/comparison.xlsx?with=${earlier.runs[0]!.id}`
    const { file } = await call('demo-leader', 'GET', path)
    assert.match(file.fileName!, /^创新积分谁升谁降 2023年第\d+次对2022年第\d+次\.xlsx$/)
    const [heads, ...lines] = (await readXlsx(file.bytes)).sheets[0]!.rows.filter((row) => row.some(Boolean))
    assert.equal(lines.length, enterpriseCount)
    const at = (head: RegExp) => heads!.findIndex((text) => head.test(String(text)))
    const [before, after, change] = [at(/^2022年.*积分$/), at(/^2023年.*积分$/), at(/^积分变化$/)]
    for (const line of lines)
      assert.ok(Math.abs(Number(line[after]) - Number(line[before]) - Number(line[change])) < 1e-9, line.join(' '))
    assert.equal((await call('demo-enterprise', 'GET', path)).status, 403)
  })
})
