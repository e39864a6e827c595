import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { GatheredPeers } from '../../engines/scoring/peers/book.ts'
import { joinPeers, openPeers } from '../../engines/scoring/peers/book.ts'
import { gatherPeers, measurePeers, scoreParts } from '../../engines/scoring/peers/partitions.ts'
import { score } from '../../engines/scoring/score.ts'
import { readTable, rowOf } from '../../engines/scoring/table.ts'
import { explain } from '../../engines/scoring/telling/explain.ts'
import { componentsOf } from '../../engines/scoring/weighting/eigen.ts'
import { deviation, mean, sum } from '../index-house.ts'
import { pointsOf, rowsOf, schemeOver, scored } from '../scoring-house.ts'

const runs = { numRuns: 200 }
const cell = fc.integer({ min: 1, max: 400 }).map((value) => value / 8)
const tables = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 4, max: 12 }))
  .chain(([parts, rows]) =>
    fc.array(fc.array(cell, { minLength: rows, maxLength: rows }), { minLength: parts, maxLength: parts }),
  )
  .filter((columns) => columns.every((values) => new Set(values).size > 1))

const cellsOf = (columns: readonly (readonly number[])[]) =>
  Object.fromEntries(columns.map((values, index) => [`x${index}`, values]))
const whole = (columns: readonly unknown[], weighting: unknown, more = {}) => ({
  id: '分',
  combine: 'sum',
  weighting,
  parts: columns.map((_, index) => ({ id: `p${index}`, value: `x${index}` })),
  ...more,
})
const near = (found: number | null, expected: number, place = ''): void =>
  assert.ok(
    found !== null && Math.abs(found - expected) <= 1e-8 * Math.max(1, Math.abs(expected)),
    `${place} ${found} ${expected}`,
  )
const r = (one: readonly number[], other: readonly number[]): number =>
  sum(one.map((value, row) => (value - mean(one)) * (other[row]! - mean(other)))) /
  (one.length * deviation(one) * deviation(other))
const normal = (weights: readonly number[]) => weights.map((weight) => weight / sum(weights))
const total = (columns: readonly (readonly number[])[], weights: readonly number[], row: number) =>
  sum(columns.map((values, part) => values[row]! * weights[part]!))

const byHand: Readonly<Record<string, (columns: readonly (readonly number[])[]) => number[]>> = {
  deviation: (columns) => normal(columns.map((values) => deviation(values, 1))),
  variation: (columns) => normal(columns.map((values) => deviation(values, 1) / mean(values))),
  entropy: (columns) =>
    normal(
      columns.map((values) => {
        const shares = values.map((value) => value / sum(values))
        return 1 + sum(shares.map((share) => share * Math.log(share))) / Math.log(values.length)
      }),
    ),
  critic: (columns) =>
    normal(columns.map((values) => deviation(values, 1) * sum(columns.map((other) => 1 - r(values, other))))),
  correlation: (columns) =>
    normal(columns.map((values) => 1 / sum(columns.map((other) => Math.abs(r(values, other)))))),
}

