import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { answersOf } from '../../engines/scoring/answer.ts'
import { Distribution } from '../../engines/scoring/numbers/distribution.ts'
import { quantileOf } from '../../engines/scoring/numbers/quantiles.ts'
import { pointsOf, scored, stepped } from '../scoring-house.ts'

const runs = { numRuns: 400 }
const eighths = fc.integer({ min: -80, max: 80 }).map((value) => value / 8)
const some = fc.array(eighths, { minLength: 1, maxLength: 14 })
const shares = fc.integer({ min: 0, max: 20 }).map((value) => value / 20)
type Type = Parameters<typeof quantileOf>[2]

/** Types 1 to 3 by their steps, 4 to 9 by the position of each order statistic on the line, after Hyndman and Fan. */
function quantileByDefinition(values: readonly number[], share: number, type: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const n = sorted.length
  const np = Math.round(share * n * 20) / 20
  if (type <= 3) {
    const at = (place: number) => sorted[Math.min(n, Math.max(1, place)) - 1]!
    if (type === 1) return at(Math.ceil(np))
    if (type === 2) return Number.isInteger(np) ? (at(np) + at(np + 1)) / 2 : at(Math.ceil(np))
    const half = np - 0.5
    if (!Number.isInteger(half)) return at(Math.ceil(half))
    return at(half % 2 === 0 ? half : half + 1)
  }
  const positions: Readonly<Record<number, (k: number) => number>> = {
    4: (k) => k / n,
    5: (k) => (k - 0.5) / n,
    6: (k) => k / (n + 1),
    7: (k) => (n === 1 ? 0.5 : (k - 1) / (n - 1)),
    8: (k) => (k - 1 / 3) / (n + 1 / 3),
    9: (k) => (k - 3 / 8) / (n + 1 / 4),
  }
  const line = sorted.map((value, index) => ({ value, at: positions[type]!(index + 1) }))
  if (share <= line[0]!.at) return line[0]!.value
  const next = line.findIndex(({ at }) => at >= share - 1e-12)
  if (next < 0) return line.at(-1)!.value
  if (next === 0) return line[0]!.value
  const [low, high] = [line[next - 1]!, line[next]!]
  return low.value + ((share - low.at) / (high.at - low.at)) * (high.value - low.value)
}

describe('分位数九型 · the nine types of quantiles', () => {
  for (let type = 1; type <= 9; type += 1)
    it(`第 ${type} 型：与定义一致，倒过来数也一样 · type ${type}`, () =>
      fc.assert(
        fc.property(some, shares, (values, share) => {
          const expected = quantileByDefinition(values, share, type)
          const found = quantileOf(new Distribution(Float64Array.from(values)), share, type as Type)
          assert.ok(Math.abs(found - expected) < 1e-9, `${found} ${expected}`)
          const negated = new Distribution(Float64Array.from(values, (value) => -value))
          const turned = -quantileOf(negated, share, type as Type, true)
          assert.ok(Math.abs(turned - expected) < 1e-9, `${turned} ${expected}`)
        }),
        runs,
      ))

  it('办法里写型号：界、四分位组、等级都认 · where an edition names a type', () => {
    const x = [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49]
    const own = (step: object) => stepped(x, step as Record<string, unknown>)
    assert.deepEqual(
      [6, 7].map((type) => own({ step: 'against', of: { quantile: 0.25, type }, as: 'itself' })[0]),
      [15, 25.5],
    )
    assert.deepEqual(
      own({ step: 'quantile-class', classes: 4, type: 6, bound: 'above' }),
      [1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4],
    )
    assert.deepEqual(own({ step: 'quantile-class', classes: 4, type: 6 }), [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4])
    const classes = { by: 'quantile', labels: ['1', '2', '3', '4'], type: 6, bound: 'above' }
    const answers = answersOf(scored({ x }, { id: '分', value: 'x' }, { classes }))
    assert.deepEqual(
      answers.map((one) => Number(one.class)),
      [1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4],
    )
    assert.deepEqual(own({ step: 'winsorise', lower: 0.25, upper: 0.75, type: 6 }).slice(0, 4), [15, 15, 15, 36])
  })
})

