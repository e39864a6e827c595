import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { EvaluationItemShown } from '../../contract/evaluation/evaluation.ts'
import { assumedCurve, placeBy, scoreAt } from '../../engines/evaluation/assumed-curve.ts'
import { betteringsOf, isCounted, valueGiving, wayTo } from '../../engines/evaluation/bettering.ts'
import { numeratorOf } from '../../web/evaluation/trial/numerator.ts'

const item = (id: string, given: Partial<EvaluationItemShown>): EvaluationItemShown => ({
  id,
  number: id,
  label: { zh: id, en: id },
  partial: null,
  group: '甲',
  full: 2,
  weight: 1,
  weightFrom: 'document',
  formula: '数',
  unit: null,
  proportion: false,
  lower: false,
  bounds: { least: 0, most: 100, basis: '试' },
  value: 50,
  facts: [],
  missing: [],
  low: 1,
  high: 1,
  ...given,
})

it('各提高一成，得分多的在前；越低越好的往下走；定性的加十个百分点', () => {
  const gains = betteringsOf(
    [
      item('半', {}),
      item('重', { full: 4 }),
      item('低', { lower: true, value: 80 }),
      item('评', { formula: null, bounds: null, value: 0.7 }),
    ],
    0.1,
  )
  assert.deepEqual(
    gains.map(({ item: { id }, value, gain }) => [id, value, Math.round(gain * 1000) / 1000]),
    [
      ['重', 55, 0.2],
      ['评', 0.7999999999999999, 0.2],
      ['低', 72, 0.16],
      ['半', 55, 0.1],
    ],
  )
})

it('没有值的、没有设定的、到顶的、低于最小值一成也到不了的不列', () => {
  assert.deepEqual(
    betteringsOf(
      [
        item('缺', { value: null }),
        item('未设', { bounds: null }),
        item('到顶', { value: 120 }),
        item('够不着', { value: 10, bounds: { least: 50, most: 100, basis: '试' } }),
      ],
      0.1,
    ),
    [],
  )
})

const firms = (value: number, more: Partial<EvaluationItemShown> = {}) =>
  item('家', { unit: '家', formula: '高新技术企业数', value, full: 4, ...more })

it('数家数的取整：66家提高一成是73家，不是72.6家；5家至少到6家；比值不取整', () => {
  assert.deepEqual(
    [66, 5].map((value) => betteringsOf([firms(value)], 0.1)[0]!.value),
    [73, 6],
  )
  assert.deepEqual(
    [
      isCounted(firms(66)),
      isCounted(item('比', { unit: '件', formula: '有效发明专利数 / 职工总数 * 10000' })),
      isCounted(item('额', { unit: '万元' })),
    ],
    [true, false, false],
  )
  assert.equal(betteringsOf([firms(66, { lower: true })], 0.1)[0]!.value, 59)
})

it('要多几分就要到几家：向上取整；越低越好的向下取整；剩的分不够就没有', () => {
  assert.deepEqual([valueGiving(firms(66), 0.25), valueGiving(firms(66, { lower: true }), 0.25)], [73, 59])
  assert.equal(valueGiving(firms(66), 2), null)
})

it('凑够差的分，先动得分多的，最后一项只动到够；都动了还不够就写还差多少', () => {
  const items = [firms(66, { full: 10 }), item('半', {}), item('重', { full: 4 })]
  const way = wayTo(items, 0.8, 0.1)
  assert.deepEqual(
    way.steps.map(({ item: { id }, value }) => [id, Math.round(value * 100) / 100]),
    [
      ['家', 73],
      ['重', 52.5],
    ],
  )
  assert.deepEqual(
    [way.short, way.gain].map((points) => Math.round(points * 100) / 100),
    [0, 0.8],
  )
  const short = wayTo(items, 5, 0.1)
  assert.deepEqual([short.steps.length, Math.round(short.short * 100) / 100], [3, 4])
  assert.deepEqual(wayTo(items, 0, 0.1).steps, [])
})

it('对手曲线：两个假定之间按直线，两头按相邻差；名次是第一个不高于它的；后名高于前名的不收', () => {
  const curve = assumedCurve(
    [
      { place: 50, score: 40 },
      { place: 30, score: 50 },
    ],
    0.5,
  )
  assert.deepEqual(
    [30, 40, 50, 60, 20].map((place) => scoreAt(curve, place)),
    [50, 45, 40, 35, 55],
  )
  assert.deepEqual([placeBy(curve, 45, 178), placeBy(curve, 44.9, 178), placeBy(curve, 0, 178)], [40, 41, 130])
  assert.throws(
    () =>
      assumedCurve(
        [
          { place: 30, score: 40 },
          { place: 37, score: 45 },
        ],
        0.5,
      ),
    /第37名45分，高于第30名的40分/,
  )
})

it('比值换成分子要到多少：整人整家；没有报全的不换', () => {
  const facts = [
    {
      name: '本科及以上人员',
      label: { zh: '本科及以上人员', en: 'Graduates' },
      unit: '人',
      value: 66200,
      from: 'entry',
      source: null,
      href: null,
      gaps: null,
      beside: null,
      proxy: null,
      confirmed: true,
      demonstration: true,
    } as const,
  ]
  const ratio = item('比', { formula: '本科及以上人员 / 职工总数', value: 0.6, proportion: true })
  assert.equal(numeratorOf(ratio, 0.66, facts)?.to, 72820)
  assert.equal(numeratorOf({ ...ratio, partial: { zh: '另有3家未报', en: '3 did not' } }, 0.66, facts), undefined)
  assert.equal(numeratorOf(item('差', { formula: '甲 - 乙' }), 60, facts), undefined)
})
