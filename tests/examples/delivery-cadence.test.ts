import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Day, day } from '../../kernel/day.ts'
import { lastDay, type Period, split } from '../../kernel/period.ts'
import { delivery } from '../../mechanisms/delivery/delivery.ts'
import { albumOf } from '../../server/delivery/photos/shown.ts'
import { cadenceOnPage, reportsOnPage } from '../../server/delivery/project/cadence.ts'
import { digestOf, seenOn } from '../../server/delivery/standing/digest.ts'
import type { KnownEvent } from '../../server/delivery/standing/histories.ts'
import { yearMoneyOf } from '../../server/delivery/standing/money.ts'
import type { Project } from '../../server/delivery/standing/projects.ts'

const template = delivery.templates.find(({ id }) => id === 'technical-transformation')!
const planned = day('2026-09-15')
const asOf = day('2026-11-23')
const project = { year: 2026, planned: '3.00', completed: null, status: 'permits' } as Project

const act = (on: Day) => ({ on, by: { person: '李强', post: 'project-officer' }, demonstration: false })
const reported = (period: string, on: Day, invested: string) => ({
  ...act(on),
  kind: 'reported',
  period: period as Period,
  tasks: [{ task: 'filing', started: planned }],
  invested,
})
const events = [
  {
    ...act(planned),
    kind: 'planned',
    template: template.id,
    network: delivery.networkOf(template),
    promised: template.promised,
    reason: '专题会',
  },
  { ...act(planned), kind: 'promised', day: day('2027-06-30') },
  reported('2026-11-X2', day('2026-11-20'), '860'),
  reported('2026-11-X1', day('2026-11-20'), '100'),
  reported('2026-11-X2', day('2026-11-23'), '900'),
] as unknown as KnownEvent[]

const { standing, steps } = seenOn(delivery, events, asOf)
const money = yearMoneyOf(project, { standing, steps, events }, asOf)!

describe('项目的旬：编方案以前不评，更正过的旬报还是一次', () => {
  it('更正过的旬报算一次，按旬排，说的是后来的数', () => {
    assert.deepEqual(digestOf(delivery, project, events, asOf).reported, ['2026-11-X1', '2026-11-X2'])
    assert.deepEqual(
      reportsOnPage(events, standing, money, albumOf([])).map(({ period, invested }) => [period, invested]),
      [
        ['2026-11-X2', '900'],
        ['2026-11-X1', '100'],
      ],
    )
    assert.equal(money.sum, '1000')
  })

  it('编方案以前过去的旬空着：不亮灯，不说未报；以后的照常', () => {
    const { cells } = cadenceOnPage(money, standing, { asOf, since: planned })
    assert.deepEqual(
      cells.map(({ period, before }) => [period, before]),
      split('2026' as Period, 'ten-days').map((period) => [period, lastDay(period) < planned]),
    )
    assert.ok(cells.every(({ before, lamp, actual }) => !before || (lamp === null && actual === null)))
    assert.ok(cells.some(({ before, lamp }) => !before && lamp !== null))
  })

  it('补报了编方案以前的一旬，那一旬就有数', () => {
    const earlier = [...events, reported('2026-08-X1', day('2026-11-23'), '50')] as KnownEvent[]
    const seen = seenOn(delivery, earlier, asOf)
    const spent = yearMoneyOf(project, { standing: seen.standing, steps: seen.steps, events: earlier }, asOf)!
    const { cells } = cadenceOnPage(spent, seen.standing, { asOf, since: planned })
    const one = cells.find(({ period }) => period === '2026-08-X1')!
    assert.deepEqual([one.before, one.actual], [false, '50'])
  })
})
