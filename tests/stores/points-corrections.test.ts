import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { PointsEditionPage } from '../../contract/points/editions.ts'
import type { ScoredPage } from '../../contract/points/enterprise.ts'
import type { PointsRunLine } from '../../contract/points/points.ts'
import { eachServer } from '../database.ts'
import { countedBy, openPointsHouse } from '../points-house.ts'

const statistician = 'demo-statistician'
const leader = 'demo-leader'
const company = 'demo-enterprise'

type Standing = { score: number; rank: number; class: string }
type Tried = { before: Standing; after: Standing }
type Needs = { facts: Record<string, number>; corrected: Record<string, number> }
type Advised = { routes: { moves: { input: string; from: number }[] }[] }

eachServer('创新积分：更正之后的试算和加分办法', (server) => {
  let house: Awaited<ReturnType<typeof openPointsHouse>>
  let path = ''
  const call: (typeof house)['call'] = (...given) => house.call(...given)
  const tried = (changes: object) => call<Tried>(company, 'POST', `${path}/trial`, { changes })
  before(async () => {
    house = await openPointsHouse(server)
    const draft = { name: '2023年办法', from: 'template' }
    const edition = (await call<PointsEditionPage>(statistician, 'POST', '/points/editions', draft)).answer
    const publication = { version: 1, as: 'demonstration', firstYear: '2022' }
    await call(leader, 'POST', `/points/editions/${edition.id}/publish`, publication)
    const run = await countedBy(house, { edition: edition.id, year: '2023', purpose: 'count' })
    await call<PointsRunLine>(leader, 'POST', `/points/runs/${run.id}/publish`, { as: 'demonstration' })
    path = `/points/runs/${run.id}/enterprises/${house.ids[4]}`
  })
  after(() => house.close())

  it('没有更正的，没有第二个数，从计分的数起算', async () => {
    const { answer } = await call<ScoredPage>(company, 'GET', path)
    assert.ok(answer.facts.every(({ counted }) => counted === null))
    assert.deepEqual((await call<Needs>(company, 'GET', `${path}/trial`)).answer.corrected, {})
  })

  it('更正以后，两个数都看得到；试算、加分办法从更正后的数起算', async () => {
    const was = await call<ScoredPage>(company, 'GET', path)
    const text = '研发费用多报，应为 300 万元'
    const objected = await call<{ id: string }>(company, 'POST', `${path}/objections`, { part: '研发费用金额', text })
    await house.frame.database.asSystem((tx) =>
      sql`update register.enterprise_year set research_spending = 300000000 where zone_id = 'demo' and year = 2023
        and enterprise = ${house.ids[4]}`.execute(tx),
    )
    const decided = { accepted: true, reason: '审计报告属实' }
    const decision = `/points/objections/${objected.answer.id}/decision`
    assert.equal((await call(statistician, 'POST', decision, decided)).status, 200)
    const { answer } = await call<ScoredPage>(company, 'GET', path)
    const moved = answer.facts.filter(({ counted }) => counted !== null)
    assert.deepEqual(
      moved.map(({ name, value, counted }) => [name, value, counted?.value]),
      [['研发费用', 300, 600]],
    )
    assert.ok(answer.score! < was.answer.score!)
    const needs = (await call<Needs>(company, 'GET', `${path}/trial`)).answer
    assert.deepEqual([needs.corrected, needs.facts.研发费用], [{ 研发费用: 300 }, 600])

    const same = (await tried({ 研发费用: 300 })).answer
    assert.deepEqual(same.after, same.before, '再报同一个数，什么都不变')
    const back = (await tried({ 研发费用: 600 })).answer
    assert.deepEqual([back.after.score, back.after.rank], [was.answer.score, was.answer.rank], '改回去，就是公布的结果')
    const other = (await tried({ 研发人员数: 50 })).answer
    assert.deepEqual(other.before, same.before, '别的数不动更正过的数')

    const advised = await call<Advised>(company, 'POST', `${path}/advice`, { goal: { points: 3 } })
    const spending = advised.answer.routes.flatMap(({ moves }) => moves.filter(({ input }) => input === '研发费用'))
    assert.ok(spending.length > 0)
    assert.deepEqual([...new Set(spending.map(({ from }) => from))], [300])
  })
})
