import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkConsistency } from '../../engines/consistency/consistency.ts'
import { acceptFinding, withAcceptances } from '../../engines/consistency/finding.ts'
import type { Indicator } from '../../engines/indicators/indicator.ts'
import type { Observation } from '../../engines/indicators/observation.ts'
import { day } from '../../kernel/day.ts'

const indicator = (id: string, zh: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  label: { zh, en: id },
  group: 'investment',
  unit: '个',
  digits: 0,
  frequency: 'year',
  accumulation: 'flow',
  direction: 'higher',
  owner: 'investment',
  definition: { zh: `${zh}的数量`, en: zh },
  ...more,
})

let entered = 0
const observation = (id: string, period: string, value: string, more: Partial<Observation> = {}): Observation => {
  entered += 1
  return {
    id: `o${entered}`,
    indicator: id,
    period,
    scope: 'zone',
    subject: '',
    value,
    unit: '个',
    qualifier: 'exact',
    origin: 'reported',
    document: 'report',
    paragraph: 1,
    published: true,
    target: false,
    asOf: null,
    enteredBy: 'clerk',
    enteredAt: '2024-01-10T08:00:00Z',
    reason: null,
    supersedes: null,
    demonstration: false,
    ...more,
  }
}

const sectors = [
  indicator('medical', '医疗医药项目'),
  indicator('manufacturing', '智能制造项目'),
  indicator('information', '新一代信息技术项目'),
  indicator('services', '现代服务业项目'),
]
const introduced = indicator('introduced', '新引进项目', { parts: sectors.map(({ id }) => id) })
const revenue = indicator('revenue', '营业收入', { unit: '亿元', digits: 1 })
const indicators = [introduced, ...sectors, revenue]
const counts = (...values: string[]): Observation[] =>
  values.map((value, index) => observation(sectors[index]!.id, '2023', value))
const money = (period: string, value: string, more: Partial<Observation> = {}): Observation =>
  observation('revenue', period, value, { unit: '亿元', ...more })

describe('数据校核', () => {
  it('四个板块62+128+83+39=312，与公布的311个不符', () => {
    const found = checkConsistency(indicators, [
      observation('introduced', '2023', '311'),
      ...counts('62', '128', '83', '39'),
    ])
    assert.equal(found.length, 1)
    const [only] = found
    assert.deepEqual([only?.kind, only?.lamp], ['parts', 'red'])
    assert.equal(
      only?.text.zh,
      '2023年新引进项目：医疗医药项目62个＋智能制造项目128个＋新一代信息技术项目83个＋现代服务业项目39个＝312个，与合计311个不符，多1个',
    )
    assert.match(only?.text.en ?? '', /= 312 items, not 311 items \(\+1\)$/)
    assert.equal(only?.places.length, 5)
  })

  it('加得起来、缺一项而未超过的，都没有问题；少了就有', () => {
    assert.deepEqual(
      checkConsistency(indicators, [observation('introduced', '2023', '312'), ...counts('62', '128', '83', '39')]),
      [],
    )
    assert.deepEqual(
      checkConsistency(indicators, [observation('introduced', '2023', '311'), ...counts('62', '128', '83')]),
      [],
    )
    const short = checkConsistency(indicators, [
      observation('introduced', '2023', '320'),
      ...counts('62', '128', '83', '39'),
    ])
    assert.match(short[0]?.text.zh ?? '', /少8个/)
  })

  it('“300余个”留有余地，四舍五入的尾差不算错', () => {
    const loose = observation('introduced', '2023', '300', { qualifier: 'at-least' })
    assert.deepEqual(checkConsistency(indicators, [loose, ...counts('62', '128', '83', '39')]), [])
    const halves = [money('2023', '10.0'), money('2023-H1', '3.34'), money('2023-H2', '6.63')]
    assert.deepEqual(checkConsistency(indicators, halves), [])
    const wrong = [money('2023', '10.0'), money('2023-H1', '3.34'), money('2023-H2', '7.63')]
    assert.match(
      checkConsistency(indicators, wrong)[0]?.text.zh ?? '',
      /2023年上半年3.34亿元＋2023年下半年7.63亿元＝10.97亿元，与合计10.0亿元不符，多0.97亿元/,
    )
  })

  it('更正过的数不再参加校核，目标也不参加', () => {
    const wrong = observation('introduced', '2023', '311')
    const right = observation('introduced', '2023', '312', { supersedes: wrong.id, reason: '漏计一个' })
    const target = observation('introduced', '2023', '400', { target: true })
    assert.deepEqual(checkConsistency(indicators, [wrong, right, target, ...counts('62', '128', '83', '39')]), [])
  })

  it('同一个数两处不同；万元与亿元先换算', () => {
    const first = money('2023', '12.5')
    assert.deepEqual(
      checkConsistency(indicators, [first, money('2023', '124600', { unit: '万元', document: 'bulletin' })]),
      [],
    )
    const differs = checkConsistency(indicators, [first, money('2023', '13.1', { document: 'bulletin' })])
    assert.deepEqual(
      differs.map(({ kind, text }) => [kind, text.zh]),
      [['sources', '2023年营业收入有两个数：12.5亿元和13.1亿元']],
    )
    const slip = checkConsistency(indicators, [first, money('2023', '12.5', { unit: '万元', document: 'bulletin' })])
    assert.deepEqual(
      slip.map(({ kind }) => kind),
      ['unit'],
    )
    const dollars = checkConsistency(indicators, [
      first,
      money('2023', '12.5', { unit: '亿美元', document: 'bulletin' }),
    ])
    assert.match(dollars[0]?.text.zh ?? '', /单位不能换算/)
  })

  it('错了单位的一年只报一次，其后各年仍与正确的年份相比', () => {
    const series = [money('2019', '100'), money('2020', '11000'), money('2021', '120'), money('2022', '131')]
    const found = checkConsistency(indicators, series)
    assert.deepEqual(
      found.map(({ kind, lamp }) => [kind, lamp]),
      [['unit', 'red']],
    )
    assert.equal(found[0]?.text.zh, '2020年营业收入11000亿元，2019年为100亿元，相差约100倍，可能单位或小数点写错')
  })

  it('异常跳动提请核实，平稳增长不提', () => {
    const jump = checkConsistency(indicators, [money('2019', '100'), money('2020', '420'), money('2021', '430')])
    assert.deepEqual(
      jump.map(({ kind, text }) => [kind, text.zh]),
      [['jump', '2020年营业收入420亿元，2019年为100亿元，是其4.2倍，请核实']],
    )
    assert.deepEqual(checkConsistency(indicators, [money('2019', '100'), money('2020', '130'), money('2021', '0')]), [])
  })

  it('认可要有理由；数一变，认可就不再算数', () => {
    const numbers = [observation('introduced', '2023', '311'), ...counts('62', '128', '83', '39')]
    const [found] = checkConsistency(indicators, numbers)
    assert.throws(() => acceptFinding(found!, { reason: ' ', by: '张三', day: day('2024-02-01') }), {
      message: '请写明为什么认可这个数',
    })
    const accepted = acceptFinding(found!, { reason: '一个项目跨两个板块', by: '张三', day: day('2024-02-01') })
    const again = withAcceptances(checkConsistency(indicators, numbers), [accepted.accepted!])
    assert.equal(again[0]?.accepted?.reason, '一个项目跨两个板块')
    const changed = [observation('introduced', '2023', '310'), ...numbers.slice(1)]
    assert.equal(withAcceptances(checkConsistency(indicators, changed), [accepted.accepted!])[0]?.accepted, undefined)
  })
})
