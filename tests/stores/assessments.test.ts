import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { readXlsx } from 'hucre'
import type {
  AssessmentComparison,
  AssessmentList,
  AssessmentPage,
  NearAssessed,
  StandingShown,
} from '../../contract/assessments/assessments.ts'
import type { AssessedPage, TriedAssessed } from '../../contract/assessments/subject.ts'
import { openAssessmentHouse } from '../assessment-house.ts'
import { eachServer } from '../database.ts'

const leader = 'demo-leader'
const clerk = 'demo-department-clerk'
const enterprise = 'demo-enterprise'
const perMu = '/output-per-mu'

/** Five above scale from the best to the worst, one that has not reported its land, one below scale. */
const seven = {
  丙公司: { taxes: '900', research_spending: '600' },
  甲公司: {},
  乙公司: { taxes: '1000', land: '100', pollutants: '40', research_spending: '200', value_added: '3000' },
  丁公司: { taxes: '600', research_spending: '300', pollutants: '20' },
  戊公司: { taxes: '300', land: '100', pollutants: '60', energy: '900', research_spending: '100', value_added: '1000' },
  己公司: { land: null },
  庚公司: { above_scale: false },
}

eachServer('评价与培育：亩均评价', (server) => {
  let house: Awaited<ReturnType<typeof openAssessmentHouse>>
  before(async () => {
    house = await openAssessmentHouse(server, seven)
  })
  after(() => house.close())

  const list = async (query = '', who = leader) =>
    (await house.call<{ total: number; rows: StandingShown[] }>(who, 'GET', `${perMu}/subjects${query}`)).answer
  const page = async (of: string, who = leader, query = '') =>
    (await house.call<AssessedPage>(who, 'GET', `${perMu}/subjects/${of}${query}`)).answer

  it('规上的按得分排A至D，缺数的不评，规下的不在内', async () => {
    const { total, rows } = await list()
    assert.equal(total, 6)
    assert.deepEqual(
      rows.map(({ name, grade, rank }) => [name, grade, rank]),
      [
        ['甲公司', 'A', 1],
        ['丙公司', 'B', 2],
        ['丁公司', 'B', 3],
        ['乙公司', 'C', 4],
        ['戊公司', 'D', 5],
        ['己公司', null, null],
      ],
    )
    assert.equal(rows.at(-1)!.unknown, 1)
  })

  it('一页上：各类家数、缺哪些数、谁差得最少、依据哪一版、哪些待核', async () => {
    const { answer } = await house.call<AssessmentPage>(leader, 'GET', perMu)
    assert.deepEqual(
      answer.counts.map(({ grade, count }) => [grade, count]),
      [
        ['A', 1],
        ['B', 2],
        ['C', 1],
        ['D', 1],
        [null, 1],
      ],
    )
    assert.deepEqual(answer.gaps, [{ fact: { zh: '用地面积', en: 'Land used' }, missing: 1 }])
    const inForce = answer.editions.find((one) => one.inForce)!
    assert.deepEqual(
      [inForce.id, inForce.firstDay, inForce.unconfirmed.length],
      ['output-per-mu-shandong-2019', '2019-12-10', 12],
    )
    assert.ok(answer.near.length > 0)
    for (const [index, one] of answer.near.slice(1).entries()) assert.ok(lackIn(answer.near[index]!) <= lackIn(one))
    assert.equal(answer.measures[0]!.byClass.D!.zh, '执行加价')
  })

  it('筛选、搜索、排序', async () => {
    assert.deepEqual(
      (await list('?grade=B')).rows.map(({ name }) => name),
      ['丙公司', '丁公司'],
    )
    assert.deepEqual(
      (await list('?grade=none')).rows.map(({ name }) => name),
      ['己公司'],
    )
    assert.deepEqual(
      (await list(`?search=${encodeURIComponent('乙')}`)).rows.map(({ name }) => name),
      ['乙公司'],
    )
    const byScore = await list('?sort=score&direction=up&limit=2')
    assert.deepEqual([byScore.total, byScore.rows.map(({ name }) => name)], [6, ['戊公司', '乙公司']])
    assert.equal((await house.call(leader, 'GET', `${perMu}/subjects?sort=taxes`)).status, 400)
  })

  it('一家：为什么是这一类、离上一类差多少、怎样够得到、这一类有什么措施', async () => {
    const seen = await page(house.ids.丁公司!)
    assert.equal(seen.standing.grade, 'B')
    assert.match(seen.standing.next!.lacks.zh, /^差[\d.]+分$/)
    assert.match(seen.grounds[0]!.text.zh, /^亩均评价得分[\d.]+分，5家里第3名，B类$/)
    const [tax] = seen.grounds[0]!.children
    assert.equal(tax!.text.zh, '亩均税收10万元/亩')
    assert.match(tax!.told!.zh, /^得[\d.]+分，满分20分$/)
    assert.deepEqual(
      tax!.children.slice(0, 3).map(({ text, told }) => [text.zh, told!.zh]),
      [
        ['纳税总额', '600万元'],
        ['用地面积', '60亩'],
        ['同类5家', '最低3万元/亩，中位10万元/亩，最高20万元/亩'],
      ],
    )
    assert.equal(seen.measures.find(({ label }) => label.zh === '用地')!.told.zh, '正常保障')
    assert.ok(seen.advice.every(({ zh }) => zh.endsWith('可到A类')))
    const missing = await page(house.ids.己公司!)
    assert.deepEqual(
      missing.questions.map(({ name }) => name),
      ['用地面积'],
    )
    assert.deepEqual([missing.standing.grade, missing.measures], [null, []])
  })

  it('企业只看自己的：看得到等级和名次，看不到名单和别家；外单位不能进', async () => {
    const { answer } = await house.call<AssessmentList>(enterprise, 'GET', '')
    const [own] = answer.assessments
    assert.deepEqual([own!.own!.name, own!.own!.grade, own!.total], ['丙公司', 'B', 1])
    assert.equal((await page('own', enterprise)).standing.rank, 2)
    const nursery = answer.assessments.find(({ id }) => id === 'green-factory')!.own!
    const opened = (await house.call<AssessedPage>(enterprise, 'GET', '/green-factory/subjects/own')).answer.standing
    assert.deepEqual([nursery, nursery.among, nursery.gradeLabel.zh], [opened, false, '未入库'])
    assert.equal((await house.call(enterprise, 'GET', `${perMu}/subjects/${house.ids.甲公司}`)).status, 404)
    assert.equal((await house.call(enterprise, 'GET', `${perMu}/subjects`)).status, 403)
    assert.equal((await house.call(enterprise, 'GET', perMu)).status, 403)
    for (const who of ['demo-bank', 'demo-expert', 'demo-observer']) {
      assert.equal((await house.call(who, 'GET', '')).status, 403)
      assert.equal((await house.call(who, 'GET', `${perMu}/subjects/${house.ids.甲公司}`)).status, 403)
    }
    assert.equal((await house.call('zibo-leader', 'GET', `${perMu}/subjects/${house.ids.甲公司}`)).status, 404)
    assert.equal((await house.call(leader, 'GET', `${perMu}/subjects/own`)).status, 400)
    const none = await house.call(leader, 'GET', '/nothing')
    assert.deepEqual([none.status, /没有“nothing”这项评价；有的是：亩均评价/.test(none.said)], [404, true])
  })

  it('企业补报用地，部门核实，写进年度数据，随即有了等级', async () => {
    const url = `${perMu}/subjects/${house.ids.己公司}/facts`
    const given = { fact: '用地面积', year: 2025, value: '60' }
    assert.equal((await house.call(enterprise, 'POST', url, given)).status, 404)
    assert.equal((await house.call(leader, 'POST', url, given)).status, 403)
    assert.match((await house.call(clerk, 'POST', url, given)).said, /写明依据的材料/)
    assert.match((await house.call(clerk, 'POST', url, { ...given, value: '很多' })).said, /要写成数字/)
    const told = await house.call<AssessedPage>(clerk, 'POST', url, { ...given, document: '不动产权证' })
    assert.notEqual(told.answer.standing.grade, null)
    assert.equal(told.answer.facts.find(({ name }) => name === '用地面积')!.from, 'register')
    const reported = await house.call<AssessedPage>(enterprise, 'POST', `${perMu}/subjects/own/facts`, {
      fact: '附加分',
      value: '3',
    })
    const [waiting] = reported.answer.reports
    assert.equal(waiting!.place.fact, '附加分')
    const decision = `${perMu}/subjects/${house.ids.丙公司}/facts/${waiting!.id}/decision`
    const refusal = { state: 'refused', reason: '附加分由部门评定' }
    assert.equal((await house.call(enterprise, 'POST', decision, refusal)).status, 403)
    const before = (await page(house.ids.丙公司!)).standing.score!
    const refused = await house.call<AssessedPage>(clerk, 'POST', decision, refusal)
    assert.deepEqual([refused.answer.reports, refused.answer.standing.score], [[], before - 3])
    const acts = await house.frame.database.readAsSystem<{ act: string }>(
      "select act from audit_entry where zone_id = 'demo' and act like 'ladder.%' order by number",
    )
    assert.deepEqual(
      acts.map(({ act }) => act),
      ['ladder.fact-confirmed', 'ladder.fact-reported', 'ladder.fact-refused'],
    )
  })

  it('两版对照：山东五项、旌德七项，各要求多少分，谁换了类', async () => {
    const { answer } = await house.call<AssessmentComparison>(
      leader,
      'GET',
      `${perMu}/comparison?first=output-per-mu-shandong-2019&second=output-per-mu-jingde-above`,
    )
    const renewal = answer.demands.find(({ label }) => label.zh === '亩均技改投资')!
    assert.deepEqual([renewal.change, renewal.before, renewal.after!.zh], ['new', null, '12分'])
    assert.equal(answer.demands.find(({ label }) => label.zh === '亩均税收')!.change, 'same')
    assert.equal(
      answer.moves.reduce((sum, { count }) => sum + count, 0),
      6,
    )
    const strange = await house.call(leader, 'GET', `${perMu}/comparison?first=none`)
    assert.match(strange.said, /没有“none”这一版；有的是：/)
  })

  it('试算：改一个数与全部一起重算，什么都不保存；不能试的说得出能试哪些', async () => {
    const url = `${perMu}/subjects/${house.ids.丁公司}/trial`
    const tried = (changes: object, who = leader) => house.call<TriedAssessed>(who, 'POST', url, { changes })
    const same = (await tried({})).answer
    assert.deepEqual(same.before, same.after)
    const { before, after } = (await tried({ 纳税总额: 1500, 研发费用: 3000, 增加值: 9000, 主要污染物排放量: 5 }))
      .answer
    assert.ok(after.score! > before.score!)
    assert.deepEqual([after.rank, after.grade!.zh], [1, 'A类'])
    assert.notEqual(before.rank, 1)
    assert.equal((await page(house.ids.丁公司!)).standing.score, before.score)
    assert.match((await tried({ 附加分: 9 })).said, /“附加分”不能试算；可以试算的有：纳税总额/)
    assert.equal((await tried({}, enterprise)).status, 404)
    assert.equal((await tried({}, 'demo-bank')).status, 403)
    const own = await house.call<TriedAssessed>(enterprise, 'POST', `${perMu}/subjects/own/trial`, { changes: {} })
    assert.equal(own.status, 200)
  })

  it('得分分布：各格家数合计等于有得分的家数，界限从A到D依次降低', async () => {
    const { answer } = await house.call<AssessmentPage>(leader, 'GET', perMu)
    const counted = answer.spread!.bins.flatMap(({ counts }) => Object.values(counts))
    const graded = answer.counts.filter(({ grade }) => grade !== null).map(({ count }) => count)
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
    assert.equal(sum(counted), sum(graded))
    const bounds = answer.spread!.bounds.map(({ least }) => least)
    assert.deepEqual(
      bounds,
      bounds.toSorted((one, other) => other - one),
    )
    assert.match((await house.call(leader, 'GET', `${perMu}/subjects?step=none`)).said, /没有“none”这一步/)
  })

  it('一家也没登记过的是未知，不是零；合计也不算成零', async () => {
    const { answer } = await house.call<AssessmentList>(leader, 'GET', '')
    const totalOf = (id: string) => answer.assessments.find((one) => one.id === id)!.total
    assert.deepEqual([totalOf('obsolete-capacity'), totalOf('output-per-mu')], [null, 6])
    const opened = await house.call<AssessmentPage>(leader, 'GET', '/obsolete-capacity')
    assert.equal(opened.answer.total, null)
    assert.deepEqual(new Set(opened.answer.tallies.map(({ value }) => value)), new Set([null]))
  })

  it('离下一级还差什么：差得最少的在前，企业和外单位看不到', async () => {
    const { answer } = await house.call<NearAssessed>(leader, 'GET', `${perMu}/near`)
    assert.equal(
      answer.choices.reduce((sum, { count }) => sum + count, 0),
      answer.total,
    )
    assert.ok(answer.rows.every(({ grade, next }) => grade !== 'A' && next !== null))
    for (const [index, one] of answer.rows.slice(1).entries()) assert.ok(lackIn(answer.rows[index]!) <= lackIn(one))
    assert.ok(answer.rows.every(({ lacks }) => lacks.every(({ gap }) => /得[\d.]+分，满分20分$/.test(gap!.zh))))
    const toA = (await house.call<NearAssessed>(leader, 'GET', `${perMu}/near?towards=A`)).answer
    assert.ok(toA.total > 0 && toA.rows.every(({ grade }) => grade === 'B'))
    const file = await house.call(clerk, 'GET', `${perMu}/near.xlsx`)
    assert.deepEqual([file.status, file.fileName], [200, '亩均评价差距清单 2026年11月21日.xlsx'])
    for (const who of [enterprise, 'demo-bank', 'demo-expert', 'demo-observer'])
      assert.equal((await house.call(who, 'GET', `${perMu}/near`)).status, 403)
  })

  it('两张 Excel 都用中文写明按哪一版办法、还有几处待核', async () => {
    for (const [path, rows] of [
      ['subjects.xlsx', 1],
      ['near.xlsx', 1],
      ['subjects.xlsx?language=en', 1],
    ] as const) {
      const { bytes } = await house.call(clerk, 'GET', `${perMu}/${path}`)
      const [, heads, ...lines] = (await readXlsx(bytes)).sheets[0]!.rows.filter((row) => row.some(Boolean))
      const text = lines.slice(0, rows).flat().join(' ')
      assert.ok(heads!.length > 3, path)
      if (path.endsWith('en')) assert.match(text, /Shandong.*to be verified/)
      else assert.match(text, /山东.*还有\d+处待核，核定前结果不得公布/, path)
      assert.doesNotMatch(text, /output-per-mu/)
    }
  })

  it('导出 Excel：文件有名字，企业不能导', async () => {
    const file = await house.call(clerk, 'GET', `${perMu}/subjects.xlsx?grade=B`)
    assert.deepEqual([file.status, file.fileName], [200, '亩均评价名单 2026年11月21日.xlsx'])
    assert.equal(file.bytes.subarray(0, 2).toString(), 'PK')
    assert.equal((await house.call(enterprise, 'GET', `${perMu}/subjects.xlsx`)).status, 403)
  })
})

const lackIn = ({ next }: StandingShown): number => Number(/[\d.]+/.exec(next!.lacks.zh)![0])
