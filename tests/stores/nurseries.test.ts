import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { AssessmentComparison, AssessmentList, AssessmentPage } from '../../contract/assessments/assessments.ts'
import type { AssessedPage } from '../../contract/assessments/subject.ts'
import { openAssessmentHouse } from '../assessment-house.ts'
import { eachServer } from '../database.ts'
import { viewerWith } from '../viewer.ts'

const leader = 'demo-leader'
const clerk = 'demo-department-clerk'
const enterprise = 'demo-enterprise'
const green = '/green-factory'

eachServer('评价与培育：培育库、载体、排查', (server) => {
  let house: Awaited<ReturnType<typeof openAssessmentHouse>>
  before(async () => {
    house = await openAssessmentHouse(server, { 甲公司: {}, 乙公司: {}, 丙公司: {} })
    const { add, ids } = house
    await add('listing_step', {
      name: '甲公司入库',
      enterprise: ids.甲公司!,
      stage: 'nursery',
      reached_on: '2025-03-01',
    })
    await add('listing_step', {
      name: '甲公司股改',
      enterprise: ids.甲公司!,
      stage: 'reform',
      reached_on: '2026-02-01',
    })
    for (const board of ['main', 'hongkong'])
      await add('listing_step', {
        name: `乙公司${board}`,
        enterprise: ids.乙公司!,
        stage: 'listed',
        reached_on: '2020-06-01',
        board,
      })
    await add('screening', {
      name: '乙公司排查',
      enterprise: ids.乙公司!,
      due_on: '2026-06-30',
      screened_on: '2026-04-01',
    })
    await add('screening', { name: '丙公司排查', enterprise: ids.丙公司!, due_on: '2026-06-30' })
    const found = { enterprise: ids.乙公司!, found_on: '2026-04-01', due_on: '2026-08-01', origin: 'hotline' }
    await add('obsolete_finding', { name: '燃煤锅炉', ...found })
    const park = await add('park', { name: '一号孵化器', form: 'incubator', level: 'national' })
    await add('park', { name: '产业园', form: 'park' })
    for (const year of [2024, 2025]) await add('park_grade', { name: `一号${year}`, park, year, grade: 'A' })
  })
  after(() => house.close())

  const open = async (id: string) => (await house.call<AssessmentPage>(leader, 'GET', id)).answer
  const countsIn = ({ counts }: Pick<AssessmentPage, 'counts'>) =>
    Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ grade, count }) => [grade, count]))
  const tally = ({ tallies }: AssessmentPage, id: string) => tallies.find((one) => one.id === id)!.value

  it('上市培育库：阶段按最后一步，两只股票一家企业', async () => {
    const page = await open('/listing-nursery')
    assert.deepEqual(countsIn(page), { listed: 1, reform: 1 })
    assert.deepEqual([tally(page, 'companies'), tally(page, 'stocks'), tally(page, 'nursery')], [1, 2, 1])
    const url = `/listing-nursery/subjects/${house.ids.甲公司}`
    const before = (await house.call<AssessedPage>(leader, 'GET', `${url}?on=2025-12-31`)).answer
    assert.equal(before.standing.grade, 'nursery')
    const now = (await house.call<AssessedPage>(leader, 'GET', url)).answer
    assert.equal(now.standing.since, '2026-02-01')
    assert.ok(
      now.grounds.some(({ text }) => text.zh === '科创板'),
      '板块条件在旁边',
    )
  })

  it('落后产能：举报的一条过期未改是超期，没排查的待排查；名单和举报分开计', async () => {
    const page = await open('/obsolete-capacity')
    assert.deepEqual(countsIn(page), { overdue: 1, waiting: 1 })
    assert.deepEqual([tally(page, 'screened'), tally(page, 'findings'), tally(page, 'hotline')], [1, 1, 1])
  })

  it('平台与孵化器：按级别，连续两年优秀；产业园不在内', async () => {
    const page = await open('/incubators')
    assert.deepEqual([page.total, countsIn(page), tally(page, 'years')], [1, { national: 1 }, 2])
  })

  it('绿色工厂：企业报了数就在库，部门评判，两版办法可对照；通则只有各部分的分值', async () => {
    assert.equal((await open(green)).total, null)
    const before = await house.call<AssessedPage>(enterprise, 'GET', `${green}/subjects/own`)
    assert.deepEqual([before.status, before.answer.questions.length > 0], [200, true])
    const given = { fact: '排污许可有效', value: 'true' }
    const outside = await house.call<AssessedPage>(enterprise, 'POST', `${green}/subjects/own/facts`, given)
    assert.equal(outside.status, 200)
    const { answer } = outside
    assert.deepEqual([answer.standing.grade, answer.standing.gradeLabel.zh], [null, '培育中'])
    assert.equal(answer.reports[0]!.place.fact, given.fact)
    assert.equal((await open(green)).waiting[0]!.name, '甲公司')
    const judgement = { edition: 'green-national-2025', condition: 'evaluated', holds: true, reason: '现场核实' }
    const url = `${green}/subjects/${house.ids.甲公司}/judgements`
    assert.equal((await house.call(enterprise, 'POST', url, judgement)).status, 403)
    const judged = await house.call<AssessedPage>(clerk, 'POST', url, judgement)
    const evaluated = judged.answer.grounds.flatMap(({ children }) => children).find((one) => one.judged)
    assert.equal(evaluated!.state, 'met')
    const compared = (await house.call<AssessmentComparison>(leader, 'GET', `${green}/comparison`)).answer
    assert.deepEqual([compared.first.id, compared.second.id], ['green-national-2024', 'green-national-2025'])
    const changed = compared.demands.filter(({ change }) => change !== 'same')
    assert.equal(changed.length, 1)
  })

  it('企业看到的只有企业类各项，且只有自己；不能写登记；外单位看不到行', async () => {
    const { answer } = await house.call<AssessmentList>(enterprise, 'GET', '')
    assert.deepEqual(
      answer.assessments.map(({ id, total }) => [id, total]),
      [
        ['output-per-mu', 1],
        ['green-factory', 1],
        ['listing-nursery', 1],
        ['obsolete-capacity', 0],
      ],
    )
    assert.equal((await house.call(enterprise, 'GET', `/listing-nursery/subjects/${house.ids.乙公司}`)).status, 404)
    const own = viewerWith({ post: 'enterprise', enterprise: house.ids.甲公司! })
    for (const table of ['listing_step', 'screening', 'park_grade']) {
      const write = `update register.${table} set name = name`
      assert.deepEqual(await changed(own, write), 0, table)
      for (const post of ['bank', 'expert', 'observer'] as const) {
        const rows = await house.frame.database.readInZone(viewerWith({ post }), `select 1 from register.${table}`)
        assert.equal(rows.length, 0, `${post} ${table}`)
      }
    }
    const rows = await house.frame.database.readInZone(own, 'select 1 from register.listing_step')
    assert.equal(rows.length, 2)
  })

  const changed = (viewer: ReturnType<typeof viewerWith>, text: string): Promise<number> =>
    house.frame.database.inZone(viewer, async (tx) => {
      return Number((await sql.raw(text).execute(tx)).numAffectedRows ?? 0)
    })
})
