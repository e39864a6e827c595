import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { BatchLine } from '../../contract/delivery/batches/batch-page.ts'
import type { ReviewLine, ReviewPage, ScoreForm } from '../../contract/delivery/reviews/review-page.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { day } from '../../kernel/day.ts'
import { delivery } from '../../mechanisms/delivery/delivery.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { demonstrateBatches } from '../../server/delivery/batches/demonstrate.ts'
import { startsInCockpit } from '../../server/delivery/batches/in-cockpit.ts'
import { appendHistories } from '../../server/delivery/demonstration.ts'
import { openParts } from '../../server/delivery/ledger/parts.ts'
import { demonstrateReviews } from '../../server/delivery/reviews/demonstrate.ts'
import { createRow } from '../../server/register/store.ts'
import { openClinicHouse } from '../clinic-house.ts'
import { eachServer } from '../database.ts'
import { smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const loader = viewerWith({ account: 'pack', person: '数据包', post: 'system-administrator', zone: 'zibo' })
const who = 'zibo-leader'

eachServer('集中开工与现场观摩的演示数据', (server) => {
  let house: Awaited<ReturnType<typeof openClinicHouse>>

  before(async () => {
    house = await openClinicHouse(server)
    await house.frame.database.inZone(loader, async (tx) => {
      const { batchStarts, siteReview } = delivery
      assert.deepEqual(await demonstrateBatches(tx, batchStarts), [])
      for (const year of [2023, 2024]) {
        for (let at = 0; at < 8; at += 1) {
          const number = `D-${year}-${at}`
          const started_on = at < 6 ? `${year}-05-${at < 3 ? 15 : 13 + at}` : null
          const row = { name: `演示项目${number}`, number, year, level: 'city', investment: '1.10', started_on }
          await createRow(tx, kindOf(kinds, 'project'), row, { by: 'pack', demonstration: true })
        }
      }
      const lead = { person: '演示', post: 'project-lead' } as const
      const promised = (year: number) => ({
        number: `D-${year}-0`,
        events: [{ kind: 'promised' as const, day: '2026-12-31' as never, on: `${year}-09-27` as never, by: lead }],
      })
      await appendHistories(tx, [promised(2023), promised(2024)])
      const made = await demonstrateBatches(tx, batchStarts)
      assert.equal(made.length, 4)
      assert.equal(await demonstrateReviews(tx, siteReview, made), 2)
    })
  })
  after(() => house.close())

  it('驾驶舱：下一批两个都没有就绪，上一批六个都开了工，三个晚于当日', async () => {
    const parts = openParts(delivery, { kind: kindOf(kinds, 'project'), departments: () => new Map() })
    const problems = { mechanism: delivery.threeLists, packs: smallPacks }
    const startsOn = startsInCockpit({ mechanism: delivery.batchStarts, problems, delivery: parts })
    const leader = viewerWith({ zone: 'zibo', post: 'leader' })
    const seen = await house.frame.database.inZone(leader, (tx) => startsOn(tx, leader, day('2023-09-27')))
    assert.deepEqual([seen?.next?.projects, seen?.next?.counted, seen?.next?.admitted], [2, 0, 0])
    assert.deepEqual([seen?.last?.day, seen?.last?.projects, seen?.last?.counted], ['2023-05-15', 6, 6])
    assert.equal(seen?.last?.late, 3)
    assert.deepEqual(seen?.last?.parts, [
      { lamp: 'green', count: 3 },
      { lamp: 'amber', count: 3 },
    ])
  })

  it('每年一个开过工的批次，一个筹备中的；投资合计不差一分', async () => {
    const { batches } = (await house.call<{ batches: BatchLine[] }>(who, 'GET', '/batches')).answer
    assert.deepEqual(
      batches.map(({ day, state, account }) => [day.slice(0, 4), state, account.projects, account.investment]),
      [
        ['2024', 'proposed', 2, '2.2'],
        ['2024', 'announced', 6, '6.6'],
        ['2023', 'proposed', 2, '2.2'],
        ['2023', 'announced', 6, '6.6'],
      ],
    )
    assert.ok(batches.every(({ demonstration }) => demonstration))
  })

  it('旧的观摩出了结果，新的正在打分；演示账号当场能打', async () => {
    const { reviews } = (await house.call<{ reviews: ReviewLine[] }>(who, 'GET', '/reviews')).answer
    assert.deepEqual(
      reviews.map(({ state }) => state),
      ['under-way', 'concluded'],
    )
    const [open, ended] = reviews as [ReviewLine, ReviewLine]
    const page = (await house.call<ReviewPage>(who, 'GET', `/reviews/${ended.id}`)).answer
    assert.deepEqual([page.final, page.ranking.length, page.ranking[0]!.place], [true, 6, 1])
    const form = (await house.call<ScoreForm>(who, 'GET', `/reviews/${open.id}/score`)).answer
    const stop = form.stops.find(({ state }) => state === 'open')!
    const marks = Object.fromEntries(form.sheet.criteria.map(({ id }) => [id, 5]))
    const given = { stop: stop.project.id, marks }
    assert.equal((await house.call(who, 'POST', `/reviews/${open.id}/scores`, given)).status, 200)
    assert.deepEqual((await house.call<{ reviews: ReviewLine[] }>('demo-leader', 'GET', '/reviews')).answer.reviews, [])
  })
})
