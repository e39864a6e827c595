import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { ProjectPage } from '../../../contract/delivery/project.ts'
import { mechanisms } from '../../../mechanisms/mechanisms.ts'
import { furnish } from '../../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../../frame.ts'

const reason = '会议纪要'
const one = { id: 'a', name: '主体', duration: 5 }
const long = '长'.repeat(100_000)
const hostile = '=HYPERLINK("http://x","点")\nATTENDEE:mailto:x@x\n</w:t>&]]><w:p>'

/** Who asks for what that no plan, report or look at one can mean; `:of` is the project. */
const attempts: readonly [who: string, path: string, body?: object][] = [
  ...['9999-12-31', '2500-01-01', '1900-01-01', '2026-02-30'].flatMap((day): [string, string, object?][] => [
    ...['', '/today', '/projects', '/projects/:of', '/calendar.ics', '/problems', '/bulletin', '/assessment'].map(
      (path): [string, string] => ['leader', `${path}?on=${day}`],
    ),
    ['project-lead', '/projects/:of/promise', { day }],
    ['project-lead', '/projects/:of/extensions', { day, reason }],
    ['leader', '/projects/:of/try', { task: 'start', start: day }],
    ['project-officer', '/projects/:of/reports', { period: '2026-11-X3', tasks: [{ task: 'start', started: day }] }],
    [
      'project-officer',
      '/projects/:of/plan',
      { network: { tasks: [{ ...one, deadline: day }] }, promised: 'a', reason },
    ],
  ]),
  ...['0001', '9999-Q4', '1999-12'].map((period): [string, string] => ['leader', `/assessment?period=${period}`]),
  ['project-officer', '/projects/:of/report?period=0001-01-X1'],
  ['project-officer', '/projects/:of/report?period=2026'],
  ['project-officer', '/projects/:of/reports', { period: '0001-01-X1', tasks: [] }],
  ['project-officer', '/projects/:of/reports', { period: '2026-11-X3', tasks: [], invested: '9'.repeat(400) }],
  ['project-officer', '/projects/:of/reports', { period: '2026-11-X3', tasks: [], invested: '99999999999999' }],
  ['project-officer', '/projects/:of/reports', { period: '2026-11-X3', tasks: [{ task: '__proto__', percent: 3 }] }],
  [
    'project-officer',
    '/projects/:of/reports',
    { period: '2026-11-X3', tasks: Array(3000).fill({ task: 'start', percent: 5 }) },
  ],
  ['leader', '/projects/:of/try', { task: long, start: '2027-01-04' }],
  ['project-lead', '/projects/:of/extensions', { day: '2029-06-29', reason: long }],
  ['project-lead', '/projects/:of/extensions', { day: '2029-06-29', reason: '设备\u202e晚到' }],
  ['leader', '/projects/:of/extensions/x', { granted: true, reason: long }],
  ...[
    { template: 'industrial-build', reason: long },
    { template: 'industrial-build', days: { constructor: 3 }, reason },
    { template: '__proto__', reason },
    { network: { tasks: [one] }, promised: 'a', reason: long },
    { network: { tasks: [{ ...one, name: long }] }, promised: 'a', reason },
    { network: { tasks: [{ ...one, duration: 1e9 }] }, promised: 'a', reason },
    {
      network: { tasks: [one, { ...one, id: 'b' }], links: [{ from: 'a', to: 'b', lag: 1e9 }] },
      promised: 'b',
      reason,
    },
    { network: { tasks: Array.from({ length: 3000 }, (_, at) => ({ ...one, id: `t${at}` })) }, promised: 't0', reason },
  ].map((body): [string, string, object] => ['project-officer', '/projects/:of/plan', body]),
]

