import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { ProblemPage } from '../../../contract/delivery/problems/problem-page.ts'
import type { ProjectPage } from '../../../contract/delivery/project.ts'
import { mechanisms } from '../../../mechanisms/mechanisms.ts'
import { furnish } from '../../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../../database.ts'
import { type Frame, openFrame, signedIn, smallPacks } from '../../frame.ts'
import { type Attempt, nameOf, refuseTelling } from './nowhere.ts'

type Thing = 'project' | 'department' | 'request' | 'problem' | 'responsibility'

const projects = '/api/delivery/projects'
const problems = '/api/delivery/problems'
const own = { project: '', problem: '' }
const post = (url: string, payload: object) => ({ method: 'POST' as const, url, payload })
const act = (id: string, given: object) => post(`${problems}/${id}/acts`, { act: given })
const reason = '会议纪要'
const report = { period: '2026-11-X3', tasks: [], invested: '100.00' }
const filed = { title: '供电', origin: 'officer' }

/** What there is of projects and problems in the zone next door, and everything that one could do to it by its number. */
const attempts: readonly Attempt<Thing>[] = [
  ...(['leader', 'project-officer', 'enterprise', 'department-clerk'] as const).flatMap((who): Attempt<Thing>[] => [
    [who, 'project', (id) => ({ url: `${projects}/${id}` })],
    [who, 'project', (id) => ({ url: `${projects}/${id}?on=2026-11-01` })],
    [who, 'project', (id) => post(`${projects}/${id}/try`, { task: 'start', start: '2027-01-04' })],
    [who, 'project', (id) => ({ url: `${projects}/${id}/three-lists` })],
    [who, 'project', (id) => ({ url: `${problems}?project=${id}` })],
    [who, 'project', (id) => ({ url: `/api/delivery/oc4ids.json?project=${id}` })],
    [who, 'problem', (id) => ({ url: `${problems}/${id}` })],
    [who, 'problem', (id) => ({ url: `${problems}/${id}?on=2026-11-01` })],
    [who, 'problem', (id) => act(id, { kind: 'noted', text: '看过' })],
  ]),
  ['project-officer', 'project', (id) => ({ url: `${projects}/${id}/report` })],
  ['project-officer', 'project', (id) => post(`${projects}/${id}/plan`, { template: 'industrial-build', reason })],
  [
    'project-officer',
    'project',
    (id) => post(`${projects}/${id}/plan`, { template: 'industrial-build', reason, version: 0 }),
  ],
  ['project-lead', 'project', (id) => post(`${projects}/${id}/promise`, { day: '2029-06-30' })],
  ['project-lead', 'project', (id) => post(`${projects}/${id}/extensions`, { day: '2029-06-30', reason })],
  ['leader', 'project', (id) => post(`${projects}/${id}/extensions/x`, { granted: true, reason })],
  ['leader', 'request', (id) => post(`${projects}/${own.project}/extensions/${id}`, { granted: true, reason })],
  ['enterprise', 'project', (id) => post(`${projects}/${id}/reports`, report)],
  ['project-officer', 'project', (id) => post(`${projects}/${id}/reports`, report)],
  ['project-officer', 'project', (id) => post(`${projects}/${id}/problems`, filed)],
  ['enterprise', 'project', (id) => post(`${projects}/${id}/problems`, { ...filed, origin: 'enterprise' })],
  ['leader', 'problem', (id) => act(id, { kind: 'dispatched', department: 'administrative-approval', workdays: 3 })],
  ['department-clerk', 'problem', (id) => act(id, { kind: 'received' })],
  ['department-clerk', 'problem', (id) => act(id, { kind: 'answered', text: '办好了' })],
  ['supervisor', 'problem', (id) => act(id, { kind: 'urged', reason })],
  ['supervisor', 'problem', (id) => act(id, { kind: 'closed' })],
  ['leader', 'responsibility', (id) => act(own.problem, { kind: 'fulfilled', responsibility: id })],
  [
    'statistician',
    'department',
    (id) => post('/api/registers/project/rows', { values: { name: '借来的项目', department: id } }),
  ],
]

eachServer('别的高新区有没有这个项目、这个问题，从回答里看不出来', (server) => {
  let frame: Frame
  const things = new Map<Thing, string>()

  before(async () => {
    const declarations = { packs: smallPacks, ...mechanisms }
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    for (const [thing, id] of Object.entries(await furnishZone('zibo'))) things.set(thing as Thing, id)
    Object.assign(own, await furnishZone('demo'))
  })
  after(() => frame.close())

  /** A project with a plan, a promise and a request for an extension; a problem with a responsibility. */
  async function furnishZone(zone: string): Promise<Record<Thing, string>> {
    async function made<Answer>(who: string, url: string, payload: object): Promise<Answer> {
      const answer = await (await signedIn(frame.app, `${zone}-${who}`))(post(url, payload))
      assert.equal(answer.status, 200, answer.body)
      return answer.json() as Answer
    }
    type Row = { id: string }
    const named = { name: '发展改革局', code: 'development-reform' }
    const department = (await made<Row>('statistician', '/api/registers/department/rows', { values: named })).id
    const values = { name: '年产2万吨氮化硅粉体', year: 2026, department }
    const project = (await made<Row>('statistician', '/api/registers/project/rows', { values })).id
    const of = `${projects}/${project}`
    await made('project-officer', `${of}/plan`, { template: 'industrial-build', reason })
    await made('project-lead', `${of}/promise`, { day: '2028-06-30' })
    const asked = await made<ProjectPage>('project-lead', `${of}/extensions`, { day: '2028-09-30', reason })
    const { problem } = await made<{ problem: string }>('project-officer', `${of}/problems`, filed)
    const acts = `${problems}/${problem}/acts`
    const dispatched = { kind: 'dispatched', department: 'administrative-approval', workdays: 3 }
    await made('leader', acts, { act: dispatched })
    const assigned = { kind: 'assigned', what: '批复', who: '孙主任', due: '2026-12-01' }
    const page = await made<ProblemPage>('leader', acts, { act: assigned })
    const responsibility = page.responsibilities[0]!.id
    return { project, department, request: asked.extensions[0]!.request, problem, responsibility }
  }

  for (const attempt of attempts) it(nameOf(attempt), () => refuseTelling(frame, attempt, things.get(attempt[1])!))

  it('在邻区自己人那里，这些都有；试过之后还是原样', async () => {
    const caller = await signedIn(frame.app, 'zibo-leader')
    for (const [who, thing, call] of attempts) {
      const asked = call(things.get(thing)!)
      if (who !== 'leader' || 'method' in asked || asked.url.includes('?on=')) continue
      assert.equal((await caller(asked)).status, 200, asked.url)
    }
    const counts = await frame.database.readAsSystem(
      `select (select count(*)::int from delivery_event) as delivery, (select count(*)::int from problem_event) as problems,
        (select count(*)::int from register.project) as projects`,
    )
    assert.deepEqual(counts, [{ delivery: 6, problems: 6, projects: 2 }])
  })
})
