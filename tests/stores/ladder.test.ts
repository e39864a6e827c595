import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { ConditionShown, LadderComparison, LadderPage } from '../../contract/ladder/answer.ts'
import { dayAt } from '../../kernel/day.ts'
import { ladderDayOf } from '../../server/ladder/day.ts'
import { eachServer } from '../database.ts'
import { openEnterpriseLadderHouse } from '../enterprise-ladder-house.ts'
import { viewerWith } from '../viewer.ts'

const clerk = 'demo-department-clerk'
const leader = 'demo-leader'
const enterprise = 'demo-enterprise'
const before2026 = '?on=2026-03-31'

const find = (among: readonly ConditionShown[], id: string): ConditionShown | undefined =>
  among.find((one) => one.id === id) ?? among.map(({ children }) => find(children, id)).find(Boolean)

eachServer('企业梯度：一家企业、补报、核实、评判', (server) => {
  let house: Awaited<ReturnType<typeof openEnterpriseLadderHouse>>
  before(async () => {
    house = await openEnterpriseLadderHouse(server)
  })
  after(() => house.close())

  const page = async (who: string, of: string, day: string) =>
    (await house.call<LadderPage>(who, 'GET', `/enterprises/${of}${day}`)).answer
  const rung = ({ rungs }: LadderPage, id: string) => rungs.find((one) => one.id === id)!
  const report = (who: string, of: string, body: object) =>
    house.call<LadderPage>(who, 'POST', `/enterprises/${of}/facts${before2026}`, body)

  it('各级按当天的办法逐条答：年度数从名录读，缺的是未知，差多少写明', async () => {
    const seen = await page(leader, house.other, before2026)
    const specialised = rung(seen, 'specialised')
    assert.equal(specialised.edition.id, 'specialised-2022')
    const research = find(specialised.conditions, 'research-spending')!
    assert.deepEqual([research.state, research.gaps[0]!.short.zh], ['unmet', '差10万元'])
    assert.match(research.told!.zh, /90万元/)
    const niche = find(specialised.conditions, 'niche')!
    assert.deepEqual([niche.state, niche.missing[0]!.name], ['unknown', '进入细分市场日期'])
    assert.equal(seen.lastYear, 2025)
  })

  it('只问一级时，别的级只说到哪一步，用到的数也只是这一级的', async () => {
    const whole = await page(leader, house.other, before2026)
    const asked = await page(leader, house.other, `${before2026}&rung=specialised`)
    assert.deepEqual(rung(asked, 'specialised'), rung(whole, 'specialised'))
    assert.deepEqual(
      asked.rungs.filter(({ conditions }) => conditions.length > 0).map(({ id }) => id),
      ['specialised'],
    )
    assert.deepEqual(
      asked.rungs.map(({ id, state, held, count }) => ({ id, state, held, count })),
      whole.rungs.map(({ id, state, held, count }) => ({ id, state, held, count })),
    )
    assert.ok(asked.facts.some(({ name }) => name === '研发费用') && asked.facts.length < whole.facts.length)
    const next = await page(leader, house.other, `${before2026}&rung=next`)
    assert.ok(rung(next, next.next[0]!).conditions.length > 0)
  })

  it('企业只看得见自己；别区的人看不见；没有的企业说不归您看', async () => {
    assert.equal((await page(enterprise, 'own', before2026)).enterprise.id, house.own)
    const strange = await house.call(enterprise, 'GET', `/enterprises/${house.other}`)
    assert.deepEqual([strange.status, strange.said], [404, '没有这家企业，或不归您看'])
    assert.equal((await house.call('zibo-leader', 'GET', `/enterprises/${house.own}`)).status, 404)
    assert.equal((await house.call('demo-bank', 'GET', `/enterprises/${house.own}`)).status, 403)
    assert.equal((await house.call(leader, 'GET', '/enterprises/own')).status, 400)
    const byCode = await page(leader, '91370303MA3C000010', before2026)
    assert.equal(byCode.enterprise.name, '甲公司')
  })

  it('演示企业停在演示的最后一天，真企业看今天；旁边有真企业，演示企业也不变老', async () => {
    const made = await house.madeUp('演示公司', 2023)
    assert.equal((await page(leader, made, '')).asOf, '2024-12-31')
    assert.equal((await page(leader, house.other, '')).asOf, dayAt(house.frame.clock.now))
  })

  it('一个区只有一个演示日：企业只看得见自己的数，也和工作人员看的是同一天', async () => {
    const early = await house.madeUp('早先的演示公司', 2021)
    const own = viewerWith({ zone: 'demo', post: 'enterprise', enterprise: early })
    const seen = await house.frame.database.inZone(own, (tx) => ladderDayOf(tx, dayAt(house.frame.clock.now), early))
    assert.deepEqual([seen, (await page(leader, early, '')).asOf], ['2024-12-31', '2024-12-31'])
  })

  it('企业补报的数当即进入判断，标明自报；核实以后不再标', async () => {
    assert.equal(rung(await page(enterprise, 'own', before2026), 'specialised').state, 'unknown')
    const given = { fact: '进入细分市场日期', value: '2020-06-30' }
    const { answer } = await report(enterprise, 'own', given)
    const niche = find(rung(answer, 'specialised').conditions, 'niche')!
    assert.deepEqual([niche.state, niche.reported], ['met', true])
    assert.equal(answer.facts.find(({ name }) => name === given.fact)!.from, 'reported')
    const [waiting] = answer.reports
    assert.deepEqual([waiting!.value, waiting!.place.label.zh], [given.value, given.fact])
    const decide = (who: string, body: object) =>
      house.call<LadderPage>(who, 'POST', `/enterprises/${house.own}/facts/${waiting!.id}/decision${before2026}`, body)
    assert.equal((await decide(enterprise, { state: 'confirmed', document: '自己' })).status, 403)
    assert.equal((await decide(leader, { state: 'confirmed', document: '自己' })).status, 403)
    assert.equal((await decide(clerk, { state: 'confirmed' })).status, 400)
    const confirmed = await decide(clerk, { state: 'confirmed', document: '首份销售合同' })
    assert.equal(confirmed.answer.facts.find(({ name }) => name === given.fact)!.from, 'confirmed')
    assert.deepEqual(confirmed.answer.reports, [])
    assert.match((await decide(clerk, { state: 'refused', reason: '再看' })).said, /已经核实过/)
  })

  it('按年的数：缺的那一年可以补，核实后写进年度数据；名录里已有的数，补报只作申请', async () => {
    const asked = { fact: '营业收入', year: 2025, value: '4800', document: '更正后的年报' }
    const { answer } = await report(enterprise, 'own', asked)
    assert.deepEqual(
      [answer.reports[0]!.held, answer.facts.find(({ name }) => name === '营业收入')!.value],
      ['5000', '5000'],
    )
    const url = `/enterprises/${house.own}/facts/${answer.reports[0]!.id}/decision${before2026}`
    const { answer: after } = await house.call<LadderPage>(clerk, 'POST', url, { state: 'confirmed', document: '年报' })
    const revenue = after.facts.find(({ name }) => name === '营业收入')!
    assert.deepEqual([revenue.value, revenue.from], ['4800', 'register'])
    await house.call(clerk, 'POST', `/enterprises/${house.own}/facts${before2026}`, { ...asked, value: '5000' })
    assert.equal(
      (await page(leader, house.own, before2026)).facts.find(({ name }) => name === '营业收入')!.value,
      '5000',
    )
  })

  it('待核实的数可以更正：新报的顶替前一条，核实或退回以后，前一条不再冒出来', async () => {
    const given = { fact: '已上市', value: 'true' }
    await report(enterprise, 'own', given)
    const { answer } = await report(enterprise, 'own', { ...given, value: 'false' })
    const waiting = answer.reports.filter(({ place }) => place.fact === given.fact)
    assert.deepEqual(
      waiting.map(({ value }) => value),
      ['false'],
    )
    const url = `/enterprises/${house.own}/facts/${waiting[0]!.id}/decision${before2026}`
    const { answer: refused } = await house.call<LadderPage>(clerk, 'POST', url, { state: 'refused', reason: '再查' })
    assert.deepEqual(refused.reports, [])
    assert.equal(refused.facts.find(({ name }) => name === given.fact)!.value, null)
    const sentBack = ({ returned }: LadderPage) =>
      returned.filter(({ place }) => place.fact === given.fact).map(({ value, reason }) => [value, reason])
    assert.deepEqual(sentBack(await page(enterprise, 'own', before2026)), [['false', '再查']], '企业看得到退回和理由')
    const { answer: anew } = await report(enterprise, 'own', given)
    assert.deepEqual(sentBack(anew), [], '重报以后不再列')
    await house.call(clerk, 'POST', `/enterprises/${house.own}/facts/${anew.reports[0]!.id}/decision${before2026}`, {
      state: 'refused',
      reason: '仍无凭据',
    })
  })

  it('待核实的数可以撤回：不再计入判断，记录留着；核实、退回、撤回过的不能再撤，并说明还能怎么办', async () => {
    const given = { fact: '拥有主要产品核心知识产权', value: 'true' }
    const from = ({ facts }: LadderPage) => facts.find(({ name }) => name === given.fact)!.from
    const withdraw = (who: string, id: string, of = house.own) =>
      house.call<LadderPage>(who, 'POST', `/enterprises/${of}/facts/${id}/withdrawal${before2026}`)
    const decide = (id: string, body: object) =>
      house.call<LadderPage>(clerk, 'POST', `/enterprises/${house.own}/facts/${id}/decision${before2026}`, body)
    const waiting = async () => {
      const { answer } = await report(enterprise, 'own', given)
      assert.equal(from(answer), 'reported')
      return answer.reports.find(({ place }) => place.fact === given.fact)!.id
    }
    const [older, first] = [await waiting(), await waiting()]
    assert.match((await withdraw(enterprise, older, 'own')).said, /后来又报了新数/)
    assert.equal((await withdraw(clerk, first)).status, 403)
    assert.equal((await withdraw(enterprise, first, house.other)).status, 404)
    const { answer } = await withdraw(enterprise, first, 'own')
    assert.deepEqual([answer.reports, from(answer)], [[], null])
    assert.match((await withdraw(enterprise, first, 'own')).said, /已经撤回过/)
    assert.match((await decide(first, { state: 'confirmed', document: '专利证书' })).said, /已经核实过或撤回/)
    const refused = await waiting()
    await decide(refused, { state: 'refused', reason: '缺证书' })
    assert.match((await withdraw(enterprise, refused, 'own')).said, /已退回，不再计入，不用撤回/)
    const confirmed = await waiting()
    await decide(confirmed, { state: 'confirmed', document: '专利证书' })
    const late = await withdraw(enterprise, confirmed, 'own')
    assert.deepEqual([late.status, /已核实，不能撤回.*再报一次新数/.test(late.said)], [409, true])
    assert.equal((await withdraw(enterprise, '00000000-0000-4000-8000-000000000000', 'own')).status, 404)
    const kept = await house.frame.database.asSystem((tx) =>
      sql<{ states: string[] }>`select array_agg(state order by at) as states from ladder_fact
        where fact = ${given.fact}`.execute(tx),
    )
    assert.deepEqual(kept.rows[0]!.states, [
      ...['reported', 'reported', 'withdrawn'],
      ...['reported', 'refused', 'reported', 'confirmed'],
    ])
  })

  it('演示的区看更晚的日子，年度数据仍取演示那天已经结束的一年', async () => {
    const made = await house.madeUp('演示丙公司', 2023)
    const page = (await house.call<LadderPage>(leader, 'GET', `/enterprises/${made}?on=2026-05-01`)).answer
    assert.equal(page.lastYear, 2023)
  })

  it('报不对的用一句话拒绝', async () => {
    const said = async (body: object) => (await report(enterprise, 'own', body)).said
    assert.match(await said({ fact: '利润', value: '1' }), /没有哪条条件用到“利润”/)
    assert.match(await said({ fact: '营业收入', value: '1' }), /要写明年度，可报2022至2025年/)
    assert.match(await said({ fact: '营业收入', year: 2019, value: '1' }), /可报2022至2025年/)
    assert.match(
      await said({ fact: '营业收入', year: 2026, value: '1' }),
      /2026年还没有结束，“营业收入”可报2022至2025年/,
    )
    assert.match(
      await said({ fact: '进入细分市场日期', value: '2026-11-22' }),
      /不能晚于2026年11月21日，还没有到的日子不能报/,
    )
    assert.equal(await said({ fact: '进入细分市场日期', value: '1998-03-01' }), '')
    assert.match(await said({ fact: '职工总数', year: 2025, value: '1.5' }), /整数/)
    assert.match(await said({ fact: '已上市', value: '也许' }), /只能答是或否/)
    assert.match(await said({ fact: '产品类别', value: '别的' }), /可以是：补短板/)
    assert.match(await said({ fact: '进入细分市场日期', value: '去年' }), /要写成日期/)
    const bureau = await report(clerk, house.own, { fact: '已上市', value: 'false' })
    assert.match(bureau.said, /写明依据的材料/)
  })

  it('评判的条件由部门写明理由来定，企业不能；由数据得出的不用评判', async () => {
    const url = `/enterprises/${house.own}/judgements`
    const given = { edition: 'specialised-2026', condition: 'market', holds: true, reason: '协会排名第五' }
    assert.equal((await house.call(enterprise, 'POST', url, given)).status, 403)
    assert.match((await house.call(clerk, 'POST', url, { ...given, condition: 'debt' })).said, /不用人评判/)
    const { answer } = await house.call<LadderPage>(clerk, 'POST', url, given)
    const market = find(rung(answer, 'specialised').conditions, 'market')!
    assert.deepEqual([market.state, market.judgement!.decided!.reason], ['met', given.reason])
  })

  it('2026年3月31日按63号，4月1日按2号：同一家企业不同，并说明为什么', async () => {
    const url = `/enterprises/${house.own}/comparison?rung=specialised&first=2026-03-31&second=2026-04-01`
    const { answer } = await house.call<LadderComparison>(leader, 'GET', url)
    assert.deepEqual(
      [answer.earlier.rung.edition.id, answer.later.rung.edition.id],
      ['specialised-2022', 'specialised-2026'],
    )
    assert.match(answer.why[0]!.zh, /自2026年4月1日起适用/)
    const prior = answer.conditions.find(({ id }) => id === 'prior')!
    assert.deepEqual([prior.change, prior.earlier, prior.later!.state], ['new', null, 'unmet'])
    const none = await house.call(leader, 'GET', url.replace('specialised', 'nothing'))
    assert.equal(none.status, 400)
  })

  it('称号有认定日的到期提醒；名录里只写称号的，持有而不知何时', async () => {
    await house.add('enterprise_title', {
      name: '甲公司高新技术企业2024年',
      enterprise: house.own,
      rung: 'high-tech',
      granted_on: '2024-11-20',
      number: 'GR202437000001',
    })
    const seen = await page(enterprise, 'own', before2026)
    const { held, title } = rung(seen, 'high-tech')
    assert.deepEqual([held, title!.from, title!.until], ['met', '2024-11-20', '2027-11-20'])
    assert.ok(
      seen.renewals.some(({ rung: of, kind, due }) => of === 'high-tech' && kind === 'yearly' && due === '2026-05-31'),
    )
  })

  it('数据库自己也拒绝：冒别人的名、没有这个岗位、改已记的', async () => {
    const insert = (viewer: Parameters<typeof viewerWith>[0], by: string, state = 'confirmed') =>
      house.frame.database.inZone(viewerWith(viewer), (tx) =>
        sql`insert into ladder_fact (enterprise, fact, value, state, on_day, by, person, post)
          values (${house.own}, '已上市', 'false', ${state}, '2026-01-01', ${by}, '某人', ${viewer!.post})`.execute(tx),
      )
    await assert.rejects(insert({ account: 'a', post: 'statistician' }, 'b'), /row-level security/)
    await assert.rejects(insert({ account: 'a', post: 'leader' }, 'a'), /row-level security/)
    await assert.rejects(insert({ account: 'a', post: 'enterprise', enterprise: house.own }, 'a'), /row-level security/)
    await assert.rejects(
      insert({ account: 'a', post: 'enterprise', enterprise: house.other }, 'a', 'reported'),
      /row-level security/,
    )
    await assert.rejects(insert({ account: 'a', post: 'statistician', zone: 'zibo' }, 'a'), /foreign key/)
    const own = viewerWith({ account: 'a', post: 'enterprise', enterprise: house.own })
    const tell = (fact: string, year: number | null, value: string, state: string, report: string | null = null) =>
      house.frame.database.inZone(own, (tx) =>
        sql`insert into ladder_fact (enterprise, fact, year, value, state, report, on_day, by, person, post)
          values (${house.own}, ${fact}, ${year}, ${value}, ${state}, ${report}, '2026-01-01', 'a', '某人', 'enterprise')`.execute(
          tx,
        ),
      )
    await assert.rejects(tell('营业收入', 2026, '1', 'reported'), /ladder_fact_year_check/)
    await assert.rejects(tell('进入细分市场日期', null, '2026-01-02', 'reported'), /ladder_fact_day_check/)
    await assert.rejects(tell('已上市', null, 'true', 'withdrawn'), /report of the same fact/)
    const { answer: seen } = await report(enterprise, 'own', { fact: '创客中国五百强', value: 'true' })
    const other = seen.reports.find(({ place }) => place.fact === '创客中国五百强')!.id
    await assert.rejects(tell('已上市', null, 'true', 'withdrawn', other), /report of the same fact/)
    const change = house.frame.database.asSystem((tx) => sql`update ladder_fact set value = '1'`.execute(tx))
    await assert.rejects(change, /JX001|不能改写|append|只能/)
  })
})
