import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { allocate } from '../../engines/targets/allocation.ts'
import { carryDebt, greatestFrom, outlookOf, type PlannedPeriod } from '../../engines/targets/debt.ts'
import {
  completionRate,
  paceOf,
  timeProgressByDays,
  timeProgressByMonths,
  timeProgressByWorkdays,
} from '../../engines/targets/pace.ts'
import {
  editTarget,
  misfits,
  plannedFor,
  planTarget,
  releaseTarget,
  type TargetNode,
  type TargetTree,
} from '../../engines/targets/target.ts'
import { day } from '../../kernel/day.ts'
import { type Period, period, split } from '../../kernel/period.ts'

const nodeAt = (tree: TargetTree, ...path: string[]): TargetNode =>
  path.reduce((node, id) => node.parts.find((part) => part.id === id)!, tree.root)
const valueAt = (tree: TargetTree, ...path: string[]): string => nodeAt(tree, ...path).value

const plan = planTarget({
  period: period('2023'),
  value: '100',
  digits: 0,
  departments: [
    { id: 'industry', label: { zh: '经济发展局', en: 'Economic development' }, weight: '2' },
    { id: 'science', label: { zh: '科技局', en: 'Science and technology' }, weight: '1' },
  ],
  levels: ['quarter', 'month', 'ten-days'],
})

describe('目标分解', () => {
  it('按权重分解，最大余数进位，一个不多一个不少', () => {
    assert.deepEqual(allocate('100', ['1', '1', '1'], 0), ['34', '33', '33'])
    assert.deepEqual(allocate('124.6', ['0.5', '0.3', '0.2'], 1), ['62.3', '37.4', '24.9'])
    assert.deepEqual(allocate('7', ['0', '0'], 0), ['4', '3'])
    assert.throws(() => allocate('1.25', ['1'], 1), { message: '“1.25”的小数多于1位' })
    assert.throws(() => allocate('1', [], 1), { message: '没有可以分解到的对象' })
  })

  it('年—部门—季—月—旬，每一级都加得起来', () => {
    assert.equal(valueAt(plan, 'industry'), '67')
    assert.equal(valueAt(plan, 'science'), '33')
    assert.equal(nodeAt(plan, 'industry', '2023-Q1', '2023-01').parts.length, 3)
    assert.deepEqual(misfits(plan.root), [])
    assert.equal(plannedFor(plan, period('2023')), '100')
    assert.equal(plannedFor(plan, period('2023-Q1'), 'industry'), valueAt(plan, 'industry', '2023-Q1'))
    assert.equal(plannedFor(plan, period('2024')), undefined)
  })

  it('改一个部门，总目标不变，另一个部门让出', () => {
    const edited = editTarget(plan, ['industry'], '70', 'keep-total')
    assert.equal(valueAt(edited, 'science'), '30')
    assert.equal(edited.root.value, '100')
    assert.deepEqual(misfits(edited.root), [])
  })

  it('改一旬，也可以让总目标跟着变', () => {
    const path = ['science', '2023-Q4', '2023-12', '2023-12-X3']
    const edited = editTarget(plan, path, '11', 'change-total')
    assert.equal(+edited.root.value - 100, 11 - +valueAt(plan, ...path))
    assert.deepEqual(misfits(edited.root), [])
  })

  it('填定的数不再被别处的修改挪动，放开后才挪', () => {
    const first = editTarget(plan, ['industry', '2023-Q1'], '10', 'keep-total')
    const second = editTarget(first, ['industry', '2023-Q2'], '20', 'keep-total')
    assert.equal(valueAt(second, 'industry', '2023-Q1'), '10')
    const released = releaseTarget(second, ['industry', '2023-Q1'])
    const third = editTarget(released, ['industry', '2023-Q3'], '30', 'keep-total')
    assert.notEqual(valueAt(third, 'industry', '2023-Q1'), '10')
    assert.deepEqual(misfits(third.root), [])
  })

  it('做不到的修改被拒绝，并说明原因', () => {
    assert.throws(() => editTarget(plan, ['industry'], '101', 'keep-total'), {
      message: '“2023年”已固定的分解数合计101，超过了100',
    })
    assert.throws(() => editTarget(plan, ['finance'], '1', 'keep-total'), {
      message: '“2023年”下没有“finance”，可选：industry、science',
    })
    assert.throws(() => editTarget(plan, ['industry'], '-1', 'keep-total'), /不能是负数/)
    assert.throws(() => editTarget(plan, ['industry'], '0.5', 'keep-total'), /小数多于0位/)
    const held = editTarget(plan, ['industry'], '60', 'keep-total')
    const all = editTarget(held, ['science'], '40', 'keep-total')
    assert.throws(() => editTarget(all, [], '110', 'keep-total'), /都已固定/)
  })
})

