import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
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

const answer = (value: string | null, reason = '') => ({ value, reason, kept: false })

eachServer('企业填报', (server) => {
  let frame: Frame
  let statistician: Caller

  before(async () => {
    const declarations = { packs: smallPacks, catalogue, groups, kinds, enterpriseRound }
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
})
