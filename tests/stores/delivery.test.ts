import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { DeliveryOverview } from '../../contract/delivery/ledger.ts'
import type { ProjectPage, ReportForm } from '../../contract/delivery/project.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { day } from '../../kernel/day.ts'
import { periodOf } from '../../kernel/period.ts'
import type { Post } from '../../kernel/post.ts'
import { delivery } from '../../mechanisms/delivery/delivery.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { happen, hold } from '../../server/delivery/acts/happen.ts'
import { openParts } from '../../server/delivery/ledger/parts.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import type { Viewer } from '../../server/viewer.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

eachServer('推进：方案、承诺、延期、旬报，谁能办什么', (server) => {
  let frame: Frame
  const callers = new Map<string, Caller>()
  let ours = ''
  let others = ''

  before(async () => {
    const declarations = { packs: smallPacks, ...mechanisms }
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    for (const post of ['leader', 'project-lead', 'project-officer', 'enterprise', 'expert', 'supervisor'] as Post[]) {
      callers.set(post, await signedIn(frame.app, `demo-${post}`))
    }
    callers.set('zibo', await signedIn(frame.app, 'zibo-project-officer'))
    const by = { by: 'somebody' }
    await frame.database.inZone(viewerWith(), async (tx) => {
      const [department, construction] = [
        await createRow(tx, kindOf(kinds, 'department'), { name: '发展改革局', code: 'development-reform' }, by),
        await createRow(tx, kindOf(kinds, 'department'), { name: '建设局', code: 'planning-construction' }, by),
      ]
      const row = { level: 'city', nature: 'new', year: 2026, locality: '临江街道', planned_this_year: '3.00' }
      const kind = kindOf(kinds, 'project')
      const own = { ...row, name: '年产2万吨氮化硅粉体', leader: '李副主任', department: department.id }
      ours = (await createRow(tx, kind, { ...own, completed: '1.00', status: 'permits', begun: false }, by)).id
      await createRow(tx, kind, { name: '没有年份的项目' }, by)
      others = (await createRow(tx, kind, { ...row, name: '纬三路改造', department: construction.id }, by)).id
    })
  })
  after(() => frame.close())

  async function call<T>(who: string, method: 'GET' | 'POST', path: string, payload?: object) {
    const url = `/api/delivery${path}`
    const answered = await callers.get(who)!({ method, url, ...(payload && { payload }) })
    const answer = answered.json() as T & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer }
  }
  const act = (who: string, what: string, payload: object, id = ours) =>
    call<ProjectPage>(who, 'POST', `/projects/${id}/${what}`, payload)
  const page = async (): Promise<ProjectPage> =>
    (await call<ProjectPage>('project-officer', 'GET', `/projects/${ours}`)).answer

  it('没有方案的项目是灰灯，缺什么说得出来', async () => {
    const { status, answer } = await call<DeliveryOverview>('leader', 'GET', '')
    assert.equal(status, 200)
    assert.deepEqual([answer.counts.unknown, answer.counts.all, answer.inactive], [2, 2, 2])
    assert.equal(answer.years.map(({ year }) => year).join(), '2026,unreported')
    assert.equal((await call<DeliveryOverview>('leader', 'GET', '?year=unreported')).answer.counts.all, 1)
    const { answer: former } = await call<DeliveryOverview>('leader', 'GET', '?year=2025')
    assert.equal(former.counts.all, 0, 'a project without a year belongs to no year')
    const { answer: opened } = await call<ProjectPage>('supervisor', 'GET', `/projects/${others}`)
    assert.deepEqual(
      opened.lacks.map(({ zh }) => zh),
      ['一位挂包领导', '一套推进方案'],
    )
    assert.equal(opened.reason.zh, '还没有推进方案')
    assert.deepEqual([opened.active, opened.sixOnes.at(-1)!.value?.zh], [false, '编了方案再看'])
  })

  it('先有方案，再有承诺；方案有错，一句话说清', async () => {
    assert.match((await act('project-lead', 'promise', { day: '2028-06-30' })).said, /请先编制推进方案/)
    const unknown = await act('project-officer', 'plan', { template: 'castle', reason: '会议纪要' })
    assert.match(unknown.said, /没有推进方案模板“castle”，可用：industrial-build/)
    const loop = await act('project-officer', 'plan', {
      network: {
        tasks: [
          { id: 'a', name: '主体', duration: 5 },
          { id: 'b', name: '装修', duration: 5 },
        ],
        links: [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'a' },
        ],
      },
      promised: 'b',
      reason: '会议纪要',
    })
    assert.equal(loop.status, 400)
    assert.match(loop.said, /成环.*主体 → 装修 → 主体|成环.*装修 → 主体 → 装修/)
    const planned = await act('project-officer', 'plan', {
      template: 'industrial-build',
      days: { structure: 100 },
      reason: '会议纪要',
    })
    assert.equal(planned.status, 200, planned.said)
    assert.deepEqual([planned.answer.edition, planned.answer.version], [1, 1])
    assert.equal(planned.answer.tasks.length, 0, 'nothing is scheduled before a day is promised')
    const stale = await act('project-lead', 'plan', { template: 'expansion', reason: '改', version: 0 })
    assert.equal(stale.status, 409)
  })

  it('承诺只作一次；延期要申请、要理由、要领导答复', async () => {
    const past = await act('project-lead', 'promise', { day: '2025-06-30' })
    assert.match(past.said, /已经过了/)
    const promised = await act('project-lead', 'promise', { day: '2028-06-30' })
    assert.equal(promised.status, 200, promised.said)
    assert.equal(promised.answer.lamp, 'green')
    assert.ok(promised.answer.tasks.length > 20)
    assert.ok(promised.answer.tasks.every(({ baseline }) => baseline))
    const again = await act('project-lead', 'promise', { day: '2028-07-30' })
    assert.match(again.said, /不能改写/)
    assert.equal((await act('project-lead', 'extensions', { day: '2028-06-01', reason: '雨' })).status, 409)
    const asked = await act('project-officer', 'extensions', { day: '2028-09-30', reason: '设备晚到' })
    assert.equal(asked.status, 200, asked.said)
    const [{ request }] = asked.answer.extensions as [ProjectPage['extensions'][number]]
    const own = await act('project-lead', `extensions/${request}`, { granted: true, reason: '同意' })
    assert.equal(own.status, 403, 'only the leader decides')
    const decided = await act('leader', `extensions/${request}`, { granted: true, reason: '不可抗力' })
    assert.equal(decided.status, 200, decided.said)
    assert.deepEqual([decided.answer.promised, decided.answer.due], ['2028-06-30', '2028-09-30'])
    assert.equal((await act('leader', `extensions/${request}`, { granted: false, reason: '再想' })).status, 409)
  })

  it('旬报：开工、进度、投资一次报，名录随之更新；改报不重复计', async () => {
    const { answer: form } = await call<ReportForm>('project-officer', 'GET', `/projects/${ours}/report`)
    assert.deepEqual([form.period, form.due, form.reported], ['2026-11-X3', '2026-11-30', false])
    assert.ok(form.tasks.some(({ id }) => id === 'agreement'))
    const early = await act('project-officer', 'reports', { period: '2026-12-X1', tasks: [] })
    assert.match(early.said, /还没有到/)
    const empty = await act('project-officer', 'reports', { period: '2026-11-X3', tasks: [], stuck: ' ' })
    assert.match(empty.said, /什么都没有填/)
    const done = { task: 'agreement', started: '2026-11-10', finished: '2026-11-10' }
    const odd = await act('project-officer', 'reports', { period: '2026-11-X3', tasks: [{ ...done, task: 'moon' }] })
    assert.match(odd.said, /没有的任务“moon”/)
    const first = await act('project-officer', 'reports', { period: '2026-11-X3', tasks: [done], invested: '860' })
    assert.equal(first.status, 200, first.said)
    assert.equal(first.answer.investment.completed, '1.086')
    const second = await act('project-lead', 'reports', { period: '2026-11-X3', tasks: [done], invested: '900' })
    assert.equal(second.answer.investment.completed, '1.09')
    assert.equal(second.answer.cadence?.done, '10900', 'what the register had before counts too')
    assert.equal(second.answer.history.length, 6)
    const trail = await frame.database.readAsSystem<{ act: string }>(
      "select act from audit_entry where act like 'delivery.%' and zone_id = 'demo' order by number",
    )
    assert.deepEqual(
      trail.map(({ act: name }) => name.slice(9)),
      ['planned', 'promised', 'extension-requested', 'extension-decided', 'reported', 'reported'],
    )
  })

  it('试推演：挪一个日子，带动什么、先失守哪个承诺，什么也不写', async () => {
    const before = await page()
    const { answer } = await call<{ moved: unknown[]; broken: { day: string }[]; text: { zh: string } }>(
      'supervisor',
      'POST',
      `/projects/${ours}/try`,
      { task: 'structure', finish: '2029-01-31' },
    )
    assert.ok(answer.moved.length > 3)
    assert.equal(answer.broken[0]?.day, '2028-09-30')
    assert.match(answer.text.zh, /主体施工推到 2029-01-31 完成/)
    assert.deepEqual(await page(), before)
    const nowhere = await act('supervisor', 'try', { task: 'moon', finish: '2029-01-31' })
    assert.match(nowhere.said, /没有任务“moon”/)
  })

  it('期限日历：承诺与下一步在里面，别的区的不在', async () => {
    const ics = async (who: string) =>
      (await callers.get(who)!({ method: 'GET', url: '/api/delivery/calendar.ics' })).body.replaceAll('\r\n ', '')
    const own = await ics('leader')
    assert.match(own, /SUMMARY:承诺：年产2万吨氮化硅粉体/)
    assert.match(own, /DTSTART;VALUE=DATE:20280930/)
    assert.match(own, new RegExp(`URL:.*/demo/projects/${ours}`))
    assert.doesNotMatch(await ics('zibo'), /VEVENT/)
  })

  it('只看未来几个月要兑现的：延到 2028-09-30 的，22个月内看不到，23个月内看得到；没有承诺的不算', async () => {
    const named = async (months: number) =>
      (await call<{ projects: { name: string }[] }>('leader', 'GET', `/projects?within=${months}`)).answer.projects.map(
        ({ name }) => name,
      )
    assert.deepEqual(await named(22), [])
    assert.deepEqual(await named(23), ['年产2万吨氮化硅粉体'])
    assert.equal((await call('leader', 'GET', '/projects?within=0')).status, 400)
  })

  it('清单导出成表，一个项目一行，选了什么就导出什么', async () => {
    const sheet = async (query: string) => {
      const file = await callers.get('leader')!({ method: 'GET', url: `/api/delivery/projects.xlsx${query}` })
      assert.match(file.fileName, /^(项目推进清单|Projects under way) .*\.xlsx$/)
      return Object.entries(unzipSync(file.bytes))
        .map(([, bytes]) => strFromU8(bytes))
        .join('')
    }
    const all = await sheet('')
    for (const name of ['年产2万吨氮化硅粉体', '纬三路改造', '发展改革局']) assert.ok(all.includes(name), name)
    assert.ok(!(await sheet('?department=建设局')).includes('年产2万吨氮化硅粉体'))
    assert.ok((await sheet('?language=en')).includes('Promise in force'))
    assert.equal((await callers.get('expert')!({ method: 'GET', url: '/api/delivery/projects.xlsx' })).status, 403)
  })

  it('按 OC4IDS 导出一个项目；别的区的项目没有', async () => {
    type Package = { projects: { id: string; title: string; status: string; milestones: { dueDate: string }[] }[] }
    const { answer } = await call<Package>('leader', 'GET', `/oc4ids.json?project=${ours}`)
    assert.deepEqual(
      answer.projects.map(({ id, status, milestones }) => [id, status, milestones[0]?.dueDate.slice(0, 10)]),
      [[`jixia-demo-${ours}`, 'preparation', '2028-09-30']],
    )
    assert.equal((await call<Package>('leader', 'GET', '/oc4ids.json')).answer.projects.length, 2)
    assert.equal((await call('zibo', 'GET', `/oc4ids.json?project=${ours}`)).status, 404)
  })

  it('企业报自己的项目，名录与履历随之更新；报不了别家的', async () => {
    const kind = kindOf(kinds, 'project')
    const by = { by: 'somebody' }
    const { enterprise, own } = await frame.database.inZone(viewerWith(), async (tx) => {
      const { id } = await createRow(tx, kindOf(kinds, 'enterprise'), { name: '甲乙科技有限公司' }, by)
      const row = { name: '甲乙扩产', year: 2025, planned_this_year: '1.00', enterprise: id }
      return { enterprise: id, own: (await createRow(tx, kind, row, by)).id }
    })
    assert.equal((await act('project-lead', 'plan', { template: 'expansion', reason: '会议纪要' }, own)).status, 200)
    const parts = openParts(delivery, { kind, departments: () => new Map() })
    const who = viewerWith({ account: 'factory', person: '厂长', post: 'enterprise', enterprise })
    const report = (id: string) =>
      frame.database.inZone(who, async (tx) => {
        const held = await hold(parts, tx, who, id, day('2026-11-21'))
        const period = periodOf('ten-days', day('2025-12-31'))
        await happen(parts, tx, who, held, { kind: 'reported', period, tasks: [], invested: '120' })
      })
    await report(own)
    await assert.rejects(report(ours), /没有这个项目/)
    const [row] = await frame.database.readInZone<{ completed: number; revision: number }>(
      viewerWith(),
      'select completed, revision from register.project where id = $1',
      [own],
    )
    assert.deepEqual(row, { completed: 120_000_000, revision: 2 })
  })

  it('别的部门的项目看得见、办不了；别的区的、别家企业的看不见', async () => {
    const refused = await act('project-officer', 'plan', { template: 'city-road', reason: '会议纪要' }, others)
    assert.equal(refused.status, 403)
    assert.match(refused.said, /由建设局推进/)
    assert.equal((await call('zibo', 'GET', `/projects/${ours}`)).status, 404)
    assert.equal((await call('enterprise', 'GET', `/projects/${ours}`)).status, 404)
    assert.equal((await call('expert', 'GET', '')).status, 403)
    assert.equal((await act('supervisor', 'plan', { template: 'city-road', reason: '会议纪要' })).status, 403)
    const { answer } = await call<DeliveryOverview>('zibo', 'GET', '')
    assert.equal(answer.counts.all, 0)
  })

  it('路由忘了问，数据库也拦得住：岗位、部门、签名、历史', async () => {
    const write = (who: Partial<Viewer>, given: object = {}) =>
      frame.database.inZone(viewerWith({ post: 'project-officer', ...who }), (tx) =>
        tx
          .insertInto('delivery_event')
          .values({
            project: others,
            number: 1,
            kind: 'promised',
            body: '{"day":"2028-01-31"}',
            on_day: '2026-11-21',
            by: who.account ?? 'somebody',
            person: '某人',
            post: who.post ?? 'project-officer',
            demonstration: false,
            ...given,
          })
          .execute(),
      )
    const walls: readonly [Partial<Viewer>, object?][] = [
      [{ department: 'development-reform' }],
      [{ post: 'supervisor' }],
      [{ post: 'project-lead' }, { kind: 'extension-decided' }],
      [{}, { by: 'somebody-else' }],
      [{}, { post: 'leader' }],
      [{}, { zone_id: 'zibo' }],
      [{ post: 'enterprise', enterprise: 'none' }, { kind: 'reported' }],
    ]
    for (const [who, given] of walls) await assert.rejects(write(who, given), /row-level security/)
    await write({ department: 'planning-construction' })
    const change = "update delivery_event set on_day = '2027-01-01'"
    await assert.rejects(frame.database.readInZone(viewerWith(), change), /permission denied|refused|不能/)
    const seen = (who: Partial<Viewer>) =>
      frame.database.readInZone(viewerWith(who), 'select number from delivery_event where project = $1', [ours])
    assert.equal((await seen({})).length, 6)
    for (const who of [{ zone: 'zibo' }, { post: 'bank' as const }, { post: 'enterprise' as const, enterprise: 'x' }]) {
      assert.equal((await seen(who)).length, 0)
    }
  })
})
