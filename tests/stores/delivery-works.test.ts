import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { ProjectPage } from '../../contract/delivery/project.ts'
import { kindOf } from '../../engines/register/kind.ts'
import type { Post } from '../../kernel/post.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

eachServer('旬报推动什么：形象进度、投资完成率，说不通的退回', (server) => {
  let frame: Frame
  const callers = new Map<string, Caller>()
  let ours = ''

  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    for (const post of ['project-lead', 'project-officer'] as Post[]) {
      callers.set(post, await signedIn(frame.app, `demo-${post}`))
    }
    const by = { by: 'somebody' }
    await frame.database.inZone(viewerWith(), async (tx) => {
      const row = { name: '发展改革局', code: 'development-reform' }
      const { id: department } = await createRow(tx, kindOf(kinds, 'department'), row, by)
      const own = { name: '年产2万吨氮化硅粉体', year: 2026, planned_this_year: '3.00', completed: '1.00', department }
      ours = (await createRow(tx, kindOf(kinds, 'project'), { ...own, status: 'permits', begun: false }, by)).id
    })
    assert.equal((await act('project-lead', 'plan', { template: 'industrial-build', reason: '会议纪要' })).status, 200)
    assert.equal((await act('project-lead', 'promise', { day: '2028-06-30' })).status, 200)
  })
  after(() => frame.close())

  async function act(who: string, what: string, payload: object) {
    const answered = await callers.get(who)!({ method: 'POST', url: `/api/delivery/projects/${ours}/${what}`, payload })
    const answer = answered.json() as unknown as ProjectPage & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer }
  }

  it('报的完成比例写进台账的形象进度；只报投资不写；改报漏了投资，台账和网页一同退回', async () => {
    const period = '2026-11-X3'
    const works = async () =>
      (
        await frame.database.readInZone<{ progress: string | null }>(
          viewerWith(),
          'select progress from register.project where id = $1',
          [ours],
        )
      )[0]!.progress
    const done = { task: 'agreement', started: '2026-11-10', finished: '2026-11-10' }
    const said = await act('project-officer', 'reports', { period, tasks: [done, { task: 'structure', percent: 40 }] })
    assert.equal(said.status, 200, said.said)
    const { pace, investment, completion, reason } = said.answer
    assert.ok(pace.reported! > pace.asked!)
    assert.ok(reason.zh.includes(`形象进度${pace.reported}%，按期限应到${pace.asked}%`), reason.zh)
    assert.match((await works())!, /^2026年11月下旬：.*完成，.*完成40%；形象进度/)
    assert.deepEqual([investment.completed, completion], ['1', '33.33'])
    const before = await works()
    const money = await act('project-officer', 'reports', { period, tasks: [], invested: '900' })
    assert.deepEqual([money.answer.investment.completed, money.answer.completion], ['1.09', '36.33'])
    assert.equal(await works(), before)
    assert.equal(money.answer.pace.reported, null, 'the correction took the steps back')
    const again = await act('project-officer', 'reports', { period, tasks: [done], invested: '900' })
    assert.equal(again.answer.investment.completed, '1.09')
  })

  it('说不通的进度退回，一句话说清', async () => {
    const report = async (task: object, period = '2026-11-X3') =>
      (await act('project-officer', 'reports', { period, tasks: [task] })).said
    assert.match(await report({ task: 'structure', percent: 140 }), /完成比例应在0到100之间/)
    assert.match(await report({ task: 'structure', percent: -1 }), /完成比例应在0到100之间/)
    assert.match(await report({ task: 'production', percent: 40 }), /是一个节点/)
    assert.match(await report({ task: 'structure', percent: 5, started: '2026-11-20' }, '2026-11-X1'), /才开始/)
    assert.match(await report({ task: 'structure', finished: '2026-11-20', percent: 40 }), /就不能只完成40%/)
  })
})
