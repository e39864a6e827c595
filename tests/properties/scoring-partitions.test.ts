import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Distribution } from '../../engines/scoring/numbers/distribution.ts'
import { Ordered } from '../../engines/scoring/numbers/ordered.ts'
import type { Spread } from '../../engines/scoring/numbers/spread.ts'
import { type GatheredPeers, joinPeers, openPeers } from '../../engines/scoring/peers/book.ts'
import { type Gathered, gatherByGroup, join, spreadOf } from '../../engines/scoring/peers/gathered.ts'
import { gatherPeers, measurePeers } from '../../engines/scoring/peers/partitions.ts'
import type { Scheme } from '../../engines/scoring/scheme.ts'
import { score } from '../../engines/scoring/score.ts'
import { standingOf } from '../../engines/scoring/standing.ts'
import type { Table } from '../../engines/scoring/table.ts'
import { schemeOver } from '../scoring-house.ts'

const double = fc.double({ noNaN: true, noDefaultInfinity: true })
const few = fc.integer({ min: -4, max: 4 }).map((value) => value / 2)
/** Not so small that their squares vanish. */
const usual = fc.oneof(
  few,
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => (Math.abs(value) < 1e-100 ? 0 : value)),
  fc.constant(-0),
)
const runs = { numRuns: 100 }

/** What is gathered of values that were divided, and joined in some order. */
function spreadOver(parts: readonly (readonly number[])[], keep: number): Spread {
  const gathered = parts.map((values): Gathered => {
    const groups = { of: new Int32Array(values.length), names: [''] }
    const asks = { order: true, moments: true }
    return structuredClone(gatherByGroup(Float64Array.from(values), groups, { asks, keep }).get('')!)
  })
  const [first, ...others] = gathered
  for (const other of others) join(first!, other)
  return spreadOf(first!)
}

const divided = fc.array(fc.array(usual, { maxLength: 12 }), { minLength: 1, maxLength: 5 })

describe('评分的排列：任何双精度数', () => {
  it('排好的次序，比它小的、不大于它的各有几个，都与逐个数一致', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(double, few), { maxLength: 60 }), double, (values, other) => {
        const ordered = new Ordered(Float64Array.from(values))
        assert.deepEqual(
          Array.from(ordered.values),
          values.map((value) => value + 0).sort((one, another) => one - another),
        )
        for (const value of [...values, other]) {
          assert.equal(ordered.below(value), values.filter((one) => one < value).length)
          assert.equal(ordered.upTo(value), values.filter((one) => one <= value).length)
        }
      }),
      { numRuns: 1000 },
    ))

  it('许多数挤在一处、并列成片，次序也对', () => {
    const crowded = Float64Array.from({ length: 5000 }, (_, index) =>
      index % 7 === 0 ? 0 : 1000 + ((index * 37) % 501) / 1e9,
    )
    const ordered = new Ordered(crowded)
    assert.deepEqual(ordered.values, crowded.toSorted())
    for (const value of [0, 1000, 1000 + 250 / 1e9])
      assert.equal(ordered.below(value), crowded.filter((one) => one < value).length)
  })
})

