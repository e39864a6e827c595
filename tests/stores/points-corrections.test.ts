import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { PointsEditionPage } from '../../contract/points/editions.ts'
import type { ScoredPage } from '../../contract/points/enterprise.ts'
import type { PointsRunLine } from '../../contract/points/points.ts'
import { eachServer } from '../database.ts'
import { countedBy, openPointsHouse } from '../points-house.ts'
import { viewerWith } from '../viewer.ts'

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

  it('连按两下只提一条；撤回了可以再提，撤回的不能再处理；别家、别的岗位撤不了', async () => {
    const given = { part: '研发费用金额', text: '研发费用有误，依据审计报告' }
    const object = (text = given.text) =>
      call<{ id: string; serial: number }>(company, 'POST', `${path}/objections`, { ...given, text })
    const sent = await Promise.all([object(), object()])
    assert.deepEqual(
      sent.map(({ status, answer }) => [status, answer.serial]),
      [
        [200, sent[0]!.answer.serial],
        [200, sent[0]!.answer.serial],
      ],
    )
    const { id, serial } = sent[0]!.answer
    const list = async () =>
      (await call<{ objections: { state: string }[] }>(statistician, 'GET', '/points/objections')).answer.objections
    assert.equal((await list()).length, 1)
    const other = await object('另有一项也不对')
    assert.deepEqual(
      [other.status, other.said.includes(`第${serial}号`), other.said.includes('先撤回')],
      [409, true, true],
    )
    const second = house.frame.database.inZone(
      viewerWith({ post: 'enterprise', enterprise: house.ids[4]!, account: 'e' }),
      (tx) =>
        sql`insert into points_objection (serial, run, enterprise, text, by, person, post)
          select 99, run, enterprise, '绕过', 'e', 'e', 'enterprise' from points_objection limit 1`.execute(tx),
    )
    await assert.rejects(second, /waits already/, '数据库也只收一条')

    const withdrawal = `/points/objections/${id}/withdrawal`
    assert.equal((await call(statistician, 'POST', withdrawal)).status, 403)
    assert.equal((await call('zibo-enterprise', 'POST', withdrawal)).status, 404)
    const { answer } = await call<{ state: string; withdrawn: object | null }>(company, 'POST', withdrawal)
    assert.deepEqual([answer.state, answer.withdrawn !== null], ['withdrawn', true])
    assert.match((await call(company, 'POST', withdrawal)).said, /已撤回/)
    const decision = { accepted: false, reason: '已核对台账' }
    assert.match((await call(statistician, 'POST', `/points/objections/${id}/decision`, decision)).said, /企业已撤回/)
    const page = (await call<ScoredPage>(company, 'GET', path)).answer
    assert.deepEqual([page.mayObject, page.objections.map(({ state }) => state)], [true, ['withdrawn']])
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

  it('更正后的一家排在它现在的分上：怎么排、怎么分页、怎么筛，名单都是同一份', async () => {
    type Line = { id: string; score: number | null; stage: string; corrected: boolean; number: number }
    const list = `${path.split('/enterprises/')[0]}/scores`
    const asked = async (query: string) =>
      (await call<{ total: number; rows: Line[] }>(statistician, 'GET', `${list}?${query}`)).answer
    const whole = await asked('limit=500')
    assert.equal(whole.total, whole.rows.length)
    assert.deepEqual(
      whole.rows.filter(({ corrected }) => corrected).map(({ id }) => id),
      [house.ids[4]],
    )
    for (const sort of ['rank', 'score', 'name', 'sector', 'change'])
      for (const direction of ['up', 'down']) {
        const order = `sort=${sort}&direction=${direction}`
        const all = await asked(`${order}&limit=500`)
        assert.deepEqual(all.rows.map(({ id }) => id).toSorted(), whole.rows.map(({ id }) => id).toSorted(), order)
        const pages = []
        for (let offset = 0; offset < all.total; offset += 5)
          pages.push(...(await asked(`${order}&limit=5&offset=${offset}`)).rows)
        assert.deepEqual(pages, all.rows, order)
      }
    const falling = (await asked('sort=score&direction=down&limit=500')).rows.map(({ score }) => score ?? -1)
    assert.deepEqual(
      falling,
      falling.toSorted((one, other) => other - one),
    )
    const corrected = whole.rows.find((line) => line.corrected)!
    const near = await asked(`least=${corrected.score}&stage=${encodeURIComponent(corrected.stage)}`)
    assert.ok(near.rows.some(({ id }) => id === corrected.id))
    assert.equal(near.total, near.rows.length)
  })
})
