import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { BatchLine, BatchPage } from '../../contract/delivery/batches/batch-page.ts'
import type { ReportForm } from '../../contract/delivery/project.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { archiveRow, createRow } from '../../server/register/store.ts'
import type { Viewer } from '../../server/viewer.ts'
import { openClinicHouse } from '../clinic-house.ts'
import { eachServer } from '../database.ts'
import { viewerWith } from '../viewer.ts'

const officer = 'demo-project-officer'
const leader = 'demo-leader'
const clerk = 'demo-department-clerk'
const steps = ['filing', 'environment', 'energy', 'design']
const permits = { leader: '李副主任', locality: '临江街道', status: 'permits', investment: '12.50' }

eachServer('集中开工：提出、条件、特准、公布、登记开工、暂缓、批次的账', (server) => {
  let house: Awaited<ReturnType<typeof openClinicHouse>>
  let batch = ''

  before(async () => {
    house = await openClinicHouse(server, permits)
  })
  after(() => house.close())

  const given = { name: '第三批集中开工', day: '2026-11-25', place: '临江产业园', host: 'leader' }
  const propose = (who: string, more: object = {}) =>
    house.call<{ batch: string; serial: number }>(who, 'POST', '/batches', { ...given, ...more })
  const act = (who: string, what: object, version?: number) =>
    house.call<BatchPage>(who, 'POST', `/batches/${batch}/acts`, {
      act: what,
      ...(version !== undefined && { version }),
    })
  const open = async (who = officer) => (await house.call<BatchPage>(who, 'GET', `/batches/${batch}`)).answer
  const readinessOf = (page: BatchPage, id: string) =>
    page.projects.find(({ project }) => project.id === id)!.readiness.text.zh

  it('由项目专员、挂包领导、督查、领导提出；别的部门的项目列不进来', async () => {
    assert.equal((await propose(clerk)).status, 403)
    assert.match((await propose(officer, { day: '2026-11-20' })).said, /2026-11-20 已经过去/)
    assert.match((await propose(officer, { name: ' ' })).said, /name/)
    assert.match((await propose(officer, { projects: [house.others] })).said, /由推进该项目的部门/)
    const nobody = '11111111-1111-4111-8111-111111111111'
    assert.equal((await propose(officer, { projects: [nobody] })).status, 404)
    const { status, answer } = await propose(officer, { projects: [house.own] })
    assert.deepEqual([status, answer.serial], [200, 1])
    batch = answer.batch
    assert.match((await propose(leader, { projects: [house.own] })).said, /已在第1号批次里/)
    assert.equal((await act(leader, { kind: 'listed', project: house.others })).status, 200)
    assert.match((await act(leader, { kind: 'listed', project: house.others })).said, /已经在本批次里/)
  })

  it('条件从台账和方案推出来：没有方案是不清楚，编了方案就说缺哪几步', async () => {
    const page = await open()
    assert.match(readinessOf(page, house.own), /还缺：一套推进方案/)
    assert.equal(page.rules.official, false)
    await house.call(officer, 'POST', `/projects/${house.own}/plan`, {
      template: 'technical-transformation',
      reason: '专题会',
    })
    const planned = await open()
    assert.equal(
      readinessOf(planned, house.own),
      '还缺：技改备案没有办结、环评编制与批复没有办结、节能审查没有办结等4项',
    )
    assert.equal(planned.lamp, 'amber')
    assert.deepEqual([planned.account.investment, planned.account.projects], ['25', 2])
  })

  it('没有就绪不能公布；特准由领导写明理由，缺什么记下来', async () => {
    assert.match((await act(officer, { kind: 'announced' })).said, /等2个项目还没有就绪，不能公布/)
    const tasks = steps.map((task) => ({ task, started: '2026-11-20', finished: '2026-11-20' }))
    const report = { period: '2026-11-X2', tasks, invested: '320.00', stuck: '外线未通' }
    assert.equal((await house.call(officer, 'POST', `/projects/${house.own}/reports`, report)).status, 200)
    assert.equal(readinessOf(await open(), house.own), '10项条件齐备')
    const admission = { kind: 'admitted', project: house.others, reason: '边编方案边开工，专题会同意' }
    assert.match((await act(officer, admission)).said, /特准列入由管委会领导办理/)
    assert.match((await act(leader, { ...admission, project: house.own })).said, /已经就绪，不用特准/)
    assert.match((await act(leader, { ...admission, reason: '' })).said, /reason/)
    const { answer } = await act(leader, admission)
    const admitted = answer.projects.find(({ project }) => project.id === house.others)!
    assert.deepEqual(
      admitted.admitted!.lacks.map(({ zh }) => zh),
      ['一套推进方案', '没有含“开工”的推进方案，开工前要办什么不清楚'],
    )
    assert.equal(admitted.passes, true)
  })

  it('公布：看过的版本变了要再看；公布以后不再列入', async () => {
    const page = await open()
    assert.match((await act(officer, { kind: 'announced' }, page.version - 1)).said, /刚有人办过/)
    assert.match((await act(officer, { kind: 'started', project: house.own })).said, /已公布时才能登记开工/)
    const { answer } = await act(officer, { kind: 'announced' }, page.version)
    assert.deepEqual(
      [answer.state, answer.promised, answer.reason.zh],
      ['announced', '2026-11-25', '2026-11-25 开工，2个项目'],
    )
    assert.match((await act(leader, { kind: 'removed', project: house.own, reason: '因' })).said, /筹备中时才能移出/)
  })

  it('开工报到项目自己的账上，一件事只报一次：旬报里原来报的还在，台账跟着改', async () => {
    house.forward(4)
    const start = { kind: 'started', project: house.own }
    assert.match((await act(leader, start)).said, /登记开工由该项目的专员或挂包领导办理/)
    assert.match((await act(officer, { ...start, project: house.others })).said, /由该项目的专员/)
    assert.match((await act(officer, { ...start, day: '2026-11-26' })).said, /2026-11-26 还没有到/)
    const earlier = { period: '2026-11-X3', tasks: [], invested: '88.00', note: '围挡完成' }
    await house.call(officer, 'POST', `/projects/${house.own}/reports`, earlier)
    const { answer } = await act(officer, start)
    const line = answer.projects.find(({ project }) => project.id === house.own)!
    assert.deepEqual([line.outcome, line.startedOn, line.late], ['on-the-day', '2026-11-25', 0])
    assert.match((await act(officer, start)).said, /已于 2026-11-25 开工/)
    const form = await house.call<ReportForm>(officer, 'GET', `/projects/${house.own}/report?period=2026-11-X3`)
    assert.equal(form.answer.invested, '88.00')
    const [row] = await house.frame.database.readInZone<{ begun: boolean; day: string }>(
      viewerWith(),
      `select begun, started_on as day from register.project where id = '${house.own}'`,
    )
    assert.deepEqual(row, { begun: true, day: '2026-11-25' })
  })

  it('过了日子没开工的亮红灯，暂缓要写原因；账算得清', async () => {
    house.forward(5)
    const late = await open(leader)
    assert.deepEqual([late.lamp, late.reason.zh], ['red', '2个项目已开工1个，应开未开1个'])
    assert.equal(late.projects.find(({ project }) => project.id === house.others)!.late, 3)
    const postponement = { kind: 'postponed', project: house.others, reason: '管线迁改', until: '2026-12-20' }
    assert.match((await act(officer, postponement)).said, /暂缓开工由推进该项目的部门/)
    assert.match((await act(leader, { ...postponement, project: house.own })).said, /已于 2026-11-25 开工/)
    const { answer } = await act(leader, postponement)
    const { started, onTheDay, postponed, startRate, onTimeRate } = answer.account
    assert.deepEqual([started, onTheDay, postponed, startRate, onTimeRate], [1, 1, 1, '50.0', '50.0'])
    const before = (await house.call<BatchPage>(leader, 'GET', `/batches/${batch}?on=2026-11-24`)).answer
    assert.deepEqual(
      [before.account.started, before.account.awaited, before.reason.zh],
      [0, 2, '2026-11-25 开工，2个项目'],
    )
    assert.equal((await house.call(leader, 'GET', `/batches/${batch}?on=2026-11-20`)).status, 404)
  })

  it('项目上看得到在哪一批；批次导出表格；取消了的不再占着项目', async () => {
    type Of = { batches: { name: string; outcomeLabel: { zh: string } }[] }
    const { batches } = (await house.call<Of>(clerk, 'GET', `/projects/${house.own}/batches`)).answer
    assert.deepEqual(
      batches.map(({ name, outcomeLabel }) => [name, outcomeLabel.zh]),
      [['第三批集中开工', '当日开工']],
    )
    const { file } = await house.call(clerk, 'GET', `/batches/${batch}/projects.xlsx`)
    assert.equal(file.fileName, '第三批集中开工 2026年11月30日.xlsx')
    assert.equal(file.bytes.subarray(0, 2).toString(), 'PK')
    const list = await house.call<{ batches: BatchLine[]; mayPropose: boolean }>(clerk, 'GET', '/batches')
    assert.deepEqual([list.answer.batches.length, list.answer.mayPropose], [1, false])
    const next = await propose(leader, { day: '2026-12-20', projects: [house.others] })
    assert.equal(next.answer.serial, 2)
    batch = next.answer.batch
    assert.match((await act(officer, { kind: 'cancelled', reason: '并入' })).said, /取消批次由提出批次的部门/)
    assert.equal((await act(leader, { kind: 'cancelled', reason: '并入下一批' })).answer.state, 'cancelled')
    assert.equal((await propose(leader, { day: '2026-12-20', projects: [house.others] })).status, 200)
  })

  it('绕过接口也不行：数据库按岗位、部门、署名拒绝，写下的改不了', async () => {
    const as = (who: Partial<Viewer>, values: string) =>
      house.frame.database.inZone(viewerWith({ account: 'x', ...who }), (tx) =>
        sql
          .raw(`insert into batch_event (batch, number, serial, kind, project, body, on_day, by, person, post, department)
            values (${values})`)
          .execute(tx),
      )
    const next = `'${batch}', 90, null`
    const signed = (post: string, department: string | null, by = 'x') =>
      `'{}', '2026-12-15', '${by}', 'x', '${post}', ${department === null ? 'null' : `'${department}'`}`
    const ecology = { post: 'project-officer', department: 'ecology' } as const
    for (const [who, values] of [
      [
        { post: 'department-clerk', department: 'ecology' },
        `'${batch}', 90, null, 'announced', null, ${signed('department-clerk', 'ecology')}`,
      ],
      [ecology, `${next}, 'announced', null, ${signed('project-officer', 'ecology')}`],
      [ecology, `${next}, 'listed', '${house.own}', ${signed('project-officer', 'ecology')}`],
      [ecology, `${next}, 'admitted', '${house.own}', ${signed('project-officer', 'ecology')}`],
      [{ post: 'supervisor' }, `${next}, 'admitted', '${house.own}', ${signed('supervisor', null)}`],
      [{ post: 'leader' }, `${next}, 'announced', null, ${signed('leader', null, 'somebody-else')}`],
      [{ post: 'enterprise', enterprise: house.own }, `${next}, 'announced', null, ${signed('enterprise', null)}`],
    ] as const)
      await assert.rejects(as(who, values), /row-level security/)
    await assert.rejects(
      house.frame.database.asSystem((tx) => sql`update batch_event set person = 'x'`.execute(tx)),
      /change|appended|只/,
    )
  })

  it('企业看不到批次；别的高新区看不到、办不了', async () => {
    assert.equal((await house.call('demo-enterprise', 'GET', '/batches')).status, 403)
    const elsewhere = 'zibo-leader'
    assert.equal((await house.call(elsewhere, 'GET', `/batches/${batch}`)).status, 404)
    assert.equal((await act(elsewhere, { kind: 'cancelled', reason: '因' })).status, 404)
    assert.equal((await house.call(elsewhere, 'GET', `/projects/${house.own}/batches`)).status, 404)
    assert.equal((await propose(elsewhere, { projects: [house.own] })).status, 404)
    assert.deepEqual((await house.call<{ batches: BatchLine[] }>(elsewhere, 'GET', '/batches')).answer.batches, [])
    for (const who of [
      { post: 'enterprise', enterprise: house.own },
      { post: 'leader', zone: 'zibo' },
    ] as const) {
      const [found] = await house.frame.database.readInZone<{ count: number }>(
        viewerWith({ account: 'x', ...who }),
        'select count(*)::int as count from batch_event',
      )
      assert.equal(found!.count, 0)
    }
  })

  it('每一步都在审计里', async () => {
    const acts = await house.frame.database.readAsSystem<{ act: string; count: number }>(
      `select act, count(*)::int as count from audit_entry where zone_id = 'demo' and act like 'batch.%'
       group by act order by act`,
    )
    assert.deepEqual(
      acts.map(({ act: name, count }) => [name.slice('batch.'.length), count]),
      [
        ['admitted', 1],
        ['announced', 1],
        ['cancelled', 1],
        ['listed', 1],
        ['postponed', 1],
        ['proposed', 3],
        ['started', 1],
      ],
    )
  })

  it('早已归档的项目：批次里仍是当时的名称，并说已归档', async () => {
    const named = '石墨负极材料一期'
    const { id } = await house.frame.database.inZone(viewerWith(), (tx) =>
      createRow(tx, kindOf(kinds, 'project'), { name: named, year: 2026 }, { by: 'somebody' }),
    )
    await house.frame.database.inZone(viewerWith(), (tx) =>
      archiveRow(tx, kindOf(kinds, 'project'), id, { by: 'somebody', reason: '重复登记' }),
    )
    const { batch: former } = (await propose(leader, { name: '第四批集中开工', day: '2027-03-25' })).answer
    await house.frame.database.asSystem((tx) =>
      sql`insert into batch_event (zone_id, batch, number, serial, kind, project, body, on_day, by, person, post)
        select 'demo', ${former}, max(number) + 1, null::int, 'listed', ${id}, jsonb_build_object('project', ${id}::text), max(on_day), 'pack', '某人', 'leader'
        from batch_event where batch = ${former}`.execute(tx),
    )
    const { answer: page, said } = await house.call<BatchPage>(leader, 'GET', `/batches/${former}`)
    assert.equal(said, '')
    assert.deepEqual(
      page.projects.find(({ project }) => project.id === id)?.project,
      { id, name: named, archived: true },
      'its name as it was',
    )
    assert.ok(!JSON.stringify(page.timeline).includes(id), 'no id stands in what happened')
    assert.ok(page.timeline.some(({ text }) => text?.zh === named))
    assert.ok(page.projects.every(({ project }) => project.archived === (project.id === id)))
  })
})
