import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { scoreAt, shareBelow } from '../../engines/scoring/numbers/normal.ts'
import { type Gathered, gatherByGroup, join, spreadOf } from '../../engines/scoring/peers/gathered.ts'
import { scoreParts } from '../../engines/scoring/peers/partitions.ts'
import { score } from '../../engines/scoring/score.ts'
import type { Table } from '../../engines/scoring/table.ts'
import { explain } from '../../engines/scoring/telling/explain.ts'
import { schemeOver, stepped } from '../scoring-house.ts'

const value = fc.integer({ min: -60, max: 60 }).map((one) => one / 4)
const weight = fc.integer({ min: 0, max: 5 })
const counted = fc.array(fc.tuple(value, weight), { minLength: 1, maxLength: 12 })
const any = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })

const gathered = (rows: readonly (readonly [number, number])[]): Gathered => {
  const groups = { of: new Int32Array(rows.length), names: [''] }
  const weights = Float64Array.from(rows, ([, one]) => one)
  const values = Float64Array.from(rows, ([one]) => one)
  return structuredClone(gatherByGroup(values, groups, { asks: { moments: true }, weights }).get('')!)
}

const formulaScheme = schemeOver(
  { x: [1], y: [1], 人: [1], 区: ['东'] },
  {
    id: '分',
    combine: 'formula',
    formula: 'if 甲 < 乙 then 甲 else 乙 * 2 + x',
    parts: [
      { id: '甲', value: 'x', steps: [{ step: 'z-score', weightBy: '人', within: ['区'] }] },
      {
        id: '乙',
        combine: 'mean',
        parts: [
          {
            id: '丙',
            value: 'y',
            weightBy: '人 + 1',
            steps: [{ step: 'against', of: 'mean', as: 'itself', weightBy: '人' }],
          },
          { id: '丁', value: 'x + y', steps: [{ step: 'limits', least: { deviations: -1 }, most: { fence: 0.5 } }] },
        ],
        steps: [{ step: 'percent-rank' }],
      },
    ],
  },
)
const record = fc.record({ x: value, y: value, 人: weight, 区: fc.constantFrom('东', '西') })
const tableOf = (rows: readonly { x: number; y: number; 人: number; 区: string }[], from = 0): Table => ({
  subjects: rows.map((_, index) => `甲${from + index}`),
  columns: {
    x: Float64Array.from(rows, ({ x }) => x),
    y: Float64Array.from(rows, ({ y }) => y),
    人: Float64Array.from(rows, (row) => row.人),
    区: rows.map((row) => row.区),
  },
})

describe('评分的权重：按人数计，与逐人数一样', () => {
  it('整数权重就是把一行写几遍：均值、标准差两种都一样 · as if each row stood so many times', () =>
    fc.assert(
      fc.property(counted, fc.constantFrom('sample', 'population'), (rows, deviation) => {
        const people = rows.flatMap(([one, times]) => Array.from({ length: times }, () => one))
        fc.pre(new Set(people).size > 1)
        const spread = spreadOf(gathered(rows))
        const middle = people.reduce((sum, one) => sum + one, 0) / people.length
        const squares = people.reduce((sum, one) => sum + (one - middle) ** 2, 0)
        const width = Math.sqrt(squares / (deviation === 'sample' ? people.length - 1 : people.length))
        assert.ok(Math.abs(spread.mean - middle) < 1e-9)
        assert.ok(Math.abs(spread.deviation(deviation as 'sample') - width) < 1e-9)
      }),
    ))

  it('怎样分、先后怎样接，一位不差 · however divided, to the last bit', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(any, fc.double({ min: 0, max: 1e6, noNaN: true })), { maxLength: 6 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (parts) => {
          const joined = (some: Gathered[]) => {
            const [first, ...others] = some
            for (const other of others) join(first!, other)
            const { total, mean, deviation } = spreadOf(first!)
            return [total + 0, mean + 0, deviation.call(spreadOf(first!), 'population')]
          }
          const whole = joined([gathered(parts.flat())])
          assert.deepEqual(joined(parts.map(gathered)), whole)
          assert.deepEqual(joined(parts.toReversed().map(gathered)), whole)
        },
      ),
    ))

  it('公式、逐行权重、按人数的标准分：一段一段地评，与一起评一位不差 · part by part', () =>
    fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 12 }), fc.nat(12), async (rows, cut) => {
        const whole = score(formulaScheme, tableOf(rows)).points.get('分')!
        const found: number[] = []
        async function* parts() {
          yield tableOf(rows.slice(0, cut))
          yield tableOf(rows.slice(cut), cut)
        }
        await scoreParts(formulaScheme, parts, ({ points }) => {
          found.push(...points.get('分')!)
        })
        assert.deepEqual(found, Array.from(whole))
      }),
      { numRuns: 60 },
    ))

  it('说理由时的得分就是算出的得分 · reasons come to the same', () =>
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 6 }), (rows) => {
        const scores = score(formulaScheme, tableOf(rows))
        const points = scores.points.get('分')![0]!
        const reason = explain(scores, 0)
        assert.equal(reason.state === 'unknown', Number.isNaN(points))
        assert.ok(reason.children!.some(({ text }) => text.zh.startsWith('按公式合成')))
      }),
      { numRuns: 40 },
    ))
})

describe('评分的步骤：来回一趟', () => {
  it('正态份额与标准分互为反函数，对称 · there and back', () =>
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
        assert.ok(Math.abs(shareBelow(z) + shareBelow(-z) - 1) < 1e-15)
        if (z < 6) assert.ok(Math.abs(scoreAt(shareBelow(z)) - z) < 1e-15 / Math.exp((-z * z) / 2) + 1e-12, String(z))
      }),
    ))
  it('常用的分位点 · well-known points', () => {
    for (const [z, share] of [
      [0, 0.5],
      [1.959963984540054, 0.975],
      [2.3263478740408408, 0.99],
      [-1.2815515655446004, 0.1],
      [-6, 9.865876450376946e-10],
      [-3, 0.0013498980316300933],
    ] as const) {
      assert.ok(Math.abs(shareBelow(z) - share) < 1e-14 * Math.max(share, 1e-3), `${z} ${shareBelow(z)}`)
      assert.ok(Math.abs(scoreAt(share) - z) < 1e-9, `${share} ${scoreAt(share)}`)
    }
    assert.deepEqual([0, 1, -0.1, 2].map(scoreAt), [Number.NaN, Number.NaN, Number.NaN, Number.NaN])
  })
  it('反正弦平方根：正弦的平方又是原来的份额 · back from the angle', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
        const [angle] = stepped([percent], { step: 'arcsine', of: 100 })
        assert.ok(Math.abs(Math.sin(angle!) ** 2 * 100 - percent) < 1e-9)
      }),
    ))
  it('不是份额的没有角 · no share, no angle', () =>
    assert.deepEqual(stepped([-0.1, 1.1], { step: 'arcsine' }), [null, null]))
})
