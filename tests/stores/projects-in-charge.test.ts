import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import { kindOf } from '../../engines/register/kind.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { changeRow, createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

type Offered = { refusals: Record<'change' | 'archive', { zh: string } | null> }
type Answer = { id: string; revision: number; error?: { sentence: { zh: string } } }

eachServer('重大项目的名录记录：谁能改，谁能归档，什么不能归档', (server) => {
  let frame: Frame
  const callers = new Map<string, Caller>()
  const departments = new Map<string, string>()

  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    for (const post of ['statistician', 'leader', 'project-lead', 'project-officer', 'department-clerk'])
      callers.set(post, await signedIn(frame.app, `demo-${post}`))
    await frame.database.inZone(viewerWith(), async (tx) => {
      for (const [code, name] of [
        ['development-reform', '发展改革局'],
        ['planning-construction', '建设局'],
      ] as const)
        departments.set(name, (await createRow(tx, kindOf(kinds, 'department'), { name, code }, { by: 'somebody' })).id)
    })
  })
  after(() => frame.close())

  async function call(who: string, method: 'POST' | 'PATCH', url: string, payload: object) {
    const answered = await callers.get(who)!({ method, url: `/api${url}`, payload })
    const answer = answered.json() as unknown as Answer
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer }
  }
  const rows = '/registers/project/rows'
  async function add(name: string, department: string | null): Promise<string> {
    const values = { name, year: 2026, department: department && departments.get(department)!, investment: '12.50' }
    const { status, said, answer } = await call('statistician', 'POST', rows, { values })
    assert.equal(status, 200, said)
    return answer.id
  }
  const archive = (who: string, id: string, more: object = {}) =>
    call(who, 'POST', `${rows}/${id}/archive`, { reason: '重复登记', ...more })
  const change = (who: string, id: string, values: object, reason = '市里调整') =>
    call(who, 'PATCH', `${rows}/${id}`, { values, reason })
  async function act(who: string, id: string, what: string, payload: object): Promise<void> {
    const { status, said } = await call(who, 'POST', `/delivery/projects/${id}/${what}`, payload)
    assert.equal(status, 200, said)
  }

  it('有推进方案、承诺和问题的项目不能归档，一句话说清有什么', async () => {
    const id = await add('年产2万吨氮化硅粉体', '发展改革局')
    await act('project-officer', id, 'plan', { template: 'industrial-build', reason: '会议纪要' })
    const planned = await archive('project-officer', id)
    assert.equal(planned.status, 409, planned.said)
    assert.match(planned.said, /^这个重大项目已有推进方案，不能归档；内容有误的请改这条记录/)
    await act('project-lead', id, 'promise', { day: '2028-06-30' })
    await act('project-officer', id, 'problems', { title: '供电', origin: 'officer' })
    for (const who of ['project-officer', 'statistician']) {
      const refused = await archive(who, id)
      assert.deepEqual(
        [refused.status, refused.said.split('；')[0]],
        [409, '这个重大项目已有推进方案、承诺和问题，不能归档'],
      )
    }
  })

  it('列入开工批次、只提过问题的也不能归档；什么都没有的可以，也能恢复', async () => {
    const listed = await add('储能电池包', '发展改革局')
    const batch = { batch: randomUUID(), project: listed }
    await frame.database.asSystem((tx) =>
      sql`insert into batch_event (zone_id, batch, number, serial, kind, project, body, on_day, by, person, post)
        values ('demo', ${batch.batch}, 1, 1, 'proposed', null, '{}', '2026-11-20', 'pack', '某人', 'leader'),
          ('demo', ${batch.batch}, 2, null, 'listed', ${batch.project}, '{}', '2026-11-20', 'pack', '某人', 'leader')`.execute(
        tx,
      ),
    )
    assert.match((await archive('statistician', listed)).said, /^这个重大项目已有开工批次，不能归档/)
    const stuck = await add('纬二路改造', '发展改革局')
    await act('project-officer', stuck, 'problems', { title: '征地', origin: 'officer' })
    assert.match((await archive('statistician', stuck)).said, /^这个重大项目已有问题，不能归档/)
    const twice = await add('储能电池包（重复）', '发展改革局')
    assert.equal((await archive('project-officer', twice)).status, 200)
    assert.equal((await archive('project-officer', twice, { restore: true })).status, 200)
  })

  it('绕过页面也归档不了：数据库拒绝，统计人员和系统都一样', async () => {
    const id = await add('氢燃料电池', '发展改革局')
    await act('project-officer', id, 'plan', { template: 'industrial-build', reason: '会议纪要' })
    const away = sql`update register.project set archived_at = now() where id = ${id}`
    const refused = { code: 'JX002', detail: 'plan' }
    await assert.rejects(
      frame.database.inZone(viewerWith(), (tx) => away.execute(tx)),
      refused,
    )
    await assert.rejects(
      frame.database.asSystem((tx) => away.execute(tx)),
      refused,
    )
  })

  it('别的部门推进的项目，科员、专员、挂包领导不能改、不能归档、不能恢复', async () => {
    const id = await add('纬三路改造', '建设局')
    for (const who of ['department-clerk', 'project-officer', 'project-lead']) {
      const changed = await change(who, id, { investment: '990000' })
      assert.equal(changed.status, 403, `${who} ${changed.said}`)
      assert.match(changed.said, /^“纬三路改造”由建设局推进，这条记录由建设局修改、归档/)
      assert.equal((await archive(who, id)).status, 403)
    }
    assert.equal((await archive('statistician', id)).status, 200)
    assert.equal((await archive('project-officer', id, { restore: true })).status, 403)
    assert.equal((await archive('statistician', id, { restore: true })).status, 200)
    assert.equal((await change('statistician', id, { investment: '13.00' })).status, 200)
  })

  it('自己部门的、还没有部门的可以改，可以交给别的部门；交出以后不能再改；不写理由不能改', async () => {
    const own = await add('生物医药中试基地', '发展改革局')
    assert.match((await change('project-officer', own, { investment: '99' }, ' ')).said, /请写明为什么改/)
    assert.equal((await change('project-officer', own, { investment: '12.80' })).status, 200)
    const given = await change('project-officer', own, { department: departments.get('建设局')! })
    assert.equal(given.status, 200, given.said)
    assert.equal((await change('project-officer', own, { investment: '12.90' })).status, 403)
    const nobodys = await add('标准厂房二期', null)
    assert.equal((await change('department-clerk', nobodys, { leader: '王主任' })).status, 200)
  })

  it('看记录时就说清能不能改、能不能归档：和拒绝时说的是同一句', async () => {
    const offered = async (who: string, id: string) =>
      ((await callers.get(who)!({ method: 'GET', url: `/api${rows}/${id}` })).json() as unknown as Offered).refusals
    const elsewhere = await add('纬五路改造', '建设局')
    for (const who of ['project-officer', 'department-clerk']) {
      const { change: kept, archive: keptToo } = await offered(who, elsewhere)
      assert.equal(kept?.zh, (await change(who, elsewhere, { investment: '13.00' })).said)
      assert.equal(keptToo?.zh, (await archive(who, elsewhere)).said)
    }
    for (const who of ['statistician', 'leader'])
      assert.deepEqual(await offered(who, elsewhere), { change: null, archive: null })
    const planned = await add('光刻胶中试线', '发展改革局')
    assert.deepEqual(await offered('project-officer', planned), { change: null, archive: null })
    await act('project-officer', planned, 'plan', { template: 'industrial-build', reason: '会议纪要' })
    const { change: open, archive: stays } = await offered('project-officer', planned)
    assert.equal(open, null)
    assert.equal(stays?.zh, (await archive('project-officer', planned)).said)
    assert.match(stays?.zh ?? '', /已有推进方案/)
  })

  it('绕过页面也改不了：行权限不给别的部门一行，导入也一样说清', async () => {
    const id = await add('纬四路改造', '建设局')
    const changedBy = async (post: 'department-clerk' | 'statistician', department: string | null): Promise<number> => {
      const { rows: changed } = await frame.database.inZone(viewerWith({ post, department }), (tx) =>
        sql`update register.project set leader = '李主任' where id = ${id} returning id`.execute(tx),
      )
      return changed.length
    }
    assert.equal(await changedBy('department-clerk', 'administrative-approval'), 0)
    const clerk = viewerWith({ post: 'department-clerk', department: 'administrative-approval' })
    const change = { by: clerk.account, reason: '随导入更新（第 3 行）' }
    await assert.rejects(
      frame.database.inZone(clerk, (tx) => changeRow(tx, kindOf(kinds, 'project'), id, { leader: '李主任' }, change)),
      /“纬四路改造”由建设局推进/,
    )
    assert.equal(await changedBy('department-clerk', 'planning-construction'), 1)
    assert.equal(await changedBy('statistician', 'statistics'), 1)
  })
})