describe('评分：太多而不逐个保留的同类', () => {
  it('家数、最小、最大、合计是精确的，标准差到末位', () =>
    fc.assert(
      fc.property(divided, (parts) => {
        const all = new Distribution(Float64Array.from(parts.flat()))
        const summary = spreadOver(parts, 0)
        assert.deepEqual(
          [summary.count, summary.least + 0, summary.most + 0, summary.total + 0, summary.mean + 0],
          [all.count, all.least + 0, all.most + 0, all.total + 0, all.mean + 0],
        )
        const [one, other] = [summary.deviation('population'), all.deviation('population')]
        if (all.count > 0)
          assert.ok(Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(all.mean), other), `${one} ${other}`)
      }),
      runs,
    ))

  it('名次至多差所说的那么多，一格一值的分毫不差；分位数差不过八千分之一', () =>
    fc.assert(
      fc.property(divided, fc.double({ min: 0, max: 1, noNaN: true }), (parts, share) => {
        const values = parts.flat()
        fc.pre(values.length > 0)
        const all = new Distribution(Float64Array.from(values))
        const summary = spreadOver(parts, 0)
        for (const value of [...values, 0.3, -7]) {
          assert.ok(Math.abs(summary.below(value) - all.below(value)) <= summary.tolerance)
          assert.ok(Math.abs(summary.above(value) - all.above(value)) <= summary.tolerance)
          assert.ok(Math.abs(summary.equal(value) - all.equal(value)) <= summary.tolerance)
        }
        const [low, high] = [Math.floor, Math.ceil].map((round) => all.sorted[round(share * (values.length - 1))]!) as [
          number,
          number,
        ]
        const slack = Math.max(Math.abs(low), Math.abs(high)) / 8000
        const found = summary.quantile(share)
        assert.ok(found >= low - slack && found <= high + slack, `${low} ${found} ${high}`)
      }),
      runs,
    ))

  it('整数与两位小数各占一格，名次精确', () => {
    const values = Float64Array.from({ length: 12_001 }, (_, index) => (index * 7919) % 12_001)
    for (const scale of [1, 100]) {
      const scaled = values.map((value) => Number((value / scale).toFixed(2)))
      const [all, summary] = [new Distribution(scaled), spreadOver([Array.from(scaled)], 10)]
      assert.equal(summary.tolerance, 0)
      for (const value of scaled) assert.equal(summary.below(value), all.below(value))
    }
  })

  it('要逐个看的算不出来，用一句话拒绝', () => {
    const summary = spreadOver([[1, 2, 3]], 2)
    assert.throws(() => summary.distinctAbove(1), /同类有 3 家，多到不能逐个保留/)
    assert.throws(() => summary.meanOf(2), /多到不能逐个保留/)
  })
})

const row = fc.record({
  a: fc.option(usual, { nil: Number.NaN, freq: 5 }),
  b: fc.option(few, { nil: Number.NaN, freq: 5 }),
  行业: fc.option(fc.constantFrom('甲', '乙'), { nil: null, freq: 6 }),
})
type Row = { readonly a: number; readonly b: number; readonly 行业: string | null }

const tableOf = (rows: readonly Row[]): Table => ({
  subjects: rows.map((_, index) => String(index)),
  columns: {
    a: Float64Array.from(rows, ({ a }) => a),
    b: Float64Array.from(rows, ({ b }) => b),
    行业: rows.map((one) => one.行业),
  },
})

/** Peers under peers: what is winsorised is standardised, the sum is ranked and classed. */
const scheme: Scheme = schemeOver(
  { a: [1], b: [1], 行业: ['甲'] },
  {
    id: '分',
    missing: 'available',
    round: 3,
    parts: [
      {
        id: '标准',
        value: 'a',
        steps: [
          { step: 'winsorise', lower: 0.1 },
          { step: 'z-score', within: ['行业'] },
        ],
      },
      { id: '百分位', value: 'a / b', direction: 'lower', steps: [{ step: 'percent-rank', among: 'b > 0' }] },
      {
        id: '极差',
        value: 'b',
        missing: { impute: 'mean' },
        steps: [{ step: 'min-max', level: 0.5, within: ['行业'] }],
      },
    ],
  },
  { classes: { by: 'quantile', labels: ['低', '中', '高'], within: ['行业'] } },
)

const numbersOf = (table: Table, options: Parameters<typeof score>[2]): (number | string | null)[][] => {
  const scores = score(scheme, table, options)
  const { rank, classOf } = standingOf(scores)
  return table.subjects.map((_, index) => [
    ...[...scores.points.values(), rank].map((column) => column[index]!),
    classOf[index]!,
  ])
}

describe('评分：分成几份、各份先后、在哪里算，结果一位不差', () => {
  const parts = fc.array(fc.array(row, { maxLength: 8 }), { minLength: 1, maxLength: 5 })
  it('逐份评分与一起评分相同：逐个保留时如此，只记格数时也如此', async () => {
    await fc.assert(
      fc.asyncProperty(parts, fc.constantFrom(0, 3, 1000), fc.nat(), async (given, keep, seed) => {
        const tables = given.map(tableOf)
        let turn = seed
        const measured = await measurePeers(scheme, async (known) => {
          const joined: GatheredPeers = new Map()
          turn += 1
          for (let index = 0; index < tables.length; index += 1) {
            const table = tables[(index + turn) % tables.length]!
            joinPeers(joined, structuredClone(gatherPeers(scheme, table, openPeers(structuredClone(known)), keep)))
          }
          return joined
        })
        const against = openPeers(measured)
        const found = tables.flatMap((table) => numbersOf(table, { against }))
        assert.deepEqual(found, numbersOf(tableOf(given.flat()), { keep }))
      }),
      { numRuns: 40 },
    )
  })
})
