import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { TaskPage, TaskSummary } from '../../contract/collection/task.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import type { Viewer } from '../../server/viewer.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const answer = (value: string | null, reason = '') => ({ value, reason, kept: false })

eachServer('企业填报', (server) => {
  let frame: Frame
  let statistician: Caller

  before(async () => {
    const declarations = { packs: smallPacks, ...mechanisms }
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    statistician = await signedIn(frame.app, 'demo-statistician')
  })
  after(() => frame.close())

  const get = async <T>(who: Caller, url: string): Promise<T> => {
    const answered = await who({ method: 'GET', url: `/api/collection/${url}` })
    assert.equal(answered.status, 200, answered.body)
    return answered.json() as T
  }
  const post = async (who: Caller, url: string, payload: object) => {
    const { status, body } = await who({ method: 'POST', url: `/api/collection/${url}`, payload })
    return { status, said: body, answer: JSON.parse(body) as Record<string, unknown> }
  }
  const page = (who: Caller, id: string) => get<TaskPage>(who, `tasks/${id}`)
  const move = async (who: Caller, name: string, given: object, id: string) => {
    const { version } = await page(statistician, id)
    return post(who, `tasks/${id}/moves`, { move: name, version, ...given })
  }
  const as = <T>(text: string, values: unknown[] = []): Promise<T[]> => frame.database.readAsSystem<T>(text, values)

  it('企业：带出名录里的数，只看得到自己的；锁定后名录跟着更新', async () => {
    const system: Viewer = viewerWith({ account: 'test' })
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
    const opened = await post(statistician, 'rounds', {
      period: '2025',
      audience: 'enterprise',
      choice: { workdays: 10 },
    })
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

  it('锁定的数错了：企业申请，统计核定；原数看得见，名录改了、历史留着', async () => {
    const enterprise = await signedIn(frame.app, 'demo-enterprise')
    const { tasks } = await get<{ tasks: TaskSummary[] }>(enterprise, 'tasks')
    const { id } = tasks[0]!
    const wish = { indicator: 'revenue', period: '2025', value: '5700', reason: '年审调整' }
    const refused = async (who: Caller, payload: object, status: number, said: RegExp) => {
      const answered = await post(who, 'corrections', payload)
      assert.equal(answered.status, status, answered.said)
      assert.match(answered.said, said)
    }
    await refused(enterprise, { ...wish, reason: ' ' }, 400, /请写明为什么更正/)
    await refused(enterprise, { ...wish, value: '5600' }, 400, /与原数相同/)
    await refused(enterprise, { ...wish, indicator: 'name' }, 404, /企业填报里没有/)
    await refused(enterprise, { ...wish, period: '2024' }, 404, /没有填报的数/)
    await refused(await signedIn(frame.app, 'zibo-enterprise'), wish, 404, /没有填报的数/)
    const asked = await post(enterprise, 'corrections', wish)
    assert.equal(asked.status, 200, asked.said)
    await refused(enterprise, wish, 409, /待核定/)
    const listed = await get<{ corrections: { owner: { zh: string }; mayDecide: boolean }[] }>(
      enterprise,
      'corrections',
    )
    assert.deepEqual(
      listed.corrections.map(({ owner, mayDecide }) => [owner.zh, mayDecide]),
      [['甲公司', false]],
    )
    const url = `corrections/${asked.answer.id}/decision`
    assert.equal((await post(enterprise, url, { accept: true, reason: '' })).status, 403)
    const elsewhere = await signedIn(frame.app, 'zibo-statistician')
    assert.equal((await post(elsewhere, url, { accept: true, reason: '' })).status, 404)
    assert.equal((await post(statistician, url, { accept: true, reason: '' })).status, 200)
    const item = (await page(enterprise, id)).items.find((one) => one.id === 'revenue')
    assert.deepEqual(
      [item?.answer?.value, item?.correction?.value, item?.correction?.state],
      ['5600', '5700', 'accepted'],
    )
    const [row] = await as<{ revenue: number; revision: number }>(
      `select e.revenue, e.revision from register.enterprise e join collection_task t on t.enterprise = e.id::text
       where t.id = $1`,
      [id],
    )
    assert.deepEqual(row, { revenue: 5_700_000_000, revision: 3 })
    const [entry] = await as<{ reason: string }>(
      `select h.reason from register.history h join collection_task t on t.enterprise = h.row_id::text
       where t.id = $1 order by h.revision desc limit 1`,
      [id],
    )
    assert.equal(entry?.reason, '2025年填报更正：年审调整')
  })

  it('再发一轮：已问的企业不重复问；名单里找不到的说出来；条件写错的说出来', async () => {
    const wanted = (choice: object) => ({ period: '2025', audience: 'enterprise', choice })
    const again = await post(statistician, 'rounds', wanted({ leftOut: ['researchers'] }))
    assert.equal(again.status, 409, again.said)
    const strange = await post(statistician, 'rounds', wanted({ enterprises: ['丙公司', '丁公司'] }))
    assert.match(strange.said, /找不到或重名：丁公司/)
    const wrong = await post(statistician, 'preview', wanted({ where: '没有这一栏 > 3' }))
    assert.equal(wrong.status, 400)
    assert.match(wrong.said, /没有这一栏/)
    const listed = await post(statistician, 'rounds', wanted({ enterprises: ['丙公司'], leftOut: ['researchers'] }))
    assert.deepEqual([listed.answer.tasks, listed.answer.items], [1, 3], listed.said)
    const next = await post(statistician, 'preview', { ...wanted({}), period: '2026' })
    assert.deepEqual((next.answer.last as { choice: { leftOut: string[] } }).choice.leftOut, ['researchers'])
  })

  it('催报：谁没有报、一句话、一张表；别的岗位、别的区拿不到', async () => {
    const { rounds } = await get<{ rounds: { id: string; number: number }[] }>(statistician, 'rounds')
    const id = rounds.find(({ number }) => number === 2)!.id
    const reminder = await get<{ sentence: { zh: string }; names: unknown[] }>(statistician, `rounds/${id}/reminder`)
    assert.match(reminder.sentence.zh, /^截至11月21日，2025年企业填报（第2轮）未填报：丙公司（/)
    const url = `/api/collection/rounds/${id}/reminder`
    const file = await statistician({ method: 'GET', url: `${url}.xlsx` })
    assert.deepEqual([file.status, file.body.slice(0, 2)], [200, 'PK'])
    for (const name of ['demo-enterprise', 'demo-department-clerk'])
      assert.equal((await (await signedIn(frame.app, name))({ method: 'GET', url })).status, 403, name)
    assert.equal((await (await signedIn(frame.app, 'zibo-statistician'))({ method: 'GET', url })).status, 404)
    assert.deepEqual(await get(statistician, 'rounds?on=2026-01-01'), { rounds: [], overdue: [], overdueCount: 0 })
  })
})
