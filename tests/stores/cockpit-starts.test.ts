import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { CockpitAnswer } from '../../contract/cockpit.ts'
import type { BatchPage } from '../../contract/delivery/batches/batch-page.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Frame, openFrame, signedIn } from '../frame.ts'
import { landingPacks, loadLanding } from '../landing-house.ts'

eachServer('驾驶舱上的集中开工', (server) => {
  let frame: Frame
  before(async () => {
    frame = await openFrame(server, furnish({ packs: landingPacks, ...mechanisms }, await temporaryFolder('uploads')))
    await loadLanding(frame)
  })
  after(() => frame.close())

  async function starts(who: string, query = ''): Promise<CockpitAnswer['starts']> {
    const caller = await signedIn(frame.app, who)
    return ((await caller({ url: `/api/cockpit${query}` })).json() as unknown as CockpitAnswer).starts
  }

  it('下一批和它自己的页面说的一样，点得开；没有公布过的批次，上一批就空着', async () => {
    const seen = await starts('demo-leader')
    assert.deepEqual([seen?.demonstration, seen?.last], [true, null])
    const { id, href, name, day, projects, counted, lamp, parts } = seen!.next!
    assert.equal(href, `/demo/projects/batches/${id}`)
    const leader = await signedIn(frame.app, 'demo-leader')
    const page = (await leader({ url: `/api/delivery/batches/${id}?on=2023-12-31` })).json() as unknown as BatchPage
    const ready = page.projects.filter(({ readiness }) => readiness.state === 'ready').length
    assert.deepEqual([name, day, projects, counted, lamp], [page.name, page.day, 1, ready, page.lamp])
    assert.deepEqual(parts, [{ lamp: 'amber', count: 1 }])
  })

  it('批次提出以前的日子还没有批次；企业和银行看不到批次', async () => {
    assert.equal(await starts('demo-leader', '?on=2020-01-01'), null)
    assert.equal(await starts('demo-enterprise'), null)
    assert.equal(await starts('demo-bank'), null)
  })
})
