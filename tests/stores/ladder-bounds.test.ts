import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { LadderPage } from '../../contract/ladder/answer.ts'
import { eachServer } from '../database.ts'
import { openEnterpriseLadderHouse } from '../enterprise-ladder-house.ts'

const enterprise = 'demo-enterprise'
const before2026 = '?on=2026-03-31'

eachServer('企业梯度：补报的数有上下限', (server) => {
  let house: Awaited<ReturnType<typeof openEnterpriseLadderHouse>>
  before(async () => {
    house = await openEnterpriseLadderHouse(server)
  })
  after(() => house.close())
  const page = async (who: string, of: string, on: string) =>
    (await house.call<LadderPage>(who, 'GET', `/enterprises/${of}${on}`)).answer
  const report = (who: string, of: string, given: object) =>
    house.call<LadderPage>(who, 'POST', `/enterprises/${of}/facts${before2026}`, given)

  it('报不出不可能的数：小于零、超过百分之百、早于成立日期都不收，说明为什么；全角、千分位、带单位的数认得', async () => {
    const refusedAs = async (given: object) => {
      const { status, said } = await report(enterprise, 'own', given)
      assert.equal(status, 400, said)
      return said
    }
    const spending = { fact: '研发费用', year: 2025 }
    assert.match(await refusedAs({ ...spending, value: '-20' }), /“研发费用”不能小于0万元，写的是-20万元/)
    assert.match(await refusedAs({ ...spending, value: '约300' }), /要写成数字.*写的是“约300”/)
    assert.match(await refusedAs({ ...spending, value: '300亿元' }), /要写成数字/)
    assert.match(await refusedAs({ fact: '国内市场占有率', year: 2025, value: '101' }), /不能大于100%/)
    const founded = (on: string | null) =>
      house.frame.database.asSystem((tx) =>
        sql`update register.enterprise set founded_on = ${on}::date where id = ${house.own}`.execute(tx),
      )
    await founded('2015-03-02')
    assert.equal((await page(enterprise, 'own', before2026)).may.since, '2015-03-02', '表单里也不能选更早的')
    assert.match(
      await refusedAs({ fact: '进入细分市场日期', value: '2015-03-01' }),
      /不能早于成立日期2015年3月2日，写的是2015-03-01/,
    )
    await founded(null)
    const { answer } = await report(enterprise, 'own', { ...spending, value: '3，000．5万元' })
    const waiting = answer.reports.find(({ place }) => place.fact === '研发费用')!
    assert.equal(waiting.value, '3000.5')
    const { status, answer: lost } = await report(enterprise, 'own', { fact: '净利润', year: 2025, value: '-1' })
    assert.equal(status, 200, '净利润可以是负数')
    for (const { id } of lost.reports)
      await house.call(enterprise, 'POST', `/enterprises/own/facts/${id}/withdrawal${before2026}`)
  })
})
