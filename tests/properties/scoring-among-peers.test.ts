import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Trial } from '../../engines/scoring/advice/trial.ts'
import { whatIf } from '../../engines/scoring/advice/what-if.ts'
import { scoreParts } from '../../engines/scoring/peers/partitions.ts'
import { score } from '../../engines/scoring/score.ts'
import { standingOf } from '../../engines/scoring/standing.ts'
import { readTable, rowOf } from '../../engines/scoring/table.ts'
import { pointsOf, rowsOf, schemeOver, scored } from '../scoring-house.ts'

const runs = { numRuns: 300 }
const value = fc.integer({ min: 1, max: 9 })
const peers = fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 9 })
type Rows = readonly (readonly [number, number])[]
const cellsOf = (given: Rows) => ({ x: given.map(([x]) => x), y: given.map(([, y]) => y) })
const together = (combine: string, more = {}) => ({
  id: '分',
  combine,
  ...more,
  parts: [
    { id: '甲', value: 'x', weight: 0.6 },
    { id: '乙', value: 'y', weight: 0.4 },
  ],
})

/** The largest w · own over the corners of what two weights may be: crossings of every two bounds. */
function atCorners([x, y]: readonly [number, number], bounds: readonly (readonly [number, number, number])[]): number {
  let most = 0
  for (const [a, b, c] of bounds)
    for (const [d, e, f] of bounds) {
      const area = a * e - b * d
      if (Math.abs(area) < 1e-12) continue
      const [u, v] = [(c * e - b * f) / area, (a * f - c * d) / area]
      if (bounds.every(([g, h, i]) => g * u + h * v <= i + 1e-9)) most = Math.max(most, u * x + v * y)
    }
  return most
}
const notBelowZero = [
  [-1, 0, 0],
  [0, -1, 0],
] as const

describe('与大家一起合成 · combined among peers', () => {
  it('两两相比：赢的家数减输的家数', () =>
    fc.assert(
      fc.property(peers, (given) => {
        const expected = given.map(([x, y]) =>
          given.reduce((sum, [u, v]) => sum + Math.sign(6 * Math.sign(x - u) + 4 * Math.sign(y - v)), 0),
        )
        assert.deepEqual(pointsOf(scored(cellsOf(given), together('copeland'))), expected)
      }),
      runs,
    ))

  for (const shares of [undefined, { least: 0.2, most: 0.7 }])
    it(`对自己最有利的权重${shares ? '，各部分占比有上下限' : ''}：同逐个顶点算的一样`, () =>
      fc.assert(
        fc.property(peers, (given) => {
          const found = pointsOf(scored(cellsOf(given), together('benefit-of-the-doubt', shares ? { shares } : {})))
          for (const [row, [x, y]] of given.entries()) {
            const held: (readonly [number, number, number])[] = shares
              ? [
                  [(shares.least - 1) * x, shares.least * y, 0],
                  [shares.least * x, (shares.least - 1) * y, 0],
                  [(1 - shares.most) * x, -shares.most * y, 0],
                  [-shares.most * x, (1 - shares.most) * y, 0],
                ]
              : []
            const bounds = [...given.map(([u, v]) => [u, v, 1] as const), ...notBelowZero, ...held]
            const expected = atCorners([x, y], bounds)
            assert.ok(Math.abs(found[row]! - expected) < 1e-9, `${found[row]} ${expected}`)
          }
        }),
        runs,
      ))

  it('有一部分不知道的没有总分，也不是谁的同类；小于零的，最有利的权重算不出', () => {
    const cells = { x: [3, null, 2], y: [3, 9, 1] }
    assert.deepEqual(pointsOf(scored(cells, together('copeland'))), [1, null, -1])
    assert.deepEqual(pointsOf(scored(cells, together('benefit-of-the-doubt'))), [1, null, 2 / 3])
    assert.deepEqual(pointsOf(scored({ x: [1, -1], y: [1, 1] }, together('benefit-of-the-doubt'))), [null, null])
    const within = { 省: ['东', '东', '西'], x: [1, 2, 3], y: [1, 2, 3] }
    assert.deepEqual(pointsOf(scored(within, together('copeland', { within: ['省'] }))), [-1, 1, 0])
  })

  for (const way of ['copeland', 'benefit-of-the-doubt'])
    it(`${way}：一块一块评、换一个数试算，都同大家重算一样`, () =>
      fc.assert(
        fc.asyncProperty(peers, fc.nat(), value, async (given, at, x) => {
          const cells = cellsOf(given)
          const scheme = schemeOver(cells, together(way))
          const { heading, rows } = rowsOf(cells)
          const table = readTable(scheme, heading, rows)
          const scores = score(scheme, table)
          const found: number[] = []
          await scoreParts(
            scheme,
            async function* () {
              for (const row of given.keys()) yield rowOf(table, given.length - 1 - row)
            },
            (piece) => void found.unshift(piece.points.get('分')![0]!),
          )
          assert.deepEqual(found, [...scores.points.get('分')!])
          standingOf(scores)
          const row = at % given.length
          const tried = new Trial(scheme, rowOf(table, row), scores.peers.measured).with({ x })
          assert.equal(tried.stand.score, whatIf(scores, row, { x }).after.score)
        }),
        { numRuns: 100 },
      ))
})

describe('权重也能读出来 · weights to be read', () => {
  const asked = (branch: object, of = '甲') => ({
    id: '分',
    combine: 'formula',
    formula: '取权',
    parts: [
      { ...together('mean'), id: '合', ...branch },
      { id: '取权', combine: 'weight', of },
    ],
  })
  const cells = { x: [1, 2, 6], y: [1, 2, 3] }

  it('给定的权重、按离散程度算的和倒过来算的', () => {
    const first = (part: object): number => pointsOf(scored(cells, asked(part)))[0]!
    const [x, y] = [cells.x, cells.y].map((values) => {
      const mean = values.reduce((sum, one) => sum + one, 0) / 3
      return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 2)
    }) as [number, number]
    const parts = [
      { id: '甲', value: 'x' },
      { id: '乙', value: 'y' },
    ]
    assert.equal(first({}), 0.6)
    assert.ok(Math.abs(first({ parts, weighting: { by: 'deviation' } }) - x / (x + y)) < 1e-12)
    assert.ok(Math.abs(first({ parts, weighting: { by: 'deviation', inverse: true } }) - y / (x + y)) < 1e-12)
  })

  it('没有这一部分，说出有哪些', () => {
    assert.throws(
      () => scored(cells, asked({}, '丙')),
      /“取权”要取“丙”的权重，但它前面没有哪一层含有这一部分；有的是：甲、乙/,
    )
    assert.throws(() => scored(cells, { ...asked({}), of: '甲' }), /of 和 "combine": "weight" 要一起写/)
  })
})
