import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { Client } from 'pg'
import type { z } from 'zod'
import type { previewRound } from '../../contract/collection/round.ts'
import type { TaskPage, TaskSummary } from '../../contract/collection/task.ts'
import type { FigurePage } from '../../contract/indicators/figures.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'

type Preview = z.output<NonNullable<typeof previewRound.answer>>

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
    const declarations = { packs: smallPacks, ...mechanisms }
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
  const preview = async (period: string): Promise<Preview> => {
    const choice = { workdays: 5 }
    const answered = await post(statistician, 'preview', { period, audience: 'department', choice })
    assert.equal(answered.status, 200, answered.said)
    return answered.answer as Preview
  }
  const page = (who: Caller, id = task) => get<TaskPage>(who, `tasks/${id}`)
  const move = async (who: Caller, name: string, given: object = {}, id = task) => {
    const { version } = await page(statistician, id)
    return post(who, `tasks/${id}/moves`, { move: name, version, ...given })
  }
  const as = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
    frame.database.readAsSystem<T>(text, values)

  it('预看：几个部门、几项、截止哪天；发出后同一期不能再发', async () => {
    const seen = await preview(month)
    assert.deepEqual([seen.tasks, seen.items, seen.due], [1, 3, '2026-11-27'])
    const opened = await post(statistician, 'rounds', { period: month, audience: 'department' })
    assert.equal(opened.status, 200, opened.said)
    round = String(opened.answer.round)
    const again = await post(statistician, 'rounds', { period: month, audience: 'department' })
    assert.equal(again.status, 409)
    assert.match(again.said, /2026年10月的填报已经发出/)
    const none = await post(statistician, 'rounds', { period: '2026-Q3', audience: 'department' })
    assert.match(none.said, /没有要填的数/)
    assert.equal((await post(officer, 'rounds', { period: '2026-09', audience: 'department' })).status, 403)
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
    const rows = await as<Record<string, string>>(
      'select indicator, value, document, entered_by, as_of from observation where period = $1 order by indicator',
      [month],
    )
    const common = { document: `task:${task}`, entered_by: '演示·招商专员', as_of: '2026-10-31' }
    assert.deepEqual(rows, [
      { indicator: 'foreign-capital', value: '1200', ...common },
      { indicator: 'outside-province-capital', value: '4.5', ...common },
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
    const { groups, items } = await preview(month)
    assert.equal(items, 1)
    const standing = Object.fromEntries(groups.flatMap((group) => group.items).map((item) => [item.id, item.why?.zh]))
    assert.deepEqual(
      ['new-projects-over-100m', 'foreign-capital', 'outside-province-capital'].map((id) => standing[id]),
      [undefined, '已经报过', '已经报过'],
    )
  })

  it('更正：要原因，责任部门申请，统计核定，原数留着', async () => {
    const wish = { indicator: 'foreign-capital', period: month, value: '1150', reason: '外汇登记核减' }
    assert.match((await post(officer, 'corrections', { ...wish, reason: ' ' })).said, /请写明为什么更正/)
    assert.match((await post(officer, 'corrections', { ...wish, value: '很多' })).said, /读不出/)
    assert.match((await post(statistician, 'corrections', wish)).said, /由招商局负责/)
    assert.match((await post(officer, 'corrections', { ...wish, period: '2026-09' })).said, /没有填报的数/)
    const slip = { ...wish, value: '115000' }
    assert.match((await post(officer, 'corrections', slip)).said, /原数是1200.*115000.*请先确认再申请/)
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
    const shown = figure.json() as unknown as FigurePage
    assert.equal(shown.shown.value, '1150')
    assert.equal(shown.provenance.trail.length, 2)
    assert.equal(shown.locked, true)
    assert.deepEqual(
      shown.provenance.documents.map(({ id }) => id),
      [`task:${task}`],
    )
    const confirmed = await post(officer, 'corrections', { ...slip, kept: true })
    assert.equal(confirmed.status, 200, confirmed.said)
    const listed = (await statistician({ method: 'GET', url: '/api/collection/corrections' })).json() as unknown as {
      corrections: { id: string; finding: { zh: string } | null }[]
    }
    const findings = new Map(listed.corrections.map(({ id, finding }) => [id, finding?.zh ?? null]))
    assert.equal(findings.get(String(asked.answer.id)), null)
    assert.match(findings.get(String(confirmed.answer.id))!, /原数是1150.*这次是115000/)
    const refused = { accept: false, reason: '多写了两位' }
    assert.equal((await post(statistician, `corrections/${confirmed.answer.id}/decision`, refused)).status, 200)
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

  it('自己提交的，自己不能审，锁定时跳过', async () => {
    const opened = await post(statistician, 'rounds', { period: '2025', audience: 'department' })
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