eachServer('推进与三张清单，攻击一遍 · delivery attacked', (server) => {
  let frame: Frame
  const callers = new Map<string, Caller>()
  let project = ''

  before(async () => {
    const declarations = { packs: smallPacks, ...mechanisms }
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    for (const who of ['statistician', 'leader', 'project-lead', 'project-officer', 'department-clerk'])
      callers.set(who, await signedIn(frame.app, `demo-${who}`))
    project = await newProject('年产2万吨氮化硅粉体')
    await made('project-officer', `/projects/${project}/plan`, { template: 'industrial-build', reason })
    await made('project-lead', `/projects/${project}/promise`, { day: '2028-06-30' })
  })
  after(() => frame.close())

  const call = (who: string, path: string, payload?: object) =>
    callers.get(who)!({ method: payload ? 'POST' : 'GET', url: `/api/delivery${path}`, ...(payload && { payload }) })
  async function made<Answer>(who: string, path: string, payload?: object): Promise<Answer> {
    const answer = await call(who, path, payload)
    assert.equal(answer.status, 200, answer.body)
    return answer.json() as Answer
  }
  async function newProject(name: string): Promise<string> {
    const payload = { values: { name, year: 2026 } }
    const made = await callers.get('statistician')!({ method: 'POST', url: '/api/registers/project/rows', payload })
    assert.equal(made.status, 200, made.body)
    return (made.json() as unknown as { id: string }).id
  }
  /** The same thing by several at the same moment: how often each answer was given. */
  async function atOnce(times: number, who: string, path: string, payload: object) {
    const answers = await Promise.all(Array.from({ length: times }, () => call(who, path, payload)))
    return answers.map(({ status }) => status).sort()
  }

  it('算不到的日子、过长的文字、过大的数和方案：一句话，什么也不写', async () => {
    const count = async () => await frame.database.readAsSystem('select count(*)::int as count from delivery_event')
    const before = await count()
    for (const [who, path, body] of attempts) {
      const { status, body: said } = await call(who, path.replace(':of', project), body)
      const asked = `${path} ${JSON.stringify(body ?? '').slice(0, 90)}`
      assert.ok(status === 400 || status === 409, `${asked} ${status} ${said.slice(0, 200)}`)
      assert.match(said, /"sentence":\{"zh":"[^"]*\p{Script=Han}/u, asked)
    }
    assert.deepEqual(await count(), before)
  })

  it('同一刻几个人办同一件事，只成一件', async () => {
    const extensions = `/projects/${project}/extensions`
    assert.deepEqual(await atOnce(4, 'project-lead', extensions, { day: '2028-09-29', reason }), [200, 409, 409, 409])
    const { extensions: asked } = await made<ProjectPage>('leader', `/projects/${project}`)
    const decide = `${extensions}/${asked[0]!.request}`
    assert.deepEqual(await atOnce(4, 'leader', decide, { granted: true, reason }), [200, 409, 409, 409])
    const other = await newProject('纬三路改造')
    await made('project-officer', `/projects/${other}/plan`, { template: 'city-road', reason })
    assert.deepEqual(
      await atOnce(3, 'project-lead', `/projects/${other}/promise`, { day: '2028-06-30' }),
      [200, 409, 409],
    )
    const filed = { title: '供电', origin: 'officer' }
    const raised = await Promise.all(
      Array.from({ length: 4 }, () =>
        made<{ problem: string; serial: number }>('project-officer', `/projects/${project}/problems`, filed),
      ),
    )
    assert.deepEqual(raised.map(({ serial }) => serial).sort(), [1, 2, 3, 4])
    const acts = `/problems/${raised[0]!.problem}/acts`
    const dispatched = { kind: 'dispatched', department: 'administrative-approval', workdays: 3 }
    await made('leader', acts, { act: dispatched })
    await made('department-clerk', acts, { act: { kind: 'answered', text: '办好了' } })
    assert.deepEqual(await atOnce(4, 'leader', acts, { act: { kind: 'closed' } }), [200, 409, 409, 409])
  })

  it('名字里写了公式、换行和标记：日历、表格、公文里都只是文字', async () => {
    const id = await newProject(hostile)
    await made('project-officer', `/projects/${id}/plan`, { template: 'city-road', reason })
    await made('project-lead', `/projects/${id}/promise`, { day: '2028-06-30' })
    const { problem } = await made<{ problem: string }>('project-officer', `/projects/${id}/problems`, {
      title: '=1+1|cmd',
      origin: 'officer',
    })
    await made('leader', `/problems/${problem}/acts`, {
      act: { kind: 'dispatched', department: 'administrative-approval', workdays: 1 },
    })
    const calendar = (await call('leader', '/calendar.ics')).body
    assert.match(calendar.replaceAll('\r\n ', ''), /SUMMARY:.*=HYPERLINK/)
    assert.doesNotMatch(calendar, /^ATTENDEE/m)
    const sheet = unzipSync((await call('leader', '/problems/export')).bytes)
    const cells = Object.values(sheet)
      .map((bytes) => strFromU8(bytes))
      .join('')
    assert.match(cells, /=1\+1\|cmd/)
    assert.doesNotMatch(cells, /<f[ >]/)
    const paper = unzipSync((await call('leader', '/bulletin/file?on=2026-12-20')).bytes)
    const text = strFromU8(paper['word/document.xml']!)
    assert.match(text, /&lt;\/w:t&gt;/)
  })
})
