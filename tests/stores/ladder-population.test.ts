import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { readXlsx } from 'hucre'
import type { LadderPage } from '../../contract/ladder/answer.ts'
import type { LadderEditions, LadderPopulation, NearMisses } from '../../contract/ladder/population.ts'
import { eachServer } from '../database.ts'
import { openEnterpriseLadderHouse } from '../enterprise-ladder-house.ts'

const [clerk, industryClerk] = ['demo-department-clerk', 'demo-industry-clerk']
const leader = 'demo-leader'
const enterprise = 'demo-enterprise'
const before2026 = '?on=2026-03-31'

eachServer('企业梯度：全区、差一点、核定办法', (server) => {
  let house: Awaited<ReturnType<typeof openEnterpriseLadderHouse>>
  before(async () => {
    house = await openEnterpriseLadderHouse(server)
    await house.add('enterprise_title', {
      name: '甲公司高新技术企业2024年',
      enterprise: house.own,
      rung: 'high-tech',
      granted_on: '2024-11-20',
    })
  })
  after(() => house.close())

  const population = async (who = leader) => (await house.call<LadderPopulation>(who, 'GET', `${before2026}`)).answer

  it('各级的家数、够条件的、差一条的；报了新数就重算；逐年从认定的那一天数', async () => {
    const rungOf = async (id: string) => (await population()).rungs.find((rung) => rung.id === id)!
    assert.deepEqual([(await population()).enterprises, (await population()).titled], [2, 1])
    const highTech = await rungOf('high-tech')
    assert.deepEqual([highTech.held, highTech.before, highTech.growth, highTech.ofCity], [1, 1, '0.0', null])
    const specialised = await rungOf('specialised')
    const counts = ({ near, nearWaiting, unknown }: typeof specialised) => [near, nearWaiting, unknown]
    assert.deepEqual(counts(specialised), [0, 0, 1])
    assert.deepEqual([specialised.held, highTech.held], [null, 1])
    const given = { fact: '进入细分市场日期', value: '2025-06-30', document: '首份合同' }
    await house.call(clerk, 'POST', `/enterprises/${house.own}/facts`, given)
    assert.deepEqual(counts(await rungOf('specialised')), [0, 1, 0])
    const { growth } = await population()
    assert.deepEqual(growth.find(({ id }) => id === 'high-tech')!.years, [
      { year: 2024, held: 1, granted: 1, growth: null },
      { year: 2025, held: 1, granted: 0, growth: '0.0' },
      { year: 2026, held: 1, granted: 0, growth: '0.0' },
    ])
  })

  it('差一点的企业写明差什么，分页；没有的级别说有哪些', async () => {
    const begun = { fact: '进入细分市场日期', value: '2020-01-01', document: '首份合同' }
    await house.call(clerk, 'POST', `/enterprises/${house.other}/facts`, begun)
    const near = (query: string) => house.call<NearMisses>(leader, 'GET', `/near${before2026}&rung=${query}`)
    const { answer } = await near('specialised')
    assert.deepEqual([answer.total, answer.totals], [2, { met: 0, waiting: 2 }])
    assert.equal((await near('specialised&rest=met')).answer.total, 0)
    const other = answer.rows.find(({ id }) => id === house.other)!
    assert.equal(other.lacks[0]!.short!.zh, '差60万元')
    assert.equal((await near('specialised&limit=1&offset=1')).answer.rows.length, 1)
    assert.equal((await near('specialised&limit=1000')).status, 400)
    assert.match((await near('nothing')).said, /可选：technology-sme/)
  })

  it('差一点的、持有的称号、到期提醒都可下载为Excel，写着差什么、到哪天', async () => {
    const rowsOf = async (path: string): Promise<unknown[][]> => {
      const { status, bytes } = await house.download(leader, path)
      assert.equal(status, 200, path)
      return (await readXlsx(bytes)).sheets[0]!.rows.map((row) => [...row])
    }
    const near = await rowsOf(`/near.xlsx${before2026}&rung=specialised`)
    assert.deepEqual([near.length, near.find(([name]) => name === '乙公司')?.[2]], [3, 1])
    assert.match(String(near.find(([name]) => name === '乙公司')?.[3]), /研发费用.*差60万元/)
    const titles = await rowsOf(`/titles.xlsx${before2026}`)
    assert.deepEqual(titles[1]!.slice(0, 5), [
      '甲公司',
      '91370303MA3C000010',
      '高新技术企业',
      '2024-11-20',
      '2027-11-20',
    ])
    const renewals = await rowsOf(`/renewals.xlsx${before2026}`)
    assert.ok(renewals.some(([due, what]) => due === '2027-11-20' && what === '高新技术企业到期复核'))
    const days = renewals.slice(1).map(([due]) => String(due))
    assert.deepEqual(days, days.toSorted())
    for (const path of ['/near.xlsx?rung=specialised', '/titles.xlsx', '/renewals.xlsx'])
      assert.equal((await house.download(enterprise, path)).status, 403, path)
  })

  it('全区的页企业看不到；别区只有自己的', async () => {
    for (const path of ['', '/near?rung=specialised', '/editions'])
      assert.equal((await house.call(enterprise, 'GET', path)).status, 403, path)
    assert.equal((await population('zibo-leader')).enterprises, 0)
  })

  it('待核的条款由负责的部门依文件逐处核定，只核一次；别的部门、领导不能', async () => {
    const edition = async () =>
      (await house.call<LadderEditions>(leader, 'GET', `/editions${before2026}`)).answer.editions.find(
        ({ id }) => id === 'specialised-2022',
      )!
    const [first] = (await edition()).items
    assert.equal(first!.confirmed, null)
    const given = {
      items: [{ item: first!.item }],
      title: '优质中小企业梯度培育管理暂行办法',
      issuer: '工业和信息化部',
      number: '工信部企业〔2022〕63号',
      clause: '第三十一条',
    }
    const confirm = (who: string) => house.call(who, 'POST', '/editions/specialised-2022/confirmations', given)
    assert.equal((await confirm(leader)).status, 403)
    const other = await confirm(clerk)
    assert.deepEqual([other.status, other.said], [403, '这一版办法由工业和商务局核定，请转给该部门'])
    const shown = async (who: string) =>
      (await house.call<LadderEditions>(who, 'GET', '/editions')).answer.editions
        .filter(({ mayConfirm }) => mayConfirm)
        .map(({ id }) => id)
    const byIndustry = await shown(industryClerk)
    assert.deepEqual(await shown(clerk), [])
    assert.ok(byIndustry.includes('specialised-2022') && !byIndustry.includes('high-tech-2016'))
    assert.ok((await shown('demo-statistician')).includes('high-tech-2016'))
    assert.equal((await confirm(industryClerk)).status, 200)
    assert.match((await confirm(industryClerk)).said, /已经核定/)
    assert.match((await edition()).items[0]!.confirmed!.paper, /第三十一条/)
    const page = await house.call<LadderPage>(leader, 'GET', `/enterprises/${house.own}${before2026}`)
    const left = page.answer.rungs.find(({ id }) => id === 'specialised')!.unconfirmed
    assert.ok(!left.some(({ item }) => item === first!.item))
  })
})