describe('进度', () => {
  it('1—9月的序时进度是75.0%', () => {
    assert.equal(timeProgressByMonths(period('2023'), period('2023-01..09')).rate, '75.0')
    assert.equal(timeProgressByMonths(period('2023-Q1'), period('2023-01')).rate, '33.3')
    assert.throws(() => timeProgressByMonths(period('2023'), period('2023-09')), /开头部分/)
  })

  it('按天、按工作日也能算；未公布的年份不算', () => {
    assert.equal(timeProgressByDays(period('2023'), day('2023-09-30')).rate, '74.8')
    assert.equal(timeProgressByDays(period('2023'), day('2022-12-31')).rate, '0.0')
    assert.equal(timeProgressByDays(period('2023'), day('2024-05-01')).rate, '100.0')
    assert.equal(timeProgressByWorkdays(period('2023-10'), day('2023-10-08')).rate, '10.5')
    const unannounced = timeProgressByWorkdays(period('2027'), day('2027-03-01'))
    assert.equal(unannounced.rate, undefined)
    assert.equal(unannounced.warning?.zh, '2027年放假安排尚未公布')
  })

  it('完成率按公布的一位小数四舍五入，没有就是没有', () => {
    assert.equal(completionRate('30', '32'), '93.8')
    assert.equal(completionRate('5', '0'), undefined)
    assert.equal(completionRate(undefined, '5'), undefined)
  })

  it('快于、慢于序时进度多少个百分点，说得出理由', () => {
    const progress = timeProgressByMonths(period('2023'), period('2023-01..09'))
    const ahead = paceOf({ done: '82', target: '100', progress })
    assert.equal(ahead.lamp, 'green')
    assert.equal(ahead.reason.text.zh, '快于序时进度7.0个百分点')
    const behind = paceOf({ done: '70', target: '100', progress })
    assert.deepEqual([behind.lamp, behind.points, behind.reason.state], ['amber', '-5.0', 'unmet'])
    assert.equal(paceOf({ done: '60', target: '100', progress }).lamp, 'red')
    assert.equal(paceOf({ done: '60', target: '100', progress, direction: 'lower' }).lamp, 'green')
    assert.equal(behind.reason.children?.[0]?.text.zh, '完成年度目标的70.0%（70÷100）')
  })

  it('英文里的数换算成英文的单位', () => {
    const progress = timeProgressByMonths(period('2023'), period('2023-01..09'))
    const { reason } = paceOf({ done: '93.45', target: '124.6', unit: '亿元', progress })
    assert.deepEqual(reason.children?.[0]?.text, {
      zh: '完成年度目标的75.0%（93.45÷124.6）',
      en: '75.0% of the target (9.345 bn yuan of 12.46 bn yuan)',
    })
  })
  it('未报不是零', () => {
    const progress = timeProgressByMonths(period('2023'), period('2023-01..09'))
    const pace = paceOf({ done: undefined, target: '100', progress })
    assert.deepEqual([pace.lamp, pace.reason.text.zh], ['unknown', '完成数未报'])
    assert.equal(paceOf({ done: '1', target: undefined, progress }).reason.text.zh, '没有目标数')
  })
})

describe('欠账', () => {
  const quarters = split(period('2023'), 'quarter')
  const year = (...done: (string | undefined)[]): PlannedPeriod[] =>
    quarters.map((quarter: Period, index) => ({
      period: quarter,
      planned: '25',
      ...(done[index] === undefined ? {} : { done: done[index] }),
    }))

  it('没完成的转入下期，多完成的抵下期', () => {
    const rows = carryDebt({ periods: year('20', '35'), closed: 2 })
    assert.deepEqual(
      rows.map((row) => row.carried),
      ['0', '5', '-5', '0'],
    )
    assert.deepEqual(
      rows.map((row) => row.due),
      ['25', '30', '20', '25'],
    )
    assert.deepEqual(
      rows.map((row) => row.debt),
      ['5', '0', undefined, undefined],
    )
  })

  it('说得出从哪一期末起全年不可能完成', () => {
    const outlook = outlookOf({ periods: year('20', '10'), closed: 2, greatest: '30' })
    assert.equal(outlook.impossibleSince, '2023-Q2')
    assert.equal(outlook.lamp, 'red')
    assert.equal(outlook.reason.text.zh, '到2023年二季度末，全年目标已不可能完成')
    assert.equal(outlook.reason.children?.[0]?.text.zh, '当时还差70，余下2期每期最多30')
  })

  it('还来得及时，说得出最后期限', () => {
    const outlook = outlookOf({ periods: year('20'), closed: 1, greatest: greatestFrom(['18', '24', '20'], '1.5')! })
    assert.equal(outlook.impossibleSince, undefined)
    assert.equal(outlook.lastChance, '2023-Q2')
    assert.equal(outlook.neededEach, '27')
    assert.equal(outlook.reason.text.zh, '欠账5，转入下期')
    assert.equal(outlook.lamp, 'amber')
  })

  it('没有最大能力可依时，只有期满才算不可能', () => {
    assert.equal(outlookOf({ periods: year('0', '0', '0'), closed: 3 }).impossibleSince, undefined)
    assert.equal(outlookOf({ periods: year('0', '0', '0'), closed: 3 }).lastChance, '2023-Q4')
    assert.equal(outlookOf({ periods: year('25', '25', '25', '24'), closed: 4 }).impossibleSince, '2023-Q4')
    assert.equal(greatestFrom([], '2'), undefined)
  })

  it('目标一开始就超出能力', () => {
    const outlook = outlookOf({ periods: year(), closed: 0, greatest: '20' })
    assert.equal(outlook.reason.text.zh, '全年目标从一开始就不可能完成')
  })

  it('有一期未报，欠账就是未知', () => {
    const outlook = outlookOf({ periods: year('20', undefined, '30'), closed: 3, greatest: '30' })
    assert.equal(outlook.lamp, 'unknown')
    assert.equal(outlook.remaining, undefined)
    assert.equal(outlook.reason.text.zh, '2023年二季度未报，算不出欠账')
    assert.equal(outlook.rows[3]?.due, undefined)
  })
})
