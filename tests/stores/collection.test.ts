import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { Client } from 'pg'
import type { TaskPage, TaskSummary } from '../../contract/collection-task.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { enterpriseRound } from '../../mechanisms/collection/enterprise-round.ts'
import { catalogue } from '../../mechanisms/indicator-catalogue/catalogue.ts'
import { groups } from '../../mechanisms/indicator-catalogue/groups.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import type { Viewer } from '../../server/viewer.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'

const month = '2026-10'
const answer = (value: string | null, reason = '', kept = false) => ({ value, reason, kept })
const good = {
  'outside-province-capital': answer('4.5'),
  'foreign-capital': answer('1,200'),
  'new-projects-over-100m': answer('—', '本月未发生'),
}

eachServer('填报：从发出到锁定、更正', (server) => {
  let frame: Frame
  let statistician: Caller
  let officer: Caller
  let round = ''
  let task = ''

  before(async () => {
    const declarations = { packs: smallPacks, catalogue, groups, kinds, enterpriseRound }
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    statistician = await signedIn(frame.app, 'demo-statistician')
    officer = await signedIn(frame.app, 'demo-investment-officer')
  })
  after(() => frame.close())

  const get = async <T>(who: Caller, url: string): Promise<T> => {
    const answered = await who({ method: 'GET', url: `/api/collection/${url}` })
    assert.equal(answered.status, 200, answered.body)
    return answered.json() as T
  }
  const post = async (who: Caller, url: string, payload: object) => {
    const answered = await who({ method: 'POST', url: `/api/collection/${url}`, payload })
    const said = answered.json() as { error?: { sentence: { zh: string } } } & Record<string, unknown>
    return { status: answered.status, said: said.error?.sentence.zh ?? '', answer: said }
  }
  const page = (who: Caller, id = task) => get<TaskPage>(who, `tasks/${id}`)
  const move = async (who: Caller, name: string, given: object = {}, id = task) => {
    const { version } = await page(statistician, id)
    return post(who, `tasks/${id}/moves`, { move: name, version, ...given })
  }
  const as = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
    frame.database.readAsSystem<T>(text, values)

  it('预看：几个部门、几项、截止哪天；发出后同一期不能再发', async () => {
    const query = `period=${month}&audience=department&workdays=5`
    const seen = await get<{ total: number; asked: number; due: string; tasks: unknown[] }>(
      statistician,
      `preview?${query}`,
    )
    assert.deepEqual([seen.total, seen.asked, seen.due], [1, 3, '2026-11-27'])
    const opened = await post(statistician, 'rounds', { period: month, audience: 'department', workdays: 5 })
    assert.equal(opened.status, 200, opened.said)
    round = String(opened.answer.round)
    const again = await post(statistician, 'rounds', { period: month, audience: 'department', workdays: 5 })
    assert.equal(again.status, 409)
    assert.match(again.said, /2026年10月的填报已经发出/)
    const none = await post(statistician, 'rounds', { period: '2026-Q3', audience: 'department', workdays: 5 })
    assert.match(none.said, /没有要填的数/)
    assert.equal(
      (await post(officer, 'rounds', { period: '2026-09', audience: 'department', workdays: 5 })).status,
      403,
    )
  })

  it('责任部门看到自己的一件，别的部门打不开', async () => {
    const { tasks } = await get<{ tasks: TaskSummary[] }>(officer, 'tasks')
    assert.equal(tasks.length, 1)
    assert.deepEqual([tasks[0]!.state, tasks[0]!.asked, tasks[0]!.dueState.text.zh], ['open', 3, '剩5天'])
    task = tasks[0]!.id
    const clerk = await signedIn(frame.app, 'demo-department-clerk')
    assert.deepEqual(await get(clerk, 'tasks'), { tasks: [] })
    assert.equal((await clerk({ method: 'GET', url: `/api/collection/tasks/${task}` })).status, 403)
    assert.equal((await move(clerk, 'submit', { answers: good })).status, 403)
    const elsewhere = await signedIn(frame.app, 'zibo-investment-officer')
    assert.equal((await elsewhere({ method: 'GET', url: `/api/collection/tasks/${task}` })).status, 404)
  })

  it('草稿存得住；旧的一份不能盖掉新的', async () => {
    const { version } = await page(officer)
    const save = (answers: object, at: number) =>
      officer({ method: 'PUT', url: `/api/collection/tasks/${task}/draft`, payload: { answers, version: at } })
    const saved = await save({ 'outside-province-capital': answer('4.') }, version)
    assert.equal(saved.status, 200, saved.body)
    const stale = await save({}, version)
    assert.equal(stale.status, 409)
    const seen = await page(officer)
    assert.equal(seen.task.state, 'draft')
    assert.equal(seen.items.find(({ id }) => id === 'outside-province-capital')?.answer?.value, '4.')
  })

  it('不齐不能提交，说明是哪几项', async () => {
    const refused = await move(officer, 'submit', { answers: { 'outside-province-capital': answer('4,5.0') } })
    assert.equal(refused.status, 400)
    assert.match(refused.said, /省外到位资金：“4,5\.0”读不出/)
    assert.match(refused.said, /实际到位外资还没有填/)
  })

  it('提交后只能审，退回要原因，重填再交', async () => {
    assert.equal((await move(officer, 'submit', { answers: good })).status, 200)
    assert.equal((await move(officer, 'submit', { answers: good })).status, 409)
    assert.equal((await move(officer, 'review')).status, 403)
    assert.match((await move(statistician, 'return')).said, /请写明为什么退回/)
    assert.equal((await move(statistician, 'return', { reason: '口径不一致' })).status, 200)
    const seen = await page(officer)
    assert.deepEqual(seen.moves, ['save', 'submit'])
    assert.equal(seen.history.at(-1)?.reason, '口径不一致')
    assert.equal((await move(officer, 'submit', { answers: good })).status, 200)
    assert.match((await move(statistician, 'lock')).said, /只有已审的填报可以锁定/)
    assert.equal((await move(statistician, 'review')).status, 200)
  })

  it('锁定：数进账，谁填的、哪件任务；未发生不是零；留痕', async () => {
    const locked = await post(statistician, `rounds/${round}/lock`, {})
    assert.deepEqual(locked.answer, { locked: 1, numbers: 2, left: 0 })
    const rows = await as<{ indicator: string; value: string; document: string; by: string; as_of: string }>(
      `select o.indicator, o.value, o.document, a.name as by, o.as_of from observation o join account a on a.id = o.entered_by
       where o.period = $1 order by o.indicator`,
      [month],
    )
    assert.deepEqual(rows, [
      {
        indicator: 'foreign-capital',
        value: '1200',
        document: `task:${task}`,
        by: 'demo-investment-officer',
        as_of: '2026-10-31',
      },
      {
        indicator: 'outside-province-capital',
        value: '4.5',
        document: `task:${task}`,
        by: 'demo-investment-officer',
        as_of: '2026-10-31',
      },
    ])
    const acts = await as<{ act: string }>(`select act from audit_entry where subject = $1 order by number`, [
      `collection-task:${task}`,
    ])
    assert.deepEqual(
      acts.map(({ act }) => act.replace('collection.', '')),
      ['save', 'submit', 'return', 'submit', 'review', 'lock'],
    )
    for (const name of ['submit', 'return', 'review', 'lock'])
      assert.equal(
        (await move(name === 'submit' ? officer : statistician, name, { reason: 'x', answers: good })).status,
        409,
        name,
      )
  })

  it('已经知道的不再问：下一轮只剩没有报的那一项', async () => {
    const query = `period=${month}&audience=department&workdays=5`
    const seen = await get<{ tasks: { asked: { zh: string }[]; known: { zh: string }[] }[] }>(
      statistician,
      `preview?${query}`,
    )
    assert.deepEqual(
      seen.tasks[0]!.asked.map(({ zh }) => zh),
      ['新引进过亿元项目'],
    )
    assert.equal(seen.tasks[0]!.known.length, 2)
  })

  it('更正：要原因，责任部门申请，统计核定，原数留着', async () => {
    const wish = { indicator: 'foreign-capital', period: month, value: '1150', reason: '外汇登记核减' }
    assert.match((await post(officer, 'corrections', { ...wish, reason: ' ' })).said, /请写明为什么更正/)
    assert.match((await post(officer, 'corrections', { ...wish, value: '很多' })).said, /读不出/)
    assert.match((await post(statistician, 'corrections', wish)).said, /由招商局负责/)
    assert.match((await post(officer, 'corrections', { ...wish, period: '2026-09' })).said, /没有填报的数/)
    const asked = await post(officer, 'corrections', wish)
    assert.equal(asked.status, 200, asked.said)
    assert.match((await post(officer, 'corrections', wish)).said, /待核定/)
    const url = `corrections/${asked.answer.id}/decision`
    assert.equal((await post(officer, url, { accept: true, reason: '' })).status, 403)
    assert.match((await post(statistician, url, { accept: false, reason: '' })).said, /请写明为什么不予更正/)
    assert.equal((await post(statistician, url, { accept: true, reason: '' })).status, 200)
    assert.equal((await post(statistician, url, { accept: true, reason: '' })).status, 409)
    const rows = await as<{ value: string; reason: string | null; supersedes: number | null }>(
      `select value, reason, supersedes from observation where indicator = 'foreign-capital' and period = $1 order by id`,
      [month],
    )
    assert.deepEqual(
      rows.map(({ value, reason }) => [value, reason]),
      [
        ['1200', null],
        ['1150', '外汇登记核减'],
      ],
    )
    const figure = await officer({ method: 'GET', url: `/api/figures/foreign-capital?period=${month}` })
    const shown = figure.json() as unknown as { shown: { value: string }; provenance: { trail: unknown[] } }
    assert.equal(shown.shown.value, '1150')
    assert.equal(shown.provenance.trail.length, 2)
  })

  it('交上去的、核定过的，数据库也不许改', async () => {
    const client = new Client(frame.superuser)
    await client.connect()
    try {
      for (const table of ['collection_move', 'correction_request', 'correction_decision'])
        await assert.rejects(client.query(`delete from ${table}`), /appended, never changed/)
    } finally {
      await client.end()
    }
  })

  it('企业：带出名录里的数，只看得到自己的；锁定后名录跟着更新', async () => {
    const system: Viewer = {
      account: 'test',
      person: '测试员',
      post: 'statistician',
      zone: 'demo',
      department: null,
      enterprise: null,
      session: '',
    }
    const [ours, theirs] = await frame.database.inZone(system, async (tx) => {
      const kind = kindOf(kinds, 'enterprise')
      const held = { status: 'open', titles: ['high-tech'], revenue: '5000', staff: 120 }
      const one = await createRow(tx, kind, { ...held, name: '甲公司' }, { by: 'test' })
      const other = await createRow(tx, kind, { ...held, name: '乙公司' }, { by: 'test' })
      await createRow(tx, kind, { ...held, titles: [], name: '丙公司' }, { by: 'test' })
      return [one.id, other.id]
    })
    await frame.database.asSystem((tx) =>
      tx
        .updateTable('account_post')
        .set({ enterprise_id: ours })
        .where('post', '=', 'enterprise')
        .where('zone_id', '=', 'demo')
        .execute(),
    )
    const opened = await post(statistician, 'rounds', { period: '2025', audience: 'enterprise', workdays: 10 })
    assert.equal(opened.answer.tasks, 2, opened.said)
    const enterprise = await signedIn(frame.app, 'demo-enterprise')
    const { tasks } = await get<{ tasks: TaskSummary[] }>(enterprise, 'tasks')
    assert.deepEqual(
      tasks.map(({ name }) => name.zh),
      ['甲公司'],
    )
    const seen = await page(enterprise, tasks[0]!.id)
    assert.deepEqual(
      seen.items.map(({ id, last }) => [id, last?.value ?? null]),
      [
        ['revenue', '5000'],
        ['research_spending', null],
        ['staff', '120'],
        ['researchers', null],
      ],
    )
    assert.deepEqual(
      seen.known.map(({ shown }) => shown.printed),
      ['甲公司'],
    )
    const [other] = await as<{ id: string }>('select id from collection_task where enterprise = $1', [theirs])
    assert.equal((await enterprise({ method: 'GET', url: `/api/collection/tasks/${other!.id}` })).status, 404)
    const answers = {
      revenue: answer('0.56亿元'),
      research_spending: answer('420'),
      staff: answer('131'),
      researchers: answer(null, '尚未统计'),
    }
    const id = tasks[0]!.id
    assert.equal((await move(enterprise, 'submit', { answers }, id)).status, 200)
    assert.equal((await move(statistician, 'review', {}, id)).status, 200)
    assert.equal((await move(statistician, 'lock', {}, id)).status, 200)
    const [row] = await as<{ revenue: string; staff: number; researchers: number | null; revision: number }>(
      'select revenue, staff, researchers, revision from register.enterprise where id = $1',
      [ours],
    )
    assert.deepEqual(row, { revenue: 5_600_000_000, staff: 131, researchers: null, revision: 2 })
    const numbers = await as<{ indicator: string; value: string }>(
      'select indicator, value from observation where subject = $1 order by indicator',
      [ours],
    )
    assert.deepEqual(
      numbers.map(({ indicator, value }) => `${indicator} ${value}`),
      ['enterprise.research_spending 420', 'enterprise.revenue 5600', 'enterprise.staff 131'],
    )
  })

  it('自己提交的，自己不能审，锁定时跳过', async () => {
    const opened = await post(statistician, 'rounds', { period: '2025', audience: 'department', workdays: 5 })
    assert.equal(opened.status, 200, opened.said)
    const { tasks } = await get<{ tasks: TaskSummary[] }>(statistician, 'tasks')
    const own = await page(statistician, tasks[0]!.id)
    const answers = Object.fromEntries(own.items.map(({ id }) => [id, answer(null, '尚未统计')]))
    assert.equal((await move(statistician, 'submit', { answers }, own.task.id)).status, 200)
    const refused = await move(statistician, 'review', {}, own.task.id)
    assert.equal(refused.status, 403)
    assert.match(refused.said, /另一位统计人员/)
    assert.equal((await page(statistician, own.task.id)).refusals.length, 1)
  })
})
