import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { ProjectPage } from '../../contract/delivery/project.ts'
import { type Edit, edited } from '../../engines/delivery/editing/edit.ts'
import { readMspdi } from '../../engines/delivery/interchange/mspdi-read.ts'
import type { Network } from '../../engines/delivery/scheduling/network.ts'
import { kindOf } from '../../engines/register/kind.ts'
import type { Post } from '../../kernel/post.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

eachServer('推进方案：画好的网络存成新的一版，谁能存、谁能下载', (server) => {
  let frame: Frame
  let project = ''
  const callers = new Map<string, Caller>()
  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    for (const post of ['leader', 'project-lead', 'project-officer', 'department-clerk', 'enterprise'] as Post[])
      callers.set(post, await signedIn(frame.app, `demo-${post}`))
    callers.set('zibo', await signedIn(frame.app, 'zibo-project-officer'))
    project = await frame.database.inZone(viewerWith(), async (tx) => {
      const row = { name: '年产2万吨氮化硅粉体', level: 'city', nature: 'new', year: 2026, locality: '临江街道' }
      return (await createRow(tx, kindOf(kinds, 'project'), row, { by: 'somebody' })).id
    })
  })
  after(() => frame.close())

  async function act(who: string, what: string, payload: object) {
    const url = `/api/delivery/projects/${project}/${what}`
    const answered = await callers.get(who)!({ method: 'POST', url, payload })
    const answer = answered.json() as object as ProjectPage & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer }
  }
  const download = (who: string) =>
    callers.get(who)!({ method: 'GET', url: `/api/delivery/projects/${project}/plan.xml` })
  const drawn = { promised: 'production', reason: '专题会议纪要' }

  it('没有方案时没有可下载的；从模板画起的方案，还记得是哪个模板', async () => {
    assert.equal((await download('leader')).status, 409)
    const templates = (
      await callers.get('leader')!({ method: 'GET', url: '/api/delivery/templates' })
    ).json() as object as {
      templates: { id: string; promised: string; network: Network }[]
    }
    const { id, network, promised } = templates.templates[0]!
    const longer: Edit = { kind: 'last', task: 'structure', days: 99 }
    const next = edited({ network, promised }, longer, new Map())
    const unknown = await act('project-officer', 'plan', { ...drawn, network: next.network, template: 'castle' })
    assert.match(unknown.said, /没有推进方案模板“castle”/)
    const saved = await act('project-officer', 'plan', { ...drawn, network: next.network, template: id, version: 0 })
    assert.equal(saved.status, 200, saved.said)
    assert.deepEqual([saved.answer.edition, saved.answer.plan?.template], [1, id])
    await act('project-lead', 'promise', { day: '2028-06-30' })
    assert.equal(
      (
        await act('project-officer', 'reports', {
          period: '2026-11-X3',
          tasks: [{ task: 'agreement', started: '2026-11-10', finished: '2026-11-10' }],
        })
      ).status,
      200,
    )
  })

  it('画的时候有了新的记录就不收；旬报报过的一步删不掉；承诺日不动，基线还是第一版', async () => {
    const page = (
      await callers.get('leader')!({ method: 'GET', url: `/api/delivery/projects/${project}` })
    ).json() as object as ProjectPage
    const network = page.plan!.network as Network
    const { version, promised, due } = page
    const stale = await act('project-officer', 'plan', { ...drawn, network, version: version - 1 })
    assert.deepEqual([stale.status, stale.said], [409, '这个项目刚有了新的记录，请看过再办'])
    const without = network.tasks.filter(({ id }) => id !== 'agreement')
    const links = network.links!.filter(({ from }) => from !== 'agreement')
    const gone = await act('project-officer', 'plan', {
      ...drawn,
      network: { ...network, tasks: without, links },
      version,
    })
    assert.match(gone.said, /旬报里有没有的任务“agreement”/)
    const test: Edit = { kind: 'add', task: 'p2-1', name: '地质勘察', behind: 'conditions' }
    const group: Edit = { kind: 'indent', task: 'p2-1' }
    const next = [test, group].reduce((plan, edit) => edited(plan, edit, new Map()), {
      network,
      promised: 'production',
    })
    const saved = await act('project-officer', 'plan', { ...drawn, network: next.network, version })
    assert.equal(saved.status, 200, saved.said)
    const { answer } = saved
    assert.deepEqual([answer.edition, answer.promised, answer.due], [2, promised, due])
    const [summary, part] = ['conditions', 'p2-1'].map((id) => answer.tasks.find((task) => task.id === id)!)
    assert.deepEqual([summary?.summary, part?.summary, part?.parent, part?.baseline], [true, false, 'conditions', null])
    assert.deepEqual(
      answer.tasks.find(({ id }) => id === 'structure')?.baseline,
      page.tasks.find(({ id }) => id === 'structure')?.baseline,
    )
  })

  it('太大的方案、太长的日历、成环的衔接，一句话拒绝', async () => {
    const task = { id: 'production', name: '投产', duration: 1 }
    const tasks = Array.from({ length: 2001 }, (_, index) => ({ ...task, id: `t${index}` }))
    const many = await act('project-officer', 'plan', { ...drawn, promised: 't0', network: { tasks } })
    assert.match(many.said, /一个方案至多2000步、10000条衔接/)
    const exceptions = [{ from: '2020-01-01', to: '2025-01-01' }]
    const off = await act('project-officer', 'plan', {
      ...drawn,
      network: { tasks: [task], calendars: [{ id: 'c', exceptions }] },
    })
    assert.match(off.said, /一段至多366天/)
    const loop = await act('project-officer', 'plan', {
      ...drawn,
      network: { tasks: [task], links: [{ from: 'production', to: 'production' }] },
    })
    assert.match(loop.said, /成环，无法排期：投产 → 投产/)
  })

  it('下载的文件带着旬报、基线和承诺的节点；看得见项目的人都能下载，别的区不能', async () => {
    const { status, body, fileName } = await download('department-clerk')
    assert.deepEqual([status, fileName], [200, '年产2万吨氮化硅粉体.xml'])
    const { network, promised, baseline, left } = readMspdi(body)
    assert.deepEqual([promised, left.length], ['production', 0])
    assert.equal(network.tasks.find(({ id }) => id === 'agreement')?.actual?.finish, '2026-11-10')
    assert.equal(network.tasks.find(({ id }) => id === 'p2-1')?.parent, 'conditions')
    assert.ok(baseline.has('structure') && !baseline.has('p2-1'))
    assert.equal((await download('zibo')).status, 404)
    assert.equal((await download('enterprise')).status, 404)
  })

  it('只有挂包领导和项目专员能存方案', async () => {
    for (const who of ['leader', 'department-clerk', 'enterprise'])
      assert.equal((await act(who, 'plan', { ...drawn, network: { tasks: [{ id: 'production' }] } })).status, 403, who)
    assert.equal((await act('zibo', 'plan', { ...drawn, network: { tasks: [{ id: 'production' }] } })).status, 404)
  })
})
