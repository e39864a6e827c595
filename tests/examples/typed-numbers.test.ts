import assert from 'node:assert/strict'
import { it } from 'node:test'
import { typedNumber } from '../../contract/parts/typed-number.ts'
import { askedField, faultOf, givenBy } from '../../web/parts/form/asked-fields.ts'
import { readFraction } from '../../web/parts/fraction.ts'

const typed: readonly (readonly [string, string])[] = [
  ['3，000．5', '3000.5'],
  ['１２', '12'],
  [' 1,200 ', '1200'],
  ['－5', '-5'],
  ['甲', '甲'],
  ['约20', '约20'],
]
for (const [text, read] of typed)
  it(`表单里写“${text}”，读作“${read}”`, () => assert.equal(typedNumber.parse(text), read))

const weights: readonly (readonly [string, number | null])[] = [
  ['１５／９', 15 / 9],
  ['15/9', 15 / 9],
  ['７．５', 7.5],
  ['-5', null],
  ['1/0', null],
  ['1/2/3', null],
  ['', null],
]
for (const [text, weight] of weights)
  it(`权重写“${text}”：${weight === null ? '不是数' : '认得'}`, () => assert.equal(readFraction(text), weight))

it('限期写成全角的也认得，不是整数的说明可以写什么', () => {
  const days = askedField('days', 'workdays', '限期', 'Limit')
  assert.equal(faultOf(days, '１５'), null)
  assert.deepEqual(givenBy([days], { days: '１５' }), { days: 15 })
  for (const wrong of ['1.5', '61', '0', '十五天']) assert.match(faultOf(days, wrong)!.zh, /1到60个工作日/)
})
