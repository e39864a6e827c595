import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import type { ProblemPage, ProjectLists } from '../../contract/delivery/problems/problem-page.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import type { Viewer } from '../../server/viewer.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const workingDay = 24 * 3600
const officer = 'demo-project-officer'
const clerk = 'demo-department-clerk'
const supervisor = 'demo-supervisor'
const enterprise = 'demo-enterprise'

type Listed = { counts: Record<string, number>; problems: ProblemPage[]; asOf: string; demonstration: boolean }
type Assessed = { rows: { department: string; score: string; deductions: { cause: { zh: string } }[] }[]; own: boolean }
type Written = { title: { zh: string }; paragraphs: { text: { zh: string } }[]; serials: number[] }

eachServer('三张清单：提出、派单、督办、通报、答复、销号', (server) => {
  let frame: Frame
  let project = ''
  let others = ''
  let problem = ''
  const callers = new Map<string, Caller>()

  before(async () => {
    const declarations = { packs: smallPacks, ...mechanisms }
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    const by = { by: 'somebody' }
    await frame.database.inZone(viewerWith(), async (tx) => {
      const department = await createRow(
        tx,
        kindOf(kinds, 'department'),
        { name: '发展改革局', code: 'development-reform' },
        by,
      )
      const construction = await createRow(
        tx,
        kindOf(kinds, 'department'),
        { name: '建设局', code: 'planning-construction' },
        by,
      )
      const company = await createRow(tx, kindOf(kinds, 'enterprise'), { name: '演示企业' }, by)
      const own = { name: '年产2万吨氮化硅粉体', department: department.id, enterprise: company.id }
      project = (await createRow(tx, kindOf(kinds, 'project'), own, by)).id
      others = (await createRow(tx, kindOf(kinds, 'project'), { name: '纬三路改造', department: construction.id }, by))
        .id
      await tieEnterprise(company.id)
    })
    await signIn()
  })
  after(() => frame.close())

  const tieEnterprise = (id: string) =>
    frame.database.asSystem((tx) =>
      tx
        .updateTable('account_post')
        .set({ enterprise_id: id })
        .where('zone_id', '=', 'demo')
        .where('post', '=', 'enterprise')
        .execute(),
    )

  async function signIn(): Promise<void> {
    for (const name of [
      officer,
      clerk,
      supervisor,
      enterprise,
      'demo-leader',
      'demo-investment-officer',
      'demo-bank',
      'zibo-supervisor',
    ])
      callers.set(name, await signedIn(frame.app, name))
  }

  async function call<T>(who: string, method: 'GET' | 'POST', path: string, payload?: object) {
    const answered = await callers.get(who)!({ method, url: `/api/delivery${path}`, ...(payload && { payload }) })
    const answer = answered.json() as T & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer }
  }
  const act = (who: string, given: object, version?: number, id = problem) =>
    call<ProblemPage>(who, 'POST', `/problems/${id}/acts`, { act: given, ...(version !== undefined && { version }) })
  const open = (who: string, on?: string) =>
    call<ProblemPage>(who, 'GET', `/problems/${problem}${on ? `?on=${on}` : ''}`)
  const list = async (who: string, query = '') => (await call<Listed>(who, 'GET', `/problems${query}`)).answer

  it('专员提出，编号从1起；承办部门在派单之前看不到', async () => {
    const filed = { title: '10千伏供电接入未排期', origin: 'visit', detail: '外线工程没有列入计划' }
    const { status, answer } = await call<{ problem: string; serial: number }>(
      officer,
      'POST',
      `/projects/${project}/problems`,
      filed,
    )
    assert.equal(status, 200)
    assert.equal(answer.serial, 1)
    problem = answer.problem
    assert.equal((await open(clerk)).status, 404)
    assert.equal((await list(officer, '?view=mine')).counts.mine, 1)
    assert.equal((await list(officer, '?view=raised')).problems.length, 1)
  })

  it('派单：只有本项目推进部门的人和督查能派，部门要有', async () => {
    const dispatch = { kind: 'dispatched', department: 'administrative-approval', workdays: 3 }
    assert.equal((await act(clerk, dispatch)).status, 404)
    assert.match((await act(enterprise, dispatch)).said, /派单人/)
    assert.match((await act(officer, { ...dispatch, department: '没有的局' })).said, /没有“没有的局”这个部门/)
    assert.match((await act(officer, { ...dispatch, workdays: 0 })).said, /act.workdays.*不合要求/)
    const sent = await act(officer, dispatch, 1)
    assert.equal(sent.status, 200)
    assert.equal(sent.answer.clock?.left, 3)
    const other = await call<{ problem: string }>(officer, 'POST', `/projects/${others}/problems`, {
      title: '路灯',
      origin: 'officer',
    })
    assert.match((await act(officer, dispatch, 1, other.answer.problem)).said, /派单人/)
    assert.equal(
      (await act('demo-leader', { ...dispatch, department: 'planning-construction' }, 1, other.answer.problem)).status,
      200,
    )
  })

  it('承办部门看得到派给自己的，别的部门和别的区看不到', async () => {
    assert.equal((await list(clerk, '?view=mine')).problems.length, 1)
    assert.equal((await list(clerk)).problems.length, 1)
    assert.equal((await list('demo-investment-officer')).problems.length, 0)
    assert.equal((await list('zibo-supervisor')).problems.length, 0)
    assert.equal((await call('demo-bank', 'GET', '/problems')).status, 403)
    assert.equal((await open('zibo-supervisor')).status, 404)
    assert.equal((await list(enterprise)).problems.length, 1)
  })

  it('签收、定责任；刚有人办过的，要看过再办', async () => {
    assert.equal((await act(clerk, { kind: 'received' }, 2)).status, 200)
    const assigned = { kind: 'assigned', what: '批复接入方案', who: '孙主任', due: '2026-11-24' }
    assert.equal((await act(clerk, assigned, 2)).status, 409)
    assert.equal((await act(clerk, assigned, 3)).status, 200)
    assert.match((await act(clerk, { kind: 'received' })).said, /待签收时才能签收/)
    assert.match((await act(officer, { kind: 'answered', text: '办好了' })).said, /由承办部门办理/)
  })

  it('超期1天督办、3天通报、5天考核，都是时钟走出来的', async () => {
    for (const [on, level] of [
      ['2026-11-25', null],
      ['2026-11-26', 'supervision'],
      ['2026-11-30', 'bulletin'],
      ['2026-12-02', 'assessment'],
    ] as const) {
      assert.equal((await open(supervisor, on)).answer.level, level, on)
    }
    assert.equal((await list(supervisor, '?view=mine&on=2026-11-26')).problems.length, 2)
    const { answer } = await call<Written>(supervisor, 'GET', '/bulletin?on=2026-11-30')
    assert.deepEqual(answer.serials, [1, 2])
    assert.match(
      answer.paragraphs.map(({ text }) => text.zh).join(''),
      /第1号，年产2万吨氮化硅粉体：10千伏供电接入未排期/,
    )
    assert.equal((await call(clerk, 'GET', '/bulletin')).status, 403)
    const file = await callers.get(supervisor)!({ method: 'GET', url: '/api/delivery/bulletin/file?on=2026-11-30' })
    assert.match(file.fileName, /通报 2026年11月30日\.docx$/)
    const text = strFromU8(unzipSync(file.bytes)['word/document.xml']!)
    assert.match(text, /方正小标宋简体/)
    assert.match(text, /各承办部门：/)
    const json = await callers.get(supervisor)!({
      method: 'GET',
      url: '/api/delivery/bulletin/file?format=json&on=2026-11-30',
    })
    assert.deepEqual((json.json() as unknown as Written).paragraphs, answer.paragraphs)
  })

  it('过了七天才答复；不到位退回，再答复，销号；责任随之了结', async () => {
    frame.clock.forward(12 * workingDay)
    await signIn()
    assert.equal((await act(clerk, { kind: 'answered', text: '接入方案已批复' })).status, 200)
    assert.match((await act(clerk, { kind: 'closed' })).said, /提出人或督查/)
    assert.equal((await act(enterprise, { kind: 'closed' })).status, 403)
    assert.equal((await act(officer, { kind: 'rejected', reason: '外线没有开工' })).status, 200)
    assert.equal((await act(clerk, { kind: 'answered', text: '外线已开工' })).status, 200)
    const { answer } = await act(officer, { kind: 'closed', text: '到现场看过' })
    assert.equal(answer.state, 'closed')
    assert.equal(answer.lamp, 'red')
    assert.equal(answer.responsibilities[0]!.done, '2026-12-03')
    const lists = (await call<ProjectLists>('demo-leader', 'GET', `/projects/${project}/three-lists`)).answer
    assert.deepEqual([lists.open, lists.progress.length, lists.responsibilities.length], [0, 3, 1])
  })

  it('通报那天写的话，事后重算一字不差', async () => {
    const { answer } = await call<Written>(supervisor, 'GET', '/bulletin?on=2026-11-30')
    assert.deepEqual(answer.serials, [1, 2])
    assert.match(answer.paragraphs[0]!.text.zh, /截至2026年11月30日，全区重大项目在办问题2件，其中超期2件/)
  })

  it('考核：每一分扣在哪里；部门只看到自己的', async () => {
    const { answer } = await call<Assessed>(supervisor, 'GET', '/assessment?period=2026-Q4')
    const row = answer.rows.find(({ department }) => department === 'administrative-approval')!
    assert.equal(row.score, '96.0')
    assert.deepEqual(
      row.deductions.map(({ cause }) => cause.zh.slice(0, 2)),
      ['督办', '通报', '考核', '答复'],
    )
    assert.equal(answer.rows.length, 2)
    const own = (await call<Assessed>(clerk, 'GET', '/assessment?period=2026-Q4')).answer
    assert.deepEqual([own.own, own.rows.map(({ department }) => department)], [true, ['administrative-approval']])
  })

  it('企业提自己项目的问题，别家项目的提不了', async () => {
    const given = { title: '进厂道路照明未移交', origin: 'enterprise' }
    assert.equal((await call(enterprise, 'POST', `/projects/${project}/problems`, given)).status, 200)
    assert.equal((await call(enterprise, 'POST', `/projects/${others}/problems`, given)).status, 404)
    assert.match((await call(officer, 'POST', `/projects/${project}/problems`, given)).said, /企业自己提/)
    assert.equal((await call(clerk, 'POST', `/projects/${project}/problems`, given)).status, 403)
  })

  it('绕过接口也不行：数据库按岗位、部门、署名拒绝，写下的改不了', async () => {
    const insert = `insert into problem_event (problem, number, project, serial, kind, dispatched_to, body, on_day, by, person, post, department)
      values (`
    const as = (given: Partial<Viewer>, values: string) =>
      frame.database.inZone(viewerWith(given), (tx) => sql.raw(`${insert}${values})`).execute(tx))
    const next = `'${problem}', 90, '${project}', null`
    const onDay = `'{}', '2026-12-03'`
    const clerkOf = (department: string) => ({ post: 'department-clerk' as const, department, account: 'x' })
    const denied = /row-level security/
    await assert.rejects(
      as(clerkOf('ecology'), `${next}, 'answered', null, ${onDay}, 'x', 'x', 'department-clerk', 'ecology'`),
      denied,
    )
    await assert.rejects(
      as(
        clerkOf('administrative-approval'),
        `${next}, 'urged', null, ${onDay}, 'x', 'x', 'department-clerk', 'administrative-approval'`,
      ),
      denied,
    )
    await assert.rejects(
      as(
        clerkOf('administrative-approval'),
        `${next}, 'answered', null, ${onDay}, 'somebody-else', 'x', 'department-clerk', 'administrative-approval'`,
      ),
      denied,
    )
    const officerOf = { post: 'project-officer' as const, department: 'ecology', account: 'x' }
    await assert.rejects(
      as(officerOf, `${next}, 'dispatched', 'ecology', ${onDay}, 'x', 'x', 'project-officer', 'ecology'`),
      denied,
    )
    const stranger = { post: 'enterprise' as const, enterprise: '00000000-0000-0000-0000-000000000000', account: 'x' }
    await assert.rejects(as(stranger, `${next}, 'noted', null, ${onDay}, 'x', 'x', 'enterprise', null`), denied)
    await assert.rejects(
      frame.database.asSystem((tx) => sql`update problem_event set person = 'x'`.execute(tx)),
      /change|appended|只/,
    )
  })

  it('清单导出成表，一件一行', async () => {
    const file = await callers.get(supervisor)!({ method: 'GET', url: '/api/delivery/problems/export?settled=yes' })
    assert.match(file.fileName, /^问题清单 .*\.xlsx$/)
    const parts = Object.entries(unzipSync(file.bytes)).map(([, bytes]) => strFromU8(bytes))
    assert.equal(parts.join('').split('10千伏供电接入未排期').length - 1, 1)
  })

  it('每一步都在审计里', async () => {
    const acts = await frame.database.readAsSystem<{ act: string; count: number }>(
      `select act, count(*)::int as count from audit_entry where zone_id = 'demo' and act like 'problem.%' group by act order by act`,
    )
    assert.deepEqual(
      acts.map(({ act: name, count }) => [name, count]),
      [
        ['problem.answered', 2],
        ['problem.assigned', 1],
        ['problem.closed', 1],
        ['problem.dispatched', 2],
        ['problem.filed', 3],
        ['problem.received', 1],
        ['problem.rejected', 1],
      ],
    )
  })
})