describe('算出来的权重：与照定义写的一致 · computed weights', () => {
  for (const [by, weights] of Object.entries(byHand))
    it(`${by}`, () =>
      fc.assert(
        fc.property(tables, (columns) => {
          const expected = weights(columns)
          fc.pre(expected.every((weight) => Number.isFinite(weight)))
          const found = pointsOf(scored(cellsOf(columns), whole(columns, { by })))
          for (const [row, points] of found.entries()) near(points, total(columns, expected, row), by)
        }),
        runs,
      ))

  it('主成分：分数的方差就是特征值，互不相关，加起来是全部方差 · principal components', () =>
    fc.assert(
      fc.property(tables, (columns) => {
        const matrix = columns.map((one) => columns.map((other) => r(one, other)))
        const found = componentsOf(matrix)
        near(sum(found.map(({ value }) => value)), columns.length)
        const scaled = columns.map((values) => values.map((value) => (value - mean(values)) / deviation(values)))
        const scores = found.map(({ loadings }) => scaled[0]!.map((_, row) => total(scaled, loadings, row)))
        for (const [index, { value, loadings }] of found.entries()) {
          assert.ok(Math.abs(deviation(scores[index]!) ** 2 - value) < 1e-8)
          assert.ok(Math.abs(sum(loadings.map((loading) => loading ** 2)) - 1) < 1e-10)
          assert.ok(sum(loadings) >= -1e-12)
          for (const [other, against] of scores.entries())
            if (other < index) assert.ok(Math.abs(mean(scores[index]!.map((one, row) => one * against[row]!))) < 1e-8)
        }
      }),
      runs,
    ))

  it('第一主成分作权重，标准化之后相加 · the first component over z-scores', () =>
    fc.assert(
      fc.property(tables, (columns) => {
        const matrix = columns.map((one) => columns.map((other) => r(one, other)))
        const [first, second] = componentsOf(matrix)
        fc.pre(first!.value - (second?.value ?? 0) > 0.05 && Math.abs(sum(first!.loadings)) > 0.05)
        const parts = columns.map((_, index) => ({ id: `p${index}`, value: `x${index}`, steps: [{ step: 'z-score' }] }))
        const found = pointsOf(scored(cellsOf(columns), whole(columns, { by: 'principal-components' }, { parts })))
        const scaled = columns.map((values) => values.map((value) => (value - mean(values)) / deviation(values, 1)))
        for (const [row, points] of found.entries())
          assert.ok(Math.abs(points! - total(scaled, first!.loadings, row)) < 1e-7)
      }),
      runs,
    ))

  it('一行单独评、一块一块评、说理由时，权重都一样 · alone, in parts, explained', async () => {
    const columns = [
      [3, 9, 1, 4, 6],
      [2, 2, 7, 1, 8],
      [5, 1, 1, 3, 9],
    ]
    for (const by of [...Object.keys(byHand), 'principal-components']) {
      const scheme = schemeOver(cellsOf(columns), whole(columns, { by }))
      const { heading, rows } = rowsOf(cellsOf(columns))
      const table = readTable(scheme, heading, rows)
      const scores = score(scheme, table)
      const all = [...scores.points.get('分')!]
      for (const [row, points] of all.entries()) {
        const alone = score(scheme, rowOf(table, row), { against: scores.peers.measured })
        assert.equal(alone.points.get('分')![0], points, by)
        assert.match(
          explain(scores, row)
            .children!.map(({ text }) => text.zh)
            .join(),
          /权重 \S+/,
        )
      }
      const pieces = [0, 1, 2, 3, 4].map((row) => rowOf(table, row))
      const found: number[] = []
      await scoreParts(
        scheme,
        async function* () {
          yield* pieces
        },
        (part) => void found.push(part.points.get('分')![0]!),
      )
      assert.deepEqual(found, all, by)
      const measured = await measurePeers(scheme, async (known) => {
        const joined: GatheredPeers = new Map()
        for (const piece of pieces.toReversed()) joinPeers(joined, gatherPeers(scheme, piece, openPeers(known)))
        return joined
      })
      assert.deepEqual([...score(scheme, table, { against: openPeers(measured) }).points.get('分')!], all, by)
    }
  })

  it('各组各算各的；有一项不知道的行不用来算权重，也没有分 · by group; incomplete rows', () => {
    const cells = { 区: ['东', '东', '东', '西', '西', '西'], a: [1, 2, 4, 5, 5, 7], b: [2, 3, 1, 9, null, 2] }
    const parts = ['a', 'b'].map((id) => ({ id, value: id }))
    const found = pointsOf(scored(cells, { id: '分', weighting: { by: 'deviation', within: ['区'] }, parts }))
    const east = normal([deviation([1, 2, 4], 1), deviation([2, 3, 1], 1)])
    const west = normal([deviation([5, 7], 1), deviation([9, 2], 1)])
    near(found[0]!, east[0]! + 2 * east[1]!)
    near(found[5]!, 7 * west[0]! + 2 * west[1]!)
    assert.equal(found[4], null)
  })

  it('已给的权重乘上算出来的 · given weights times computed ones', () => {
    const parts = [
      { id: 'a', value: 'a', weight: 3 },
      { id: 'b', value: 'b', weight: 1 },
    ]
    const cells = { a: [1, 2, 4], b: [2, 3, 1] }
    const found = pointsOf(scored(cells, { id: '分', combine: 'mean', weighting: { by: 'deviation' }, parts }))
    const [one, other] = [3 * deviation([1, 2, 4], 1), deviation([2, 3, 1], 1)]
    near(found[0]!, (one + 2 * other) / (one + other))
  })
})

describe('层次分析法 · the analytic hierarchy process', () => {
  const judged = (matrix: unknown, more = {}) =>
    scored(
      { a: [1, 0, 0], b: [0, 1, 0], c: [0, 0, 1] },
      {
        id: '分',
        weighting: { by: 'judgement', matrix, ...more },
        parts: ['a', 'b', 'c'].map((id) => ({ id, value: id })),
      },
    )
  it('完全一致的判断还原出权重 · judgements that agree give back the weights', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
        fc.boolean(),
        (given, mean) => {
          const matrix = given.map((one) => given.map((other) => `${one}/${other}`))
          const found = pointsOf(judged(matrix, mean ? { from: 'geometric-mean' } : {}))
          for (const [part, weight] of normal(given).entries()) near(found[part]!, weight)
        },
      ),
      runs,
    ))
  it('特征向量：矩阵乘权重等于特征值乘权重 · an eigenvector', () => {
    const matrix = [
      [1, 3, 5],
      ['1/3', 1, 2],
      ['1/5', '1/2', 1],
    ]
    const numbers = [
      [1, 3, 5],
      [1 / 3, 1, 2],
      [1 / 5, 1 / 2, 1],
    ]
    const weights = pointsOf(judged(matrix)) as number[]
    const ratios = numbers.map((row, part) => sum(row.map((one, index) => one * weights[index]!)) / weights[part]!)
    near(ratios[0]!, ratios[1]!)
    near(ratios[1]!, ratios[2]!)
    near(sum(weights), 1)
  })
  it('自相矛盾的、不是倒数的、行列不够的不收 · refused', () => {
    assert.throws(
      () =>
        judged([
          [1, 9, '1/9'],
          ['1/9', 1, 9],
          [9, '1/9', 1],
        ]),
      /前后不一致：一致性比例/,
    )
    assert.throws(
      () =>
        judged([
          [1, 3, 5],
          [3, 1, 2],
          ['1/5', '1/2', 1],
        ]),
      /第 1 行第 2 列.*不互为倒数/,
    )
    assert.throws(
      () =>
        judged([
          [1, 3],
          ['1/3', 1],
        ]),
      /要有 3 行 3 列/,
    )
  })
})
