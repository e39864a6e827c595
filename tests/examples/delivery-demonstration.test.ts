import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ProjectEvent, reportsOf, saysNothing } from '../../engines/delivery/standing/history.ts'
import { standingOf } from '../../engines/delivery/standing/standing.ts'
import { decimal } from '../../kernel/decimal.ts'
import { delivery } from '../../mechanisms/delivery/delivery.ts'
import { lastDayOf, projectRows } from '../../mechanisms/demonstration/projects.ts'
import { demo } from '../../zones/demo/pack.ts'
import { qingdao } from '../../zones/qingdao/pack.ts'
import { zibo } from '../../zones/zibo/pack.ts'

const batches = [zibo, qingdao, demo].flatMap(({ records }) => records.projects ?? [])
const histories = new Map(delivery.demonstration(batches).map(({ number, events }) => [number, events]))
const eventsOf = (number: string): readonly ProjectEvent[] => histories.get(number)!

describe('演示项目的历史', () => {
  it('两次算出来一字不差', () => {
    assert.deepEqual(
      [...histories],
      [...new Map(delivery.demonstration(batches).map((one) => [one.number, one.events]))],
    )
  })

  for (const batch of batches) {
    const rows = projectRows(batch)
    const asOf = lastDayOf(batch)
    const { completed } = batch
    if (completed === undefined) {
      it(`${batch.code}-${batch.year}：报道没有说投资的，台账和旬报也不编`, () => {
        for (const { number, investment, planned_this_year, completed } of rows) {
          assert.deepEqual([investment, planned_this_year, completed], [null, null, null])
          for (const report of reportsOf(eventsOf(number))) {
            assert.equal(report.invested, undefined)
            assert.ok(!saysNothing(report), 'and no report is empty')
          }
        }
      })
    } else {
      it(`${batch.code}-${batch.year}：旬报的投资加起来就是台账的完成投资 ${completed} 亿元`, () => {
        const sum = rows
          .flatMap(({ number }) => reportsOf(eventsOf(number)))
          .reduce((total, { invested = '0' }) => total.plus(invested), decimal(0))
        assert.equal(sum.div(10_000).toFixed(2), completed.toFixed(2))
      })
    }

    it(`${batch.code}-${batch.year}：${batch.count} 个中恰有 ${batch.started} 个报过开工，没有一条在 ${asOf} 以后`, () => {
      const begun = rows.filter(({ number }) =>
        reportsOf(eventsOf(number)).some(({ tasks }) =>
          tasks.some(({ task, finished }) => task === 'start' && finished),
        ),
      )
      assert.equal(begun.length, batch.started)
      for (const { number } of rows)
        assert.ok(
          eventsOf(number).every(({ on }) => on <= asOf),
          number,
        )
    })

    it(`${batch.code}-${batch.year}：每个都有方案和承诺，灯说得出原因，超过一半按期`, () => {
      const standings = rows.map(({ number }) => standingOf(eventsOf(number), asOf, { deciders: delivery.deciders }))
      for (const { promised, reason } of standings) assert.ok(promised && reason.text.zh)
      assert.ok(standings.filter(({ lamp }) => lamp === 'green').length * 2 > rows.length)
    })
  }
})
