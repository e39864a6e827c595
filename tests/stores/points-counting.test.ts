import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { PointsEditionPage } from '../../contract/points/editions.ts'
import type { PointsRunLine } from '../../contract/points/points.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { innovationPoints } from '../../mechanisms/innovation-points/innovation-points.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { type Counting, openCounting } from '../../server/points/runs/counting.ts'
import { appendRun } from '../../server/points/runs/store.ts'
import { eachServer } from '../database.ts'
import { openPointsHouse } from '../points-house.ts'
import { viewerWith } from '../viewer.ts'

eachServer('创新积分：计分停在半路', (server) => {
  let house: Awaited<ReturnType<typeof openPointsHouse>>
  let edition: PointsEditionPage
  const statistician = viewerWith()
  before(async () => {
    house = await openPointsHouse(server)
    const given = { name: '试算用', from: 'template' }
    edition = (await house.call<PointsEditionPage>('demo-statistician', 'POST', '/points/editions', given)).answer
  })
  after(() => house.close())

  const open = (): Counting => {
    const parts = {
      mechanism: innovationPoints,
      kinds: { year: kindOf(kinds, 'enterprise_year'), enterprise: kindOf(kinds, 'enterprise') },
      stages: () => 3 as const,
    }
    return openCounting(parts, house.frame.database)
  }
  const newRun = async () => {
    const run = { edition: edition.id, version: 1, year: '2023', purpose: 'simulation' as const }
    const id = await house.frame.database.inZone(statistician, (tx) => appendRun(tx, statistician, run))
    return { ...run, id }
  }
  const shown = async (id: string) =>
    (await house.call<PointsRunLine>('demo-leader', 'GET', `/points/runs/${id}`)).answer
  const kept = (id: string) =>
    house.frame.database.readInZone<{ n: number }>(
      statistician,
      `select ((select count(*) from points_score where run = $1) + (select count(*) from points_run_facts where run = $1))::int as n`,
      [id],
    )

  it('停下的计分说是停的，分和所读的数一样也不留；停过的可以再开一次', async () => {
    const counting = open()
    const run = await newRun()
    counting.start(statistician, run)
    assert.ok(counting.isUnderWay(run.id))
    assert.equal(await counting.stop(run.id), true)
    const { state, sentence, scored } = await shown(run.id)
    assert.deepEqual([state, sentence?.zh, scored], ['stopped', '有人停止了这次计分', null])
    assert.deepEqual(await kept(run.id), [{ n: 0 }])
    const { answer } = await house.call<{ total: number }>('demo-leader', 'GET', `/points/runs/${run.id}/scores`)
    assert.equal(answer.total, 0, '停下的计分没有名单')
    assert.equal(await counting.stop(run.id), false)
    const again = await newRun()
    await counting.finish(statistician, again)
    assert.equal((await shown(again.id)).state, 'done')
  })

  it('服务停了，没做完的说是没做完，不写假的结束', async () => {
    const counting = open()
    const run = await newRun()
    counting.start(statistician, run)
    await counting.close()
    const { state, sentence } = await shown(run.id)
    assert.deepEqual([state, sentence?.zh], ['failed', '服务停过，这次计分没有做完；请重新开始'])
    assert.deepEqual(await kept(run.id), [{ n: 0 }])
  })

  it('外人替不了：没有这份职责的人计分，数据库不让写', async () => {
    const counting = open()
    const run = await newRun()
    const officer = viewerWith({ post: 'project-officer' })
    await counting.finish(officer, run)
    assert.deepEqual(await kept(run.id), [{ n: 0 }])
    assert.notEqual((await shown(run.id)).state, 'done')
  })

  it('试算的结果不能公布；已经结束的停不了', async () => {
    const counting = open()
    const run = await newRun()
    await counting.finish(statistician, run)
    const publish = await house.call('demo-leader', 'POST', `/points/runs/${run.id}/publish`, { as: 'demonstration' })
    assert.match(publish.said, /试算的结果不能公布/)
    assert.match(
      (await house.call('demo-statistician', 'POST', `/points/runs/${run.id}/stop`)).said,
      /已经结束，停不了/,
    )
  })
})
