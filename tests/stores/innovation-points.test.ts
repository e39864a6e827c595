import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { CertificateVerification } from '../../contract/points/certificates.ts'
import type { PointsEditionPage } from '../../contract/points/editions.ts'
import type { ScoredPage } from '../../contract/points/enterprise.ts'
import type { PointsRunLine } from '../../contract/points/points.ts'
import type { PointsRunPage } from '../../contract/points/runs.ts'
import { eachServer } from '../database.ts'
import { enterpriseCount, nameOf, openPointsHouse } from '../points-house.ts'
import { viewerWith } from '../viewer.ts'

const statistician = 'demo-statistician'
const leader = 'demo-leader'
const company = 'demo-enterprise'

type Tried = { before: { score: number }; after: { score: number } }

type List = {
  total: number
  rows: {
    id: string
    name: string
    stage: string
    score: number
    rank: number
    number: number
    corrected: boolean
    before: object | null
  }[]
}

eachServer('创新积分：办法、计分、排名', (server) => {
  let house: Awaited<ReturnType<typeof openPointsHouse>>
  let edition: PointsEditionPage
  let run: PointsRunLine
  before(async () => {
    house = await openPointsHouse(server)
  })
  after(() => house.close())

  const call: (typeof house)['call'] = (...given) => house.call(...given)
  const at = (path = '') => `/points/editions/${edition.id}${path}`
  const ofRun = (path = '') => `/points/runs/${run.id}${path}`
  const ended = async (id: string): Promise<PointsRunPage> => {
    for (;;) {
      const { answer } = await call<PointsRunPage>(statistician, 'GET', `/points/runs/${id}`)
      if (answer.state !== 'counting') return answer
    }
  }

  it('从模板起草：十八项、权重合计一百、样样待核；别的岗位、别的科室不能起草', async () => {
    const given = { name: '2024年办法', from: 'template' }
    assert.equal((await call(leader, 'POST', '/points/editions', given)).status, 403)
    assert.equal((await call('demo-department-clerk', 'POST', '/points/editions', given)).status, 403)
    const { answer, status } = await call<PointsEditionPage>(statistician, 'POST', '/points/editions', given)
    assert.equal(status, 200)
    edition = answer
    assert.deepEqual([edition.criteria, edition.unconfirmed, edition.state], [18, 22, 'draft'])
    assert.deepEqual(
      edition.totals.map(({ total }) => total),
      [100, 100, 100],
    )
  })

  it('草案可以错着保存，说出错在哪里，错着不能计分；别人存过的稿不能盖掉', async () => {
    const scheme = structuredClone(edition.scheme)
    scheme.derived[0]!.formula = 'if 成立年数 <= 3 then "初创期" else "老年期"'
    const { answer } = await call<PointsEditionPage>(statistician, 'PUT', at(), { version: 1, scheme })
    assert.match(answer.faults[0]!.sentence.zh, /“老年期”/)
    const count = { edition: edition.id, year: '2023', purpose: 'simulation' }
    assert.match((await call(statistician, 'POST', '/points/runs', count)).said, /还不能计分.*老年期/)
    const stale = await call(statistician, 'PUT', at(), { version: 1, scheme: edition.scheme })
    assert.deepEqual([stale.status, stale.said], [409, '别人已保存了新的一稿，请刷新后再改'])
    const again = { version: 2, scheme: edition.scheme }
    assert.deepEqual((await call<PointsEditionPage>(statistician, 'PUT', at(), again)).answer.faults, [])
  })

  it('草案只能试算；有待核的不能作为正式办法发布，可以作演示；发布归领导', async () => {
    const count = { edition: edition.id, year: '2023', purpose: 'count' }
    assert.match((await call(statistician, 'POST', '/points/runs', count)).said, /草案只能试算/)
    const publish = { version: 3, as: 'official', firstYear: '2022' }
    assert.equal((await call(statistician, 'POST', at('/publish'), publish)).status, 403)
    assert.match((await call(leader, 'POST', at('/publish'), publish)).said, /还有 22 项待核/)
    const confirmed = await call<PointsEditionPage>(statistician, 'POST', at('/confirmations'), {
      version: 3,
      items: ['weights', 'stages'],
      document: '某委发〔2024〕1号',
      clause: '附件一',
    })
    assert.equal(confirmed.answer.unconfirmed, 20)
    assert.equal(confirmed.answer.recalled.find(({ id }) => id === 'weights')!.confirmed!.person, '演示·统计人员')
    const published = await call<PointsEditionPage>(leader, 'POST', at('/publish'), { ...publish, as: 'demonstration' })
    assert.deepEqual([published.answer.state, published.answer.inForce], ['demonstration', true])
  })

  it('发布了就冻结：改不了，数据库也不让改；复制成新的一版，核定跟着走', async () => {
    const refused = await call(statistician, 'PUT', at(), { version: 3, scheme: edition.scheme })
    assert.match(refused.said, /已经发布，不能再改/)
    const insert = house.frame.database.asSystem((tx) =>
      sql`insert into points_edition_version (zone_id, edition, number, name, scheme, by, person, post)
        values ('demo', ${edition.id}, 4, '偷改', '{}', 'x', 'x', 'leader')`.execute(tx),
    )
    await assert.rejects(insert, /不能再改/)
    const copied = { name: '下一版', from: edition.id }
    const { answer } = await call<PointsEditionPage>(statistician, 'POST', '/points/editions', copied)
    assert.deepEqual([answer.copiedFrom?.id, answer.unconfirmed], [edition.id, 20])
  })

  it('全员计分，存下所读的数；名次与同组家数对得上；重算逐位一致', async () => {
    for (const year of ['2022', '2023']) {
      const started = await call<PointsRunLine>(statistician, 'POST', '/points/runs', {
        edition: edition.id,
        year,
        purpose: 'count',
      })
      assert.equal(started.status, 200)
      run = await ended(started.answer.id)
      assert.deepEqual([run.state, run.subjects, run.scored], ['done', enterpriseCount, enterpriseCount])
    }
    const { answer } = await call<List>(statistician, 'GET', ofRun('/scores'))
    assert.equal(answer.total, enterpriseCount)
    assert.equal(answer.rows[0]!.name, nameOf(enterpriseCount))
    assert.ok(answer.rows.every(({ before }) => before !== null))
    for (const { stage, score, rank } of answer.rows)
      assert.equal(rank, 1 + answer.rows.filter((other) => other.stage === stage && other.score > score).length)
    const recomputed = await call<{ same: boolean; factsIntact: boolean }>(leader, 'POST', ofRun('/recompute'))
    assert.deepEqual([recomputed.answer.same, recomputed.answer.factsIntact], [true, true])
  })

  it('后来改了名录，重算仍一致：只按当时的数', async () => {
    await house.frame.database.asSystem((tx) =>
      sql`update register.enterprise_year set revenue = revenue * 3 where zone_id = 'demo'`.execute(tx),
    )
    assert.equal((await call<{ same: boolean }>(leader, 'POST', ofRun('/recompute'))).answer.same, true)
    await house.frame.database.asSystem((tx) =>
      sql`update register.enterprise_year set revenue = revenue / 3 where zone_id = 'demo'`.execute(tx),
    )
  })

  it('筛选、查找、分页、导出；与上年相比谁升谁降', async () => {
    const page = await call<List>(leader, 'GET', ofRun('/scores?limit=5&offset=10'))
    assert.deepEqual(
      page.answer.rows.map(({ number }) => number),
      [11, 12],
    )
    const found = await call<List>(leader, 'GET', ofRun(`/scores?search=${encodeURIComponent('企业03')}`))
    assert.deepEqual([found.answer.total, found.answer.rows[0]!.name], [1, nameOf(3)])
    assert.equal((await call<List>(leader, 'GET', ofRun('/scores?search=100%25'))).answer.total, 0)
    const sector = await call<List>(leader, 'GET', ofRun(`/scores?sector=${encodeURIComponent('新材料')}&sort=name`))
    assert.equal(sector.answer.total, enterpriseCount / 2)
    const file = (await call(leader, 'GET', ofRun('/scores.xlsx'))).file
    assert.deepEqual([file.status, file.fileName], [200, '2023年创新积分排名.xlsx'])
    const compared = await call<{ against: { year: string }; stages: { up: number; down: number; same: number }[] }>(
      leader,
      'GET',
      ofRun('/comparison'),
    )
    assert.equal(compared.answer.against.year, '2022')
    const moved = compared.answer.stages.reduce((sum, { up, down, same }) => sum + up + down + same, 0)
    assert.equal(moved, enterpriseCount)
  })

  it('没有数的年份、起用前的年份不能计分；演示版的结果不能作为正式结果公布', async () => {
    const count = { edition: edition.id, purpose: 'count' }
    assert.match((await call(statistician, 'POST', '/points/runs', { ...count, year: '2021' })).said, /从2022年起用/)
    assert.match(
      (await call(statistician, 'POST', '/points/runs', { ...count, year: '2025' })).said,
      /2025年没有企业年度数据/,
    )
    assert.match((await call(leader, 'POST', ofRun('/publish'), { as: 'official' })).said, /只能作为演示公布/)
    assert.equal((await call(statistician, 'POST', ofRun('/publish'), { as: 'demonstration' })).status, 403)
  })

  it('公布之前，企业什么也看不到；公布之后，只看到自己的和不记名的分布', async () => {
    const own = ofRun(`/enterprises/${house.ids[4]}`)
    assert.equal((await call(company, 'GET', own)).status, 404)
    assert.deepEqual((await call<{ current: null }>(company, 'GET', '/points/mine')).answer.current, null)
    const published = await call<PointsRunLine>(leader, 'POST', ofRun('/publish'), { as: 'demonstration' })
    assert.equal(published.answer.published, 'demonstration')
    const page = await call<ScoredPage>(company, 'GET', own)
    assert.deepEqual([page.status, page.answer.subject.name], [200, nameOf(5)])
    assert.equal((await call(company, 'GET', ofRun(`/enterprises/${house.ids[5]}`))).status, 404)
    assert.equal((await call(company, 'GET', ofRun('/scores'))).status, 403)
    const distributions = (await call(company, 'GET', ofRun('/distributions'))).file.body
    assert.ok(!distributions.includes('试点企业'))
    for (const who of ['demo-bank', 'demo-expert', 'demo-observer', 'demo-system-administrator'])
      assert.equal((await call(who, 'GET', own)).status, 403)
    assert.equal((await call('zibo-leader', 'GET', ofRun())).status, 404)
  })

  it('数据库自己也拦：企业读不到别家的分和所读的数，写不进分；外人什么也没有', async () => {
    const asked = (viewer: Parameters<typeof viewerWith>[0], text: string) =>
      house.frame.database.readInZone<{ n: number }>(viewerWith(viewer), `select count(*)::int as n from ${text}`)
    const enterprise = { post: 'enterprise', enterprise: house.ids[4]!, account: 'e' } as const
    assert.deepEqual(await asked(enterprise, 'points_score'), [{ n: 1 }])
    assert.deepEqual(await asked(enterprise, 'points_run'), [{ n: 1 }])
    for (const table of ['points_edition', 'points_confirmation', 'points_run_facts'])
      assert.deepEqual(await asked(enterprise, table), [{ n: 0 }])
    for (const post of ['bank', 'expert', 'observer'] as const)
      for (const table of ['points_run', 'points_score', 'points_edition_version'])
        assert.deepEqual(await asked({ post }, table), [{ n: 0 }])
    assert.deepEqual(await asked({ zone: 'zibo' }, 'points_score'), [{ n: 0 }])
    const forged = house.frame.database.inZone(viewerWith({ post: 'project-officer' }), (tx) =>
      sql`insert into points_score (run, enterprise, row, name, sort_name, groups)
        values (${run.id}, ${house.ids[0]}, 99, '伪', '伪', '{}')`.execute(tx),
    )
    await assert.rejects(forged, /row-level security/)
    const rewritten = house.frame.database.asSystem((tx) => sql`update points_score set score = 100`.execute(tx))
    await assert.rejects(rewritten, /只能追加/)
  })

  it('各部分相加等于总分；试算、加分办法都由同一个函数算出', async () => {
    const { answer } = await call<ScoredPage>(leader, 'GET', ofRun(`/enterprises/${house.ids[4]}`))
    const groups = answer.parts.filter(({ depth }) => depth === 1)
    const sum = groups.reduce((total, { points }) => total + Number(points), 0)
    assert.equal(sum.toFixed(1), answer.score!.toFixed(1))
    for (const group of groups) {
      const below = answer.parts.filter(({ parent, points }) => parent === group.id && points !== null)
      assert.equal(
        below.reduce((total, { points }) => total + Number(points), 0).toFixed(1),
        Number(group.points).toFixed(1),
      )
    }
    const missing = answer.parts.filter(({ depth, points }) => depth === 2 && points === null)
    const full = missing.reduce((total, part) => total + part.full!, 0)
    assert.deepEqual(answer.unreported, { criteria: missing.length, of: 18, full })
    const spending = answer.parts.find(({ label }) => label.zh === '研发费用金额')!
    assert.deepEqual(spending.places, { stage: null, sector: null }, '同类不足十家，不比')
    const changed = { changes: { 研发费用: 5000 } }
    const path = ofRun(`/enterprises/${house.ids[4]}`)
    const tried = await call<Tried>(company, 'POST', `${path}/trial`, changed)
    assert.equal(tried.answer.before.score, answer.score)
    assert.ok(tried.answer.after.score > answer.score!)
    const advised = await call<{ routes: { gain: number }[] }>(company, 'POST', `${path}/advice`, {
      goal: { points: 2 },
    })
    assert.ok(advised.answer.routes.length > 0 && advised.answer.routes.every(({ gain }) => gain >= 2))
    const unknown = await call(company, 'POST', `${path}/trial`, { changes: { 研发费: 1 } })
    assert.match(unknown.said, /没有“研发费”这个输入项.*研发费用/)
  })

  it('证书：扫码可核验，不用登录；异议没有更正数据不能采纳；采纳后旧的还在，证书不再作数', async () => {
    const path = ofRun(`/enterprises/${house.ids[4]}`)
    const made = await call<{ code: string; hash: string }>(company, 'POST', `${path}/certificates`, {})
    const { code, hash } = made.answer
    assert.equal((await call<{ code: string }>(statistician, 'POST', `${path}/certificates`, {})).answer.code, code)
    const file = (await call(company, 'GET', `/points/certificates/${code}/file`)).file
    assert.ok(file.bytes.subarray(0, 5).equals(Buffer.from('%PDF-')))
    assert.equal((await call('zibo-statistician', 'GET', `/points/certificates/${code}/file`)).status, 404)
    const verify = async (typed = code.toLowerCase()) =>
      (await house.frame.app.inject({ url: `/api/verify/points/${typed}` })).json() as CertificateVerification
    const first = await verify()
    assert.deepEqual([first.stands, first.intact, first.hash, first.says.name], [true, true, hash, nameOf(5)])
    assert.equal((await verify(code.replaceAll('-', ''))).code, code, '不写横线也认得')
    assert.equal((await house.frame.app.inject({ url: '/api/verify/points/0000-0000-0000' })).statusCode, 404)

    const text = '研发费用少报，应为 5000 万元，见专项审计报告'
    const objected = await call<{ id: string }>(company, 'POST', `${path}/objections`, { part: '研发费用金额', text })
    assert.match(
      (await call(company, 'POST', `${path}/objections`, { text })).said,
      /上一条异议（第\d+号）还在处理，.*先撤回/,
    )
    const waiting = await call<{ objections: { row: string }[] }>(statistician, 'GET', '/points/objections?state=open')
    assert.match(waiting.answer.objections[0]!.row, /^[\da-f-]{36}$/, '打得开那一年的数据')
    const decision = `/points/objections/${objected.answer.id}/decision`
    const decided = { accepted: true, reason: '审计报告属实' }
    assert.equal((await call(leader, 'POST', decision, decided)).status, 403)
    assert.match((await call(statistician, 'POST', decision, decided)).said, /请先在“企业年度数据”里更正/)
    await house.frame.database.asSystem((tx) =>
      sql`update register.enterprise_year set research_spending = 5000000000 where zone_id = 'demo' and year = 2023
        and enterprise = ${house.ids[4]}`.execute(tx),
    )
    const accepted = await call<{ state: string; before: { score: number }; after: { score: number } }>(
      statistician,
      'POST',
      decision,
      decided,
    )
    assert.equal(accepted.answer.state, 'accepted')
    assert.ok(accepted.answer.after.score > accepted.answer.before.score)
    const page = await call<ScoredPage>(company, 'GET', path)
    assert.deepEqual(
      [page.answer.score, page.answer.former?.score, page.answer.former?.reason],
      [accepted.answer.after.score, accepted.answer.before.score, '审计报告属实'],
    )
    const later = await verify()
    assert.deepEqual([later.stands, later.intact, later.replaced?.score], [false, true, accepted.answer.after.score])
    const renewed = await call<{ code: string }>(company, 'POST', `${path}/certificates`, {})
    assert.notEqual(renewed.answer.code, code)
    const { answer } = await call<List>(statistician, 'GET', ofRun('/scores'))
    assert.equal(answer.rows.find(({ id }) => id === house.ids[4])!.corrected, true)
  })
})
