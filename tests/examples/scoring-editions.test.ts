import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { passingOf } from '../../engines/scoring/passing.ts'
import { standingOf } from '../../engines/scoring/standing.ts'
import { rows } from '../rule-examples.ts'
import { pointsOf, scored } from '../scoring-house.ts'

type Values = readonly (number | null)[]
type More = Readonly<Record<string, unknown>>
const plain = { id: '分', value: 'x' }
const known = (values: Float64Array): Values => Array.from(values, (value) => (Number.isNaN(value) ? null : value))

describe('评分：缺数', () => {
  rows<readonly [string, More, Values, Values]>(
    [
      ['不说就是未知', {}, [1, null], [1, null]],
      ['以定值顶替', { missing: { fill: 0 } }, [1, null], [1, 0]],
      ['以同类均值顶替', { missing: { impute: 'mean' } }, [1, 3, null], [1, 3, 2]],
      ['以同类中位数顶替', { missing: { impute: 'median' } }, [1, 3, 100, null], [1, 3, 100, 3]],
      ['以同类最低顶替', { missing: { impute: 'least' } }, [1, 3, null], [1, 3, 1]],
      ['以同类最高顶替', { missing: { impute: 'most' } }, [1, 3, null], [1, 3, 3]],
      ['没有同类可顶替', { missing: { impute: 'mean' } }, [null, null], [null, null]],
    ],
    (_, more, given, expected) => assert.deepEqual(pointsOf(scored({ x: given }, { ...plain, ...more })), expected),
  )

  it('按行业的均值顶替', () => {
    const missing = { impute: 'mean', within: ['行业'] }
    const scores = scored({ x: [1, null, 10, null], 行业: ['甲', '甲', '乙', '丙'] }, { ...plain, missing })
    assert.deepEqual(pointsOf(scores), [1, 1, 10, null])
  })

  it('不在评分范围的没有分，也不是别人的同类，缺数也不顶替', () => {
    const part = { ...plain, missing: { fill: 5 }, steps: [{ step: 'min-max' }] }
    const scores = scored({ x: [0, 1000, 10, null, null], 停产: [0, 1, 0, 1, 0] }, part, { among: '停产 = 0' })
    assert.deepEqual(pointsOf(scores), [0, null, 1, null, 0.5])
    assert.deepEqual(known(standingOf(scores).rank), [3, null, 1, null, 2])
  })
})

describe('评分：阶段、专家、舍入', () => {
  const parts = [
    { id: '创新', value: 'a', weight: { 初创期: 2, 成长期: 1 } },
    { id: '经营', value: 'b', weight: { 初创期: 0, 成长期: 3 } },
  ]
  it('各阶段各有权重；没有这个阶段或不知道阶段的，未知', () => {
    const cells = { a: [1, 1, 1, 1], b: [10, 10, 10, 10], 阶段: ['初创期', '成长期', '稳定期', null] }
    assert.deepEqual(pointsOf(scored(cells, { id: '分', parts }, { stage: '阶段' })), [2, 31, null, null])
  })

  it('专家分要落在所定的档里；不知道在哪一档，未知', () => {
    const bands = [
      { when: '件数 >= 5', from: 7, to: 8 },
      { from: 1, to: 6 },
    ]
    const cells = { 分数: [7, 6, 6, 0.5, 7, null], 件数: [5, 5, 4, 1, null, 5] }
    assert.deepEqual(pointsOf(scored(cells, { id: '分', expert: '分数', bands })), [7, null, 6, null, null, null])
  })

  rows<readonly [string, number, Values, Values]>(
    [
      ['一点零零五进成一点零一', 2, [1.005, 1.004999, -1.005], [1.01, 1, -1.01]],
      ['二点六七五进成二点六八', 2, [2.675, 8.345], [2.68, 8.35]],
      ['取整', 0, [0.5, 1.5, 2.4999999, -0.5], [1, 2, 2, -1]],
      ['没有负零', 2, [-0.001, -0.0049999999, -0], [0, 0, 0]],
      ['很大的数', 1, [123456789012.25, 1e15], [123456789012.3, 1e15]],
    ],
    (_, round, given, expected) => {
      const points = pointsOf(scored({ x: given }, { ...plain, round }))
      assert.deepEqual(points, expected)
      assert.ok(points.every((value) => !Object.is(value, -0)))
    },
  )

  it('不舍入也没有负零', () => {
    const [value] = pointsOf(scored({ x: [0] }, { ...plain, steps: [{ step: 'scale', times: -1 }] }))
    assert.ok(Object.is(value, 0))
  })
})

