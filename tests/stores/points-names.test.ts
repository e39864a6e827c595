import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { PointsEditionPage } from '../../contract/points/editions.ts'
import { eachServer } from '../database.ts'
import { openPointsHouse } from '../points-house.ts'

const statistician = 'demo-statistician'

eachServer('创新积分：一个名字一版', (server) => {
  let house: Awaited<ReturnType<typeof openPointsHouse>>
  before(async () => {
    house = await openPointsHouse(server)
  })
  after(() => house.close())
  const draft = (name: string, from = 'template') =>
    house.call<PointsEditionPage>(statistician, 'POST', '/points/editions', { name, from })

  it('已有的名字不能再起，已发布的更不能；改名改成已有的也不行，说明可以叫什么', async () => {
    const { answer: first } = await draft('2024年办法')
    const publication = { version: 1, as: 'demonstration', firstYear: '2022' }
    await house.call('demo-leader', 'POST', `/points/editions/${first.id}/publish`, publication)
    const twice = await draft(' 2024年办法 ', first.id)
    assert.equal(twice.status, 409)
    assert.match(twice.said, /已有一版叫“2024年办法”（演示版.*请另起一个名字，如“2024年办法（修订）”/)
    const { answer: next } = await draft('下一版', first.id)
    const renamed = { version: 1, name: '2024年办法', scheme: next.scheme }
    const saved = await house.call(statistician, 'PUT', `/points/editions/${next.id}`, renamed)
    assert.match(saved.said, /请另起一个名字/)
    const same = await house.call(statistician, 'PUT', `/points/editions/${next.id}`, { ...renamed, name: '下一版' })
    assert.equal(same.status, 200, '自己的名字可以留着')
  })

  it('同时起草同名的两版，只成一版', async () => {
    const both = await Promise.all([draft('同名'), draft('同名')])
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409])
  })
})
