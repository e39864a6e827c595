import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { PointsEditionPage } from '../../contract/points/editions.ts'
import { openTrial, type TrialNeeds } from '../../web/points/enterprise/trial/open-trial.ts'
import { eachServer } from '../database.ts'
import { countedBy, openPointsHouse } from '../points-house.ts'

type Step = Readonly<Record<string, unknown>>

const statistician = 'demo-statistician'
const within = ['阶段']
const peers = { within, step: 'min-max', floor: 0, top: 1, capped: true, level: 0.5 } as const
const ways: readonly (readonly [string, readonly Step[]])[] = [
  ['按极差，最高的正是自己', [peers]],
  ['先缩尾再按极差', [{ step: 'winsorise', lower: 0.1, upper: 0.9, within }, peers]],
  ['标准分按权重', [{ step: 'z-score', deviation: 'sample', mean: 0, spread: 1, weightBy: '职工总数', within }]],
]

eachServer('创新积分：各种比法的试算', (server) => {
  let house: Awaited<ReturnType<typeof openPointsHouse>>
  before(async () => {
    house = await openPointsHouse(server)
  })
  after(() => house.close())

  /** A simulated count by the template with other steps for what is spent on research. */
  async function counted(name: string, steps: readonly Step[]): Promise<string> {
    const { answer: edition } = await house.call<PointsEditionPage>(statistician, 'POST', '/points/editions', {
      name,
      from: 'template',
    })
    const scheme = JSON.parse(JSON.stringify(edition.scheme), (_, value) =>
      value?.id === '研发费用金额' ? { ...value, steps } : value,
    )
    const path = `/points/editions/${edition.id}`
    const saved = await house.call<PointsEditionPage>(statistician, 'PUT', path, { version: 1, scheme })
    assert.deepEqual(saved.answer.faults, [])
    return (await countedBy(house, { edition: edition.id, year: '2023', purpose: 'simulation' })).id
  }

  for (const [title, steps] of ways)
    it(`${title}：浏览器里试的，与和全部企业一起重算的一样；不一样的说出来`, async () => {
      const run = await counted(title, steps)
      const path = `/points/runs/${run}/enterprises/${house.ids.at(-1)!}/trial`
      const { answer: needs, status, said } = await house.call<TrialNeeds>(statistician, 'GET', path)
      assert.equal(status, 200, said)
      for (const spent of [0, 900, 5000, null]) {
        const changes = { 研发费用: spent }
        const { stand, held } = openTrial(needs).trial.with(changes)
        const again = await house.call<{ after: { score: number } }>(statistician, 'POST', path, { changes })
        if (held.length === 0) assert.equal(stand.score, again.answer.after.score)
        assert.equal(held.length > 0, steps[0]!.step === 'z-score', '按权重的，同类的数按计分时不变')
      }
    })
})
