import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { rows } from '../rule-examples.ts'
import { pointsOf, scored, stepped } from '../scoring-house.ts'

type Values = readonly (number | null)[]
type Step = Readonly<Record<string, unknown>>

const near = (given: Values, expected: Values): void => {
  assert.equal(given.length, expected.length)
  for (const [index, value] of given.entries()) {
    const other = expected[index]!
    if (value === null || other === null) assert.equal(value, other, `${given} ${expected}`)
    else assert.ok(Math.abs(value - other) < 1e-12 * Math.max(1, Math.abs(other)), `${given} ${expected}`)
  }
}

const bands = [
  { from: 6, points: 50 },
  { from: 4, below: 6, points: 30 },
  { above: 0, upTo: 3, points: 10 },
]

describe('评分：只看本值的步骤', () => {
  rows<readonly [string, Step, Values, Values]>(
    [
      ['取对数，零没有对数', { step: 'logarithm' }, [Math.E, 1, 0, null], [1, 0, null, null]],
      ['取对数前加一', { step: 'logarithm', plus: 1, base: '2' }, [0, 1, 7], [0, 1, 3]],
      ['没有对数时另有值', { step: 'logarithm', base: '10', otherwise: -5 }, [100, 0, -1], [2, -5, -5]],
      ['封顶保底', { step: 'cap', least: 0, most: 10 }, [-1, 5, 11], [0, 5, 10]],
      [
        '基准值零分，引领值满分',
        { step: 'goalposts', base: 20, lead: 85, points: 10 },
        [20, 52.5, 85, 90],
        [0, 5, 10, 10],
      ],
      ['越低越好：引领值在下', { step: 'goalposts', base: 80, lead: 40 }, [100, 80, 60, 30], [0, 0, 0.5, 1]],
      ['不封顶', { step: 'goalposts', base: 0, lead: 10, capped: false }, [-5, 15], [-0.5, 1.5]],
      ['对数线，零在最底', { step: 'goalposts', base: 1, lead: 100, logarithm: true }, [0, 10, 100], [0, 0.5, 1]],
      ['分档：档界算在内与不算', { step: 'bands', bands }, [7, 6, 5.99, 4, 3.5, 3, 0], [50, 50, 30, 30, 0, 10, 0]],
      ['分档之外另有分', { step: 'bands', bands, otherwise: 1 }, [3.5, null], [1, null]],
      ['折算', { step: 'scale', times: 80, plus: 20 }, [0, 0.5, 1], [20, 60, 100]],
      ['乘方，负数没有平方根', { step: 'power', exponent: 0.5 }, [9, -9], [3, null]],
      ['指数变换，全部为100', { step: 'exponential' }, [0, 1], [0, 100]],
    ],
    (_, step, given, expected) => near(stepped(given, step), expected),
  )

  it('0.15÷3是0.049999999999999996，也到了5%这一档', () => {
    const scores = scored(
      { a: [0.15], b: [3] },
      { id: '分', value: 'a / b', steps: [{ step: 'bands', bands: [{ from: 0.05, points: 8 }] }] },
    )
    assert.deepEqual(pointsOf(scores), [8])
  })
})