describe('评分：名次与等级', () => {
  const ranked = (given: Values, ranking: More): Values =>
    known(standingOf(scored({ x: given }, plain, { ranking })).rank)
  rows<readonly [string, More, Values, Values]>(
    [
      ['高的在前，并列占同一名次', {}, [5, 9, 9, null, 1], [3, 1, 1, null, 4]],
      ['低的在前', { order: 'lowest' }, [5, 9, 1], [2, 3, 1]],
      ['并列取平均', { ties: 'average' }, [9, 9, 1], [1.5, 1.5, 3]],
      ['并列取后', { ties: 'highest' }, [9, 9, 1], [2, 2, 3]],
      ['并列不占位', { ties: 'dense' }, [9, 9, 1], [1, 1, 2]],
    ],
    (_, ranking, given, expected) => assert.deepEqual(ranked(given, ranking), expected),
  )

  it('先舍入，再排名次', () => {
    const scores = scored({ x: [1.001, 1.004, 0.5] }, { ...plain, round: 2 })
    assert.deepEqual(known(standingOf(scores).rank), [1, 1, 3])
  })

  it('规上规下分开排', () => {
    const cells = { x: [5, 9, 7, 1], 规模: ['上', '上', '下', '下'] }
    assert.deepEqual(known(standingOf(scored(cells, plain, { ranking: { within: ['规模'] } })).rank), [2, 1, 1, 2])
  })

  const classed = (given: Values, classes: More, more: More = {}) =>
    standingOf(scored({ x: given }, plain, { classes, ...more })).classOf
  const shares = [
    { label: 'A', share: 0.2 },
    { label: 'B', share: 0.5 },
    { label: 'C', share: 0.3 },
  ]
  rows<readonly [string, More, Values, readonly (string | null)[]]>(
    [
      ['按名次占比', { by: 'share', shares }, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], [...'AABBBBBCCC']],
      [
        '并列的都在好的一等',
        { by: 'share', shares },
        [9, 9, 9, 1, null],
        ['C', 'C', 'C', 'C', null].map((label, index) => (index < 3 ? 'B' : label)),
      ],
      [
        '四分位组，从低到高',
        { by: 'quantile', labels: ['丁', '丙', '乙', '甲'] },
        [1, 2, 3, 4],
        ['丁', '丙', '乙', '甲'],
      ],
      [
        '按分数，界算在上一等',
        { by: 'score', bounds: [{ label: '优', from: 60 }, { label: '差' }] },
        [60, 59.99, null],
        ['优', '差', null],
      ],
    ],
    (_, classes, given, expected) => assert.deepEqual(classed(given, classes), expected),
  )

  it('低的在前时，占比从低的数起，分数界也是低的好，分位组仍从低到高', () => {
    const lowest = { ranking: { order: 'lowest' } }
    assert.deepEqual(
      classed(
        [1, 2, 3, 4],
        {
          by: 'share',
          shares: [
            { label: 'A', share: 0.5 },
            { label: 'B', share: 0.5 },
          ],
        },
        lowest,
      ),
      [...'AABB'],
    )
    assert.deepEqual(classed([1, 2, 3], { by: 'score', bounds: [{ label: '优', from: 2 }, { label: '差' }] }, lowest), [
      '优',
      '优',
      '差',
    ])
    assert.deepEqual(classed([1, 2], { by: 'quantile', labels: ['低', '高'] }, lowest), ['低', '高'])
  })
})

describe('评分：通过、不通过、未知', () => {
  const pass = {
    gates: [{ id: '无事故', condition: '事故 = 0' }],
    direct: [{ id: '高企', condition: '高企 = 1' }],
    points: 60,
  }
  rows<readonly [string, readonly [number | null, number | null, number | null], string]>(
    [
      ['够分，无事故', [60, 0, 0], 'met'],
      ['不够分', [59, 0, 0], 'unmet'],
      ['不够分，但直通', [59, 0, 1], 'met'],
      ['不知道分，但直通', [null, 0, 1], 'met'],
      ['够分，不知道是否直通', [60, 0, null], 'met'],
      ['不够分，不知道是否直通', [59, 0, null], 'unknown'],
      ['有事故，一票否决', [100, 1, 1], 'unmet'],
      ['不知道事故', [100, null, 1], 'unknown'],
      ['不够分又不直通，不知道事故也不行', [1, null, 0], 'unmet'],
    ],
    (_, [x, accident, certified], expected) => {
      const scores = scored({ x: [x], 事故: [accident], 高企: [certified] }, plain, { pass })
      assert.deepEqual(passingOf(scores), [expected])
    },
  )

  it('总分够，一部分没到它的最低分，不通过', () => {
    const parts = [
      { id: '甲', value: 'a', minimum: 20 },
      { id: '乙', value: 'b' },
    ]
    const scores = scored(
      { a: [19, 20, null], b: [50, 40, 70] },
      { id: '分', parts, missing: 'zero' },
      { pass: { points: 60 } },
    )
    assert.deepEqual(passingOf(scores), ['unmet', 'met', 'unknown'])
  })

  it('恰好到线的，不因浮点差一点而不通过', () => {
    const weights = Array.from({ length: 10 }, (_, index) => ({ id: `${index}`, value: 'x', weight: 0.1 }))
    const scores = scored({ x: [1] }, { id: '分', parts: weights }, { pass: { points: 1 } })
    assert.notEqual(pointsOf(scores)[0], 1)
    assert.deepEqual(passingOf(scores), ['met'])
  })

  it('没有说怎样通过，就不说', () => assert.equal(passingOf(scored({ x: [1] }, plain)), undefined))
})
