import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ProjectEvent } from '../../engines/delivery/standing/history.ts'
import { overspendingOf } from '../../engines/delivery/standing/spending.ts'
import { day } from '../../kernel/day.ts'
import { period } from '../../kernel/period.ts'
import { spendingOf } from '../../server/delivery/standing/money.ts'
import { yearWith } from '../../web/delivery/project/report/suspicion.ts'

describe('旬报的投资对着总投资看：超过的要说明，超过十倍的不收', () => {
  type Row = readonly [string, string | null, string, string | undefined, 'asks' | 'refused' | null]
  const rows: readonly Row[] = [
    ['总投资以内', '12000', '0', '860', null],
    ['正好到总投资', '12000', '11140', '860', null],
    ['超过一分钱也要说明', '12000', '11140', '860.01', 'asks'],
    ['正好十倍，要说明', '12000', '0', '120000', 'asks'],
    ['超过十倍，多半是单位写错', '12000', '0', '99999999', 'refused'],
    ['没有报投资，不问', '12000', '13000', undefined, null],
    ['报0，不问', '12000', '13000', '0', null],
    ['总投资未报，无从比较', null, '0', '99999999', null],
  ]
  for (const [title, total, before, invested, kind] of rows) {
    it(title, () => assert.equal(overspendingOf({ total, before }, invested)?.kind ?? null, kind))
  }
  it('话里有两个数和单位', () => {
    const told = overspendingOf({ total: '12000', before: '0' }, '99999999')!.sentence.zh
    assert.match(told, /99999999万元，超过总投资12000万元/)
    assert.match(told, /是不是把元当成了万元？/)
  })
})

describe('报这一旬以前完成了多少：名录与旬报，取多的；改报的这一旬不重复算', () => {
  const by = { person: '某人', post: 'project-officer' } as const
  const report = (of: string, invested: string): ProjectEvent => ({
    kind: 'reported',
    on: day('2026-11-21'),
    by,
    period: period(of),
    tasks: [],
    invested,
  })
  const project = { investment: '1.20', completed: '0.50', year: 2026 }
  const rows: readonly (readonly [string, typeof project | { completed: null }, ProjectEvent[], string])[] = [
    ['名录的多', project, [report('2026-11-X1', '860')], '5000'],
    ['旬报的多', project, [report('2026-10-X1', '3000'), report('2026-11-X1', '3000')], '6000'],
    ['改报：名录里减去上次报的', project, [report('2026-11-X3', '900')], '4100'],
    ['名录没有', { ...project, completed: null }, [report('2026-11-X1', '860')], '860'],
  ]
  for (const [title, own, events, before] of rows) {
    it(title, () => {
      const seen = spendingOf({ ...project, ...own }, events, period('2026-11-X3'))
      assert.deepEqual(seen, { total: '12000', before })
    })
  }
})

describe('今年累计：第一次报也说，带单位', () => {
  it('不到一亿的用万元', () => {
    const year = yearWith('860', { yearDone: '0', yearPlanned: '30000' })
    assert.deepEqual(year, { total: { value: '860', unit: '万元' }, share: '2.9' })
  })
  it('一亿以上的用亿元', () => {
    assert.deepEqual(yearWith('860', { yearDone: '20940', yearPlanned: null })?.total, { value: '2.18', unit: '亿元' })
  })
})