describe('评分：与同类相比的步骤', () => {
  rows<readonly [string, Step, Values, Values]>(
    [
      ['标准分，按样本', { step: 'z-score' }, [1, 2, 3], [-1, 0, 1]],
      [
        '标准分，按总体，均值100、标准差10',
        { step: 'z-score', deviation: 'population', mean: 100, spread: 10 },
        [1, 3],
        [90, 110],
      ],
      ['大家一样，都在均值', { step: 'z-score', mean: 50 }, [0.1, 0.1, 0.1], [50, 50, 50]],
      ['未报的不是同类，也没有分', { step: 'z-score' }, [1, null, 2, 3], [-1, null, 0, 1]],
      ['极差标准化，20到100', { step: 'min-max', floor: 20, top: 100 }, [0, 5, 10], [20, 60, 100]],
      ['大家一样，极差为零是未知', { step: 'min-max' }, [4, 4], [null, null]],
      ['大家一样时另有分', { step: 'min-max', level: 100 }, [4, 4, null], [100, 100, null]],
      ['给定上下界，越界按界', { step: 'min-max', least: 0, most: 10 }, [-5, 5, 20], [0, 0.5, 1]],
      ['下界取中位数', { step: 'min-max', least: { quantile: 0.5 } }, [0, 10, 20], [0, 0, 1]],
      ['上界取前两名平均', { step: 'min-max', least: 0, most: { meanOf: 2 } }, [0, 10, 30], [0, 0.5, 1]],
      ['位次，并列取平均，最差为1', { step: 'rank' }, [5, 7, 7, 9], [1, 2.5, 2.5, 4]],
      ['位次，并列取低', { step: 'rank', ties: 'lowest' }, [5, 7, 7, 9], [1, 2, 2, 4]],
      ['位次，并列取高', { step: 'rank', ties: 'highest' }, [5, 7, 7, 9], [1, 3, 3, 4]],
      ['位次，并列不占位', { step: 'rank', ties: 'dense' }, [5, 7, 7, 9], [1, 2, 2, 3]],
      ['百分位，同SQL的percent_rank', { step: 'percent-rank' }, [5, 7, 7, 9], [0, 1 / 3, 1 / 3, 1]],
      ['百分位，取中', { step: 'percent-rank', of: 'middle', points: 100 }, [5, 7, 7, 9], [12.5, 50, 50, 87.5]],
      ['百分位，同SQL的cume_dist', { step: 'percent-rank', of: 'at-most' }, [5, 7, 7, 9], [0.25, 0.75, 0.75, 1]],
      ['百分位，只有一家', { step: 'percent-rank' }, [5], [0]],
      ['波达计分', { step: 'borda' }, [5, 7, 7, 9], [0, 1.5, 1.5, 3]],
      ['与均值之差', { step: 'against', of: 'mean', as: 'difference' }, [1, 2, 6], [-2, -1, 3]],
      ['与最大值之比', { step: 'against', of: 'most', as: 'quotient' }, [1, 2, 4], [0.25, 0.5, 1]],
      ['与最小值之差', { step: 'against', of: 'least', as: 'difference' }, [1, 2, 4], [0, 1, 3]],
      ['占合计之比', { step: 'against', of: 'total', as: 'quotient' }, [1, 3], [0.25, 0.75]],
      ['与极差之比', { step: 'against', of: 'range', as: 'quotient' }, [1, 3], [0.5, 1.5]],
      [
        '与中位数之比，中位数为零是未知',
        { step: 'against', of: 'median', as: 'quotient' },
        [-1, 0, 1],
        [null, null, null],
      ],
      ['与四分之三分位数之差', { step: 'against', of: { quantile: 0.75 }, as: 'difference' }, [0, 4, 8], [-6, -2, 2]],
      ['分位组，界归下组', { step: 'quantile-class', classes: 2 }, [1, 2, 3], [1, 1, 2]],
      ['缩尾到分位数', { step: 'winsorise', lower: 0.25, upper: 0.75 }, [0, 4, 8], [2, 4, 6]],
      ['缩尾按偏度，一个极端值', { step: 'winsorise', most: 1 }, [1, 2, 3, 4, 5, 6, 1000], [1, 2, 3, 4, 5, 6, 6]],
      ['不偏的不缩', { step: 'winsorise', most: 3 }, [1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7]],
    ],
    (_, step, given, expected) => near(stepped(given, step), expected),
  )

  it('同类按行业分，没有行业的没有同类', () => {
    const scores = scored(
      { x: [1, 3, 10, 30, 5], 行业: ['甲', '甲', '乙', '乙', null] },
      { id: '分', value: 'x', steps: [{ step: 'min-max', within: ['行业'] }] },
    )
    assert.deepEqual(pointsOf(scores), [0, 1, 0, 1, null])
  })

  it('只拿规上企业作同类，大家都与它们比', () => {
    const scores = scored(
      { x: [0, 10, 20, 40], 规上: [1, 0, 1, 0] },
      { id: '分', value: 'x', steps: [{ step: 'min-max', among: '规上 = 1', capped: false }] },
    )
    assert.deepEqual(pointsOf(scores), [0, 0.5, 1, 2])
  })

  rows<readonly [string, readonly Step[], Values, Values]>(
    [
      ['越低越好的极差标准化', [{ step: 'min-max', floor: 20, top: 100 }], [0, 5, 10], [100, 60, 20]],
      ['越低越好，给定的界也换边', [{ step: 'min-max', least: 0, most: 20 }], [0, 5, 30], [1, 0.75, 0]],
      ['越低越好，分位数的界也换边', [{ step: 'min-max', most: { quantile: 0.5 } }], [0, 10, 20], [1, 0, 0]],
      ['越低越好的百分位', [{ step: 'percent-rank' }], [1, 2, 3], [1, 0.5, 0]],
      ['先取对数，再翻转', [{ step: 'logarithm' }, { step: 'z-score' }], [1, Math.E, Math.E ** 2], [1, 0, -1]],
      ['先缩尾，再翻转', [{ step: 'winsorise', lower: 0, upper: 0.5 }, { step: 'min-max' }], [0, 10, 99], [1, 0, 0]],
    ],
    (_, steps, given, expected) =>
      near(pointsOf(scored({ x: given }, { id: '分', value: 'x', direction: 'lower', steps })), expected),
  )
})

