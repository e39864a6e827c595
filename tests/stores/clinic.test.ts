import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type {
  ConsultationLine,
  ConsultationPage,
  TriageLine,
} from '../../contract/delivery/clinic/consultation-page.ts'
import type { ProblemPage } from '../../contract/delivery/problems/problem-page.ts'
import type { Viewer } from '../../server/viewer.ts'
import { openClinicHouse } from '../clinic-house.ts'
import { eachServer } from '../database.ts'
import { viewerWith } from '../viewer.ts'

const officer = 'demo-project-officer'
const clerk = 'demo-department-clerk'
const investment = 'demo-investment-officer'
const leader = 'demo-leader'

type Clinic = {
  counts: Record<string, number>
  triage: TriageLine[] | null
  open: ConsultationLine[]
  ended: ConsultationLine[]
}

eachServer('项目会诊：分诊、请部门、意见、诊断、开方、复诊、痊愈', (server) => {
  let house: Awaited<ReturnType<typeof openClinicHouse>>
  let consultation = ''
  let problem = ''

  before(async () => {
    house = await openClinicHouse(server)
  })
  after(() => house.close())

  const act = (who: string, given: object, version?: number) =>
    house.call<ConsultationPage>(who, 'POST', `/clinic/${consultation}/acts`, {
      act: given,
      ...(version !== undefined && { version }),
    })
  const open = (who: string) => house.call<ConsultationPage>(who, 'GET', `/clinic/${consultation}`)
  const clinic = async (who: string, query = '') => (await house.call<Clinic>(who, 'GET', `/clinic${query}`)).answer
  const actOnProblem = (who: string, given: object, id = problem) =>
    house.call<ProblemPage>(who, 'POST', `/problems/${id}/acts`, { act: given })

  it('问题超期的项目，分诊台按规则叫出来；没有计划的不瞎猜', async () => {
    const filed = await house.call<{ problem: string }>(officer, 'POST', `/projects/${house.own}/problems`, {
      title: '10千伏供电接入未排期',
      origin: 'officer',
    })
    problem = filed.answer.problem
    await actOnProblem(officer, { kind: 'dispatched', department: 'administrative-approval', workdays: 1 })
    assert.deepEqual((await clinic(leader)).triage, [])
    house.forward(12)
    const { triage, counts } = await clinic(leader)
    assert.deepEqual(
      triage!.map(({ project, grade, grounds }) => [project.id, grade, grounds.map(({ zh }) => zh)]),
      [[house.own, 'emergency', ['在办问题超期最多8个工作日']]],
    )
    assert.equal(triage![0]!.reasons[0]!.state, 'unknown')
    assert.deepEqual([counts.looked, counts.emergency, counts.ordinary], [2, 1, 0])
    assert.equal((await clinic(clerk)).triage, null)
  })

  it('召集：本项目推进部门、督查、领导；部门要有；企业看不到会诊', async () => {
    const given = { complaint: '供电没有着落', grade: 'emergency', departments: ['administrative-approval'] }
    const callIn = (who: string, project: string, more: object = {}) =>
      house.call<{ consultation: string; serial: number }>(who, 'POST', `/projects/${project}/consultations`, {
        ...given,
        ...more,
      })
    assert.equal((await callIn(clerk, house.own)).status, 403)
    assert.match((await callIn(officer, house.others)).said, /由推进部门、督查或领导召集/)
    assert.match((await callIn(officer, house.own, { departments: ['没有的局'] })).said, /没有“没有的局”这个部门/)
    assert.match((await callIn(officer, house.own, { departments: [] })).said, /departments/)
    const { status, answer } = await callIn(officer, house.own)
    assert.equal(status, 200)
    assert.equal(answer.serial, 1)
    consultation = answer.consultation
    assert.match((await callIn(leader, house.own)).said, /正在会诊（第1号）/)
    assert.equal((await callIn(leader, house.others)).answer.serial, 2)
    assert.equal((await house.call('demo-enterprise', 'GET', '/clinic')).status, 403)
    assert.equal((await house.call('demo-bank', 'GET', '/clinic')).status, 403)
    const { answer: page } = await open(officer)
    assert.deepEqual(
      page.grounds.map(({ zh }) => zh),
      ['在办问题超期最多8个工作日'],
    )
    assert.equal(page.rules.official, false)
    assert.equal(page.rounds[0]!.asked[0]!.due, '2026-12-07')
  })

  it('被请的部门看得到，没请的部门、别的区看不到', async () => {
    assert.equal((await clinic(clerk, '?mine=yes')).open.length, 2)
    assert.equal((await open(clerk)).status, 200)
    assert.equal((await open(investment)).status, 404)
    assert.deepEqual((await clinic(investment)).open, [])
    assert.equal((await open('zibo-supervisor')).status, 404)
    assert.equal((await act(investment, { kind: 'opined', cause: 'procedures', text: '同意' })).status, 404)
    const wanted = { kind: 'asked', department: 'investment-promotion', workdays: 2 }
    assert.match((await act(clerk, wanted)).said, /请部门由召集人办理/)
    assert.equal((await act(officer, wanted, 2)).status, 200)
    assert.match((await act(officer, wanted)).said, /这一轮已经请过这个部门/)
    assert.equal((await act(officer, { ...wanted, department: 'finance' }, 2)).status, 409)
  })

  it('出意见由被请的部门；意见没齐不能诊断', async () => {
    const opinion = { kind: 'opined', cause: 'procedures', text: '手续可以并联' }
    assert.match((await act(leader, opinion)).said, /出意见由被请部门的服务专员办理/)
    assert.match((await act(clerk, { ...opinion, cause: '运气' })).said, /没有“运气”这类病因/)
    assert.equal((await act(clerk, opinion)).status, 200)
    assert.match((await act(clerk, opinion)).said, /已于 2026-12-03 出过意见/)
    const diagnosis = { kind: 'diagnosed', cause: 'utilities', text: '症结在外线工程' }
    assert.match((await act(officer, diagnosis)).said, /还有1个部门没有出意见，限到 2026-12-07/)
    assert.equal((await act(investment, { ...opinion, cause: 'factors' })).status, 200)
    const { answer } = await act(officer, diagnosis)
    assert.deepEqual([answer.state, answer.rounds[0]!.diagnosis!.cause.zh], ['diagnosed', '配套接入'])
  })

  it('开方落到三张清单：新开一个问题，派给部门', async () => {
    const given = {
      kind: 'prescribed',
      measure: '外线工程列入本月计划',
      department: 'administrative-approval',
      due: '2026-12-10',
      followUp: '2026-12-15',
    }
    assert.match((await act(officer, { ...given, due: '2026-12-03' })).said, /2026-12-03 已经过去/)
    assert.match((await act(officer, { ...given, followUp: '2026-12-09' })).said, /复诊日 2026-12-09 早于办结日/)
    assert.match((await act(officer, { ...given, department: '没有的局' })).said, /没有“没有的局”这个部门/)
    assert.equal((await act(clerk, given)).status, 403)
    const { answer } = await act(officer, given)
    assert.deepEqual([answer.state, answer.followUp], ['treating', '2026-12-15'])
    const carried = answer.rounds[0]!.prescriptions[0]!.problem!
    assert.deepEqual([carried.title, carried.origin.zh, carried.clock!.limit], [given.measure, '项目会诊开方', 5])
    const page = await house.call<ProblemPage>(clerk, 'GET', `/problems/${carried.id}`)
    assert.deepEqual(page.answer.prescribedIn, { id: consultation, serial: 1 })
    assert.equal(page.answer.mine, true)
  })

  it('也可以答复一个现有的问题：在部门手里的，定成一项责任', async () => {
    const given = {
      kind: 'prescribed',
      measure: '批复接入方案',
      department: 'administrative-approval',
      due: '2026-12-08',
      followUp: '2026-12-11',
      problem,
    }
    const { answer } = await act(officer, given)
    assert.equal(answer.followUp, '2026-12-15')
    assert.match((await act(officer, given)).said, /这一轮已经为这个问题开过方/)
    const page = await house.call<ProblemPage>(officer, 'GET', `/problems/${problem}`)
    assert.deepEqual(
      page.answer.responsibilities.map(({ what, due }) => [what, due]),
      [['批复接入方案', '2026-12-08']],
    )
    const other = await house.call<{ problem: string }>(leader, 'POST', `/projects/${house.others}/problems`, {
      title: '路灯',
      origin: 'visit',
    })
    assert.match((await act(officer, { ...given, problem: other.answer.problem })).said, /不是这个项目的/)
  })

  it('问题没有销号，不能判痊愈；未愈续治，再会诊，痊愈', async () => {
    house.forward(12)
    assert.match((await act(officer, { kind: 'cured', text: '好了' })).said, /第\d+号问题还没有销号，不能判痊愈/)
    assert.equal((await open(officer)).answer.lamp, 'red')
    const later = { kind: 'continued', text: '外线在施工', followUp: '2026-12-22' }
    assert.equal((await act(officer, later)).answer.followUp, '2026-12-22')
    const again = await act(officer, { kind: 'reconvened', text: '请财政也来' })
    assert.deepEqual([again.answer.state, again.answer.round], ['consulting', 2])
    await act(officer, { kind: 'asked', department: 'administrative-approval', workdays: 2 })
    await act(clerk, { kind: 'opined', cause: 'utilities', text: '外线已通' })
    await act(officer, { kind: 'diagnosed', cause: 'utilities', text: '只剩验收' })
    const { answer } = await act(officer, {
      kind: 'prescribed',
      measure: '验收送电',
      department: 'administrative-approval',
      due: '2026-12-18',
      followUp: '2026-12-21',
    })
    const carried = [...answer.rounds].flatMap(({ prescriptions }) => prescriptions.map((one) => one.problem!.id))
    for (const id of carried) {
      await actOnProblem(clerk, { kind: 'answered', text: '已办结' }, id)
      assert.equal((await actOnProblem(officer, { kind: 'closed' }, id)).status, 200)
    }
    const cured = await act(officer, { kind: 'cured', text: '现场看过，已送电' })
    assert.deepEqual([cured.answer.state, cured.answer.reason.zh], ['cured', '2026-12-15 痊愈，会诊2轮'])
    assert.match((await act(officer, { kind: 'withdrawn', reason: '没事了' })).said, /已痊愈.*才能撤诊/)
    assert.equal((await clinic(leader)).ended.length, 1)
  })

  it('绕过接口也不行：数据库按岗位、部门、署名拒绝，写下的改不了', async () => {
    const as = (given: Partial<Viewer>, values: string) =>
      house.frame.database.inZone(viewerWith({ account: 'x', ...given }), (tx) =>
        sql
          .raw(`insert into consultation_event
            (consultation, number, project, serial, kind, addressed_to, problem, body, on_day, by, person, post, department)
            values (${values})`)
          .execute(tx),
      )
    const next = `'${consultation}', 90, '${house.own}', null`
    const clerkOf = (department: string) => ({ post: 'department-clerk' as const, department })
    const signedBy = (post: string, department: string) => `'{}', '2026-12-15', 'x', 'x', '${post}', '${department}'`
    const denied = /row-level security/
    const opined = `${next}, 'opined', null, null`
    const asked = `${next}, 'asked', 'finance', null`
    for (const [given, values] of [
      [clerkOf('ecology'), `${opined}, ${signedBy('department-clerk', 'ecology')}`],
      [clerkOf('administrative-approval'), `${asked}, ${signedBy('department-clerk', 'administrative-approval')}`],
      [
        clerkOf('administrative-approval'),
        `${opined}, '{}', '2026-12-15', 'somebody-else', 'x', 'department-clerk', 'administrative-approval'`,
      ],
      [{ post: 'project-officer', department: 'ecology' }, `${asked}, ${signedBy('project-officer', 'ecology')}`],
      [{ post: 'enterprise', enterprise: house.own }, `${opined}, '{}', '2026-12-15', 'x', 'x', 'enterprise', null`],
      [
        { post: 'project-officer', department: 'development-reform' },
        `${next}, 'prescribed', 'finance', '${house.own}', ${signedBy('project-officer', 'development-reform')}`,
      ],
    ] as const)
      await assert.rejects(as(given, values), denied)
    await assert.rejects(
      house.frame.database.asSystem((tx) => sql`update consultation_event set person = 'x'`.execute(tx)),
      /change|appended|只/,
    )
  })

  it('别的高新区召集不了、办不了；企业和没被请的部门，从数据库里一条也读不到', async () => {
    const given = { complaint: '借来的项目', grade: 'ordinary', departments: ['finance'] }
    const elsewhere = 'zibo-leader'
    assert.equal((await house.call(elsewhere, 'POST', `/projects/${house.own}/consultations`, given)).status, 404)
    assert.equal((await house.call(elsewhere, 'GET', `/projects/${house.own}/clinic`)).status, 404)
    assert.equal((await act(elsewhere, { kind: 'withdrawn', reason: '因' })).status, 404)
    const read = async (who: Partial<Viewer>) =>
      (
        await house.frame.database.readInZone<{ count: number }>(
          viewerWith({ account: 'x', ...who }),
          'select count(*)::int as count from consultation_event',
        )
      )[0]!.count
    const clerkOf = (department: string) => read({ post: 'department-clerk', department })
    assert.equal(await read({ post: 'enterprise', enterprise: house.own }), 0)
    assert.equal(await read({ post: 'leader', zone: 'zibo' }), 0)
    assert.equal(await clerkOf('ecology'), 0)
    assert.ok((await clerkOf('administrative-approval')) > (await clerkOf('investment-promotion')))
  })

  it('每一步都在审计里', async () => {
    const acts = await house.frame.database.readAsSystem<{ act: string; count: number }>(
      `select act, count(*)::int as count from audit_entry where zone_id = 'demo' and act like 'consultation.%'
       group by act order by act`,
    )
    assert.deepEqual(
      acts.map(({ act: name, count }) => [name.slice('consultation.'.length), count]),
      [
        ['asked', 2],
        ['called', 2],
        ['continued', 1],
        ['cured', 1],
        ['diagnosed', 2],
        ['opined', 3],
        ['prescribed', 3],
        ['reconvened', 1],
      ],
    )
  })
})
