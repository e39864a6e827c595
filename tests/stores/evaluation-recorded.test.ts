import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { Contributions, EvaluationPage } from '../../contract/evaluation/evaluation.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { settleEnterprises } from '../enterprise-ladder-house.ts'
import { type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'

eachServer('综合评价：企业年度数据的合计', (server) => {
  let frame: Frame
  let settled: Awaited<ReturnType<typeof settleEnterprises>>
  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    settled = await settleEnterprises(frame)
  })
  after(() => frame.close())

  it('合计过的留着；名录里添了企业、添了年度数据，合计和贡献马上按新的算，别区不变', async () => {
    const seen = async <Seen>(account: string, path = '') => {
      const caller = await signedIn(frame.app, account)
      return (await caller({ method: 'GET', url: `/api/evaluation/2021${path}` })).json() as Seen
    }
    const revenue = async (account = 'demo-leader') =>
      (await seen<EvaluationPage>(account)).facts.find(({ name }) => name === '营业收入')!.value
    const elsewhere = await revenue('zibo-leader')
    assert.deepEqual([await revenue(), await revenue()], [10000, 10000])
    const { add } = settled
    const third = { name: '丙公司', credit_code: '91370303MA3C000036', form: 'enterprise', titles: [] }
    const enterprise = await add('enterprise', third)
    assert.equal(await revenue(), 10000)
    await add('enterprise_year', { name: '丙公司2025年', enterprise, year: 2025, revenue: '300' })
    assert.deepEqual([await revenue(), await revenue('zibo-leader')], [10300, elsewhere])
    assert.equal((await seen<Contributions>('demo-leader', '/contributions')).enterprises, 3)
  })
})