describe('评分：怎么合成', () => {
  const whole = (a: Values, b: Values, more: Step): Values =>
    pointsOf(
      scored(
        { a, b },
        {
          id: '分',
          parts: [
            { id: '甲', value: 'a' },
            { id: '乙', value: 'b', weight: 3 },
          ],
          ...more,
        },
      ),
    )

  rows<readonly [string, Step, Values]>(
    [
      ['加权和', { combine: 'sum' }, [14, null]],
      ['加权平均', { combine: 'mean' }, [3.5, null]],
      ['几何平均', { combine: 'geometric' }, [2 ** 0.25 * 4 ** 0.75, null]],
      ['调和平均', { combine: 'harmonic' }, [4 / (1 / 2 + 3 / 4), null]],
      ['最小', { combine: 'least' }, [2, null]],
      ['最大', { combine: 'most' }, [4, null]],
      ['中位数', { combine: 'median' }, [4, null]],
      ['均值扣离散', { combine: 'mazziotta-pareto' }, [3.5 - 0.75 / 3.5, null]],
      ['未知算零', { combine: 'sum', missing: 'zero' }, [14, 2]],
      ['未知算零的平均', { combine: 'mean', missing: 'zero' }, [3.5, 0.5]],
      ['其余分担权重：平均', { combine: 'mean', missing: 'available' }, [3.5, 2]],
      ['其余分担权重：和也按比例补足', { combine: 'sum', missing: 'available' }, [14, 8]],
      ['已知的权重要过三成', { combine: 'mean', missing: 'available', known: 0.3 }, [3.5, null]],
      ['已知的权重恰到两成半', { combine: 'mean', missing: 'available', known: 0.25 }, [3.5, 2]],
      ['至少知道两部分', { combine: 'mean', missing: 'available', knownParts: 2 }, [3.5, null]],
      ['合成之后还有步骤', { combine: 'sum', missing: 'zero', steps: [{ step: 'cap', most: 10 }] }, [10, 2]],
    ],
    (_, more, expected) => near(whole([2, 2], [4, null], more), expected),
  )

  it('几何平均：有零是零，有负是未知；先各加一再减一，零不再一票归零', () => {
    near(whole([0, -1], [4, 4], { combine: 'geometric' }), [0, null])
    near(whole([0], [15], { combine: 'geometric', offset: 1 }), [16 ** 0.75 - 1])
  })

  it('权重为零的部分不管知不知道', () => {
    const parts = [
      { id: '甲', value: 'a' },
      { id: '乙', value: 'b', weight: 0 },
    ]
    assert.deepEqual(pointsOf(scored({ a: [2], b: [null] }, { id: '分', parts })), [2])
  })

  it('全部未知，算零也还是未知', () => assert.deepEqual(whole([null], [null], { missing: 'zero' }), [null]))

  it('中位数：恰好一半的权重，取两个的平均，与先后无关', () => {
    const parts = (...weights: number[]) =>
      weights.map((weight, index) => ({ id: `${index}`, value: 'abc'[index], weight }))
    const of = (a: number, b: number, c: number, weights: number[]) =>
      pointsOf(scored({ a: [a], b: [b], c: [c] }, { id: '分', combine: 'median', parts: parts(...weights) }))
    assert.deepEqual(of(1, 2, 3, [0.1, 0.2, 0.3]), [2.5])
    assert.deepEqual(of(2, 1, 3, [0.2, 0.1, 0.3]), [2.5])
  })
})
