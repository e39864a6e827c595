import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { EvaluationItemShown } from '../../contract/evaluation/evaluation.ts'
import { gainsOf } from '../../web/evaluation/trial/gains.ts'

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
  const gains = gainsOf([
    item('半', {}),
    item('重', { full: 4 }),
    item('低', { lower: true, value: 80 }),
    item('评', { formula: null, bounds: null, value: 0.7 }),
  ])
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
    gainsOf([
      item('缺', { value: null }),
      item('未设', { bounds: null }),
      item('到顶', { value: 120 }),
      item('够不着', { value: 10, bounds: { least: 50, most: 100, basis: '试' } }),
    ]),
    [],
  )
})