describe('百分位的位置 · positions of ranks', () => {
  it('Excel：PERCENTRANK.EXC 是 名次/(n + 1)，INC 是 (名次 − 1)/(n − 1)', () => {
    const x = [1, 2, 3, 6, 6, 6, 7, 8, 9]
    const exclusive = { step: 'percent-rank', of: { minus: 0, ties: 'lowest' } }
    const inclusive = { step: 'percent-rank', of: { minus: 1, ties: 'lowest' } }
    assert.equal(stepped(x, exclusive)[6], 0.7)
    assert.deepEqual(stepped(x, inclusive), stepped(x, { step: 'percent-rank' }))
  })
  it('布洛姆：(名次 − 3/8)/(n + 1/4)，并列取平均', () =>
    fc.assert(
      fc.property(some, (values) => {
        const found = stepped(values, { step: 'percent-rank', of: { minus: 0.375 }, points: 100 })
        for (const [index, value] of values.entries()) {
          const [below, same] = [
            values.filter((one) => one < value).length,
            values.filter((one) => one === value).length,
          ]
          const expected = (100 * (below + (same + 1) / 2 - 3 / 8)) / (values.length + 1 / 4)
          assert.ok(Math.abs(found[index]! - expected) < 1e-9)
        }
      }),
      runs,
    ))
})

describe('按同类的一个数 · held against one number of the peers', () => {
  it('标准差、家数、四分位距、平方和的平方根', () =>
    fc.assert(
      fc.property(fc.array(eighths, { minLength: 3, maxLength: 12 }), (values) => {
        const n = values.length
        const mean = values.reduce((sum, value) => sum + value, 0) / n
        const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
        const quartile = (share: number) => quantileByDefinition(values, share, 7)
        const expected = {
          count: n,
          deviation: Math.sqrt(squares / (n - 1)),
          interquartile: quartile(0.75) - quartile(0.25),
          length: Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)),
        }
        for (const [of, number] of Object.entries(expected))
          for (const found of stepped(values, { step: 'against', of, as: 'itself' }))
            assert.ok(Math.abs(found! - number) < 1e-9, `${of} ${found} ${number}`)
      }),
      runs,
    ))
})

describe('折线与取整 · lines through points, rounding', () => {
  const air = [0, 35, 75, 115, 150, 250, 350, 500]
  const index = [0, 50, 100, 150, 200, 300, 400, 500]
  const through = air.map((at, place) => ({ at, points: index[place] }))
  it('空气质量分指数：细颗粒物各限值之间按直线，进位取整 · an air quality index', () => {
    const steps = [
      { step: 'line', through },
      { step: 'round', how: 'up' },
    ]
    assert.deepEqual(stepped([0, 35, 36, 95, 500, 620, null], ...steps), [0, 50, 52, 125, 500, 500, null])
    assert.deepEqual(stepped([-1, 520], { step: 'line', through, beyond: 'unknown' }), [null, null])
    assert.deepEqual(stepped([-7, 530], { step: 'line', through, beyond: 'line' }), [-10, 520])
    assert.throws(() => stepped([1], { step: 'line', through: through.toReversed() }), /从小到大/)
  })
  it('各种取整 · every way to round', () => {
    const x = [2.5, -2.5, 1.005, -1.25, 0.1 + 0.2]
    const way = (how: string, digits: number) => stepped(x, { step: 'round', how, digits })
    assert.deepEqual(way('half-up', 0), [3, -3, 1, -1, 0])
    assert.deepEqual(way('half-even', 0), [2, -2, 1, -1, 0])
    assert.deepEqual(way('half-up', 2), [2.5, -2.5, 1.01, -1.25, 0.3])
    assert.deepEqual(way('half-even', 1), [2.5, -2.5, 1, -1.2, 0.3])
    assert.deepEqual(way('floor', 1), [2.5, -2.5, 1, -1.3, 0.3])
    assert.deepEqual(way('ceiling', 1), [2.5, -2.5, 1.1, -1.2, 0.3])
    assert.deepEqual(way('down', 0), [2, -2, 1, -1, 0])
    assert.deepEqual(stepped([1250, 1349], { step: 'round', digits: -2 }), [1300, 1300])
  })
})

describe('合成：按次序、马兹奥塔—帕雷托的方向与方差 · by places, Mazziotta and Pareto', () => {
  const whole = (more: object) =>
    pointsOf(
      scored(
        { a: [1, 4], b: [7, 4], c: [4, null] },
        {
          id: '分',
          missing: 'available',
          parts: ['a', 'b', 'c'].map((id) => ({ id, value: id })),
          ...more,
        },
      ),
    )
  it('按大小次序加权 · ordered weighted averaging', () => {
    assert.deepEqual(whole({ combine: 'ordered', places: [0.5, 0.3, 0.2] }), [4.9, null])
    assert.throws(() => whole({ combine: 'ordered', places: [1] }), /places 要有 3 个权重/)
  })
  it('惩罚可加可减，方差可按 n−1', () => {
    assert.deepEqual(whole({ combine: 'mazziotta-pareto' }), [4 - 6 / 4, 4])
    assert.deepEqual(whole({ combine: 'mazziotta-pareto', penalty: 'more' }), [4 + 6 / 4, 4])
    assert.deepEqual(whole({ combine: 'mazziotta-pareto', deviation: 'sample' }), [4 - 9 / 4, 4])
  })
})
