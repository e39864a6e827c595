import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { ProjectPage } from '../../contract/delivery/project.ts'
import { kindOf } from '../../engines/register/kind.ts'
import type { RowValues } from '../../engines/register/schemas.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const template = 'technical-transformation'
const reason = '专题会'
const before2026 = { filing: '2026-06-30', environment: '2026-09-30', energy: '2026-09-30', design: '2026-10-30' }

eachServer('已经在推进的项目编方案：先说哪些步骤办完了、哪天办完，按实际判断，不退回去', (server) => {
  let frame: Frame
  let planner: Caller
  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    planner = await signedIn(frame.app, 'demo-project-lead')
  })
  after(() => frame.close())

  async function project(row: RowValues) {
    const { id } = await frame.database.inZone(viewerWith(), (tx) =>
      createRow(tx, kindOf(kinds, 'project'), { name: '高端轴承技术改造', year: 2026, ...row }, { by: 'somebody' }),
    )
    const answered = async (method: 'GET' | 'POST', what: string, payload?: object) => {
      const url = `/api/delivery/projects/${id}${what}`
      const answer = await planner({ method, url, ...(payload && { payload }) })
      const page = answer.json() as unknown as ProjectPage & { error?: { sentence: { zh: string } } }
      return { status: answer.status, said: page.error?.sentence.zh ?? '', page }
    }
    const done = async (what: string, payload: object) => {
      const { status, said, page } = await answered('POST', what, payload)
      assert.equal(status, 200, said)
      return page
    }
    return { done, refused: answered, page: async () => (await answered('GET', '')).page }
  }
  const phaseOf = ({ phases }: ProjectPage) => phases.find(({ state }) => state === 'now')?.id

  it('技改项目先给技改的模板，续建的给扩建的，专项的给道路的', async () => {
    for (const [row, expected] of [
      [{ level: 'technical' }, 'technical-transformation'],
      [{ level: 'special' }, 'city-road'],
      [{ level: 'city', nature: 'continued' }, 'expansion'],
      [{ level: 'city', nature: 'new' }, 'industrial-build'],
      [{}, 'industrial-build'],
    ] as const) {
      assert.equal((await (await project(row)).page()).usualTemplate, expected)
    }
  })

  it('办完的步骤按实际算，方案从没办的排起；不说办完的，今天承诺就红', async () => {
    const told = await project({ status: 'permits' })
    await told.done('/plan', { template, reason, done: before2026 })
    const page = await told.done('/promise', { day: '2027-09-30' })
    const task = (id: string) => page.tasks.find((one) => one.id === id)!
    assert.deepEqual([task('filing').state, task('filing').finish], ['finished', '2026-06-30'])
    assert.ok(page.tasks.every(({ state, finish }) => state === 'finished' || finish >= page.asOf))
    assert.equal(page.lamp, 'green', page.reason.zh)
    assert.equal(phaseOf(page), 'started')

    const silent = await project({ status: 'permits' })
    await silent.done('/plan', { template, reason })
    assert.equal((await silent.done('/promise', { day: '2027-08-16' })).lamp, 'red')
    const same = await project({ status: 'permits' })
    await same.done('/plan', { template, reason, done: before2026 })
    assert.notEqual((await same.done('/promise', { day: '2027-08-16' })).lamp, 'red')
  })

  it('台账是办手续的，编了方案、报了旬报，还是办手续，不退到签约、落地', async () => {
    const one = await project({ status: 'permits' })
    assert.equal(phaseOf(await one.page()), 'permits')
    assert.equal(phaseOf(await one.done('/plan', { template, reason })), 'permits')
    assert.equal(phaseOf(await one.done('/promise', { day: '2028-06-30' })), 'permits')
    const reported = await one.done('/reports', { period: '2026-11-X3', tasks: [{ task: 'design', percent: 40 }] })
    assert.equal(phaseOf(reported), 'permits')
    assert.deepEqual(
      reported.phases.slice(0, 2).map(({ state }) => state),
      ['done', 'done'],
    )
  })

  it('调整方案，办完的还在；另说的按新说的', async () => {
    const one = await project({ status: 'permits' })
    await one.done('/plan', { template, reason, done: before2026 })
    await one.done('/promise', { day: '2028-06-30' })
    const again = await one.done('/plan', {
      template,
      reason: '调整',
      days: { order: 60 },
      done: { filing: '2026-07-31' },
    })
    const finishes = new Map(again.tasks.map(({ id, state, finish }) => [id, state === 'finished' ? finish : null]))
    assert.equal(finishes.get('filing'), '2026-07-31')
    assert.equal(finishes.get('design'), '2026-10-30')
    assert.equal(finishes.get('order'), null)
  })

  it('以后的日子、模板里没有的步骤，一句话退回，什么也不写', async () => {
    const one = await project({ status: 'permits' })
    const ahead = await one.refused('POST', '/plan', { template, reason, done: { filing: '2026-12-31' } })
    assert.deepEqual([ahead.status, ahead.said], [400, '“技改备案”的2026-12-31还没有到，不能作为已经办完的日期'])
    const strange = await one.refused('POST', '/plan', { template, reason, done: { moon: '2026-06-30' } })
    assert.deepEqual([strange.status, /没有步骤“moon”/.test(strange.said)], [400, true])
    assert.equal((await one.page()).edition, 0)
  })
})
