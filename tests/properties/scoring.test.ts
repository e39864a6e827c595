import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Distribution } from '../../engines/scoring/numbers/distribution.ts'
import { exactSum } from '../../engines/scoring/numbers/exact-sum.ts'
import { score } from '../../engines/scoring/score.ts'
import { standingOf } from '../../engines/scoring/standing.ts'
import { readTable } from '../../engines/scoring/table.ts'
import { pointsOf, rowsOf, schemeOver, scored, stepped } from '../scoring-house.ts'

const small = fc.integer({ min: -40, max: 40 }).map((value) => value / 8)
const any = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
const gaps = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null, freq: 5 })
const some = fc.array(gaps(small), { minLength: 1, maxLength: 12 })
const runs = { numRuns: 400 }

const near = (one: number | null, other: number | null): void => {
  if (one === null || other === null) assert.equal(one, other)
  else assert.ok(Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other)), `${one} ${other}`)
}
const each = (
  given: readonly (number | null)[],
  found: readonly (number | null)[],
  oracle: (value: number, all: number[]) => number,
): void => {
  const all = given.filter((value) => value !== null)
  for (const [index, value] of given.entries()) near(found[index]!, value === null ? null : oracle(value, all))
}

describe('评分的步骤：与照定义写的一致', () => {
  it('百分位就是SQL的percent_rank：(rank − 1)/(n − 1)', () =>
    fc.assert(
      fc.property(some, (given) =>
        each(given, stepped(given, { step: 'percent-rank' }), (value, all) =>
          all.length === 1 ? 0 : all.filter((other) => other < value).length / (all.length - 1),
        ),
      ),
      runs,
    ))

  it('四种并列的位次，都从排好的单子上读得出来', () =>
    fc.assert(
      fc.property(some, fc.constantFrom('lowest', 'highest', 'average', 'dense'), (given, ties) =>
        each(given, stepped(given, { step: 'rank', ties }), (value, all) => {
          const order = ties === 'dense' ? [...new Set(all)] : all
          order.sort((a, b) => a - b)
          const [first, last] = [order.indexOf(value) + 1, order.lastIndexOf(value) + 1]
          return ties === 'lowest' || ties === 'dense' ? first : ties === 'highest' ? last : (first + last) / 2
        }),
      ),
      runs,
    ))

  it('标准分：差除以标准差', () =>
    fc.assert(
      fc.property(some, fc.constantFrom('sample', 'population'), (given, deviation) => {
        const all = given.filter((value) => value !== null)
        fc.pre(new Set(all).size > 1)
        const mean = all.reduce((sum, value) => sum + value, 0) / all.length
        const squares = all.reduce((sum, value) => sum + (value - mean) ** 2, 0)
        const width = Math.sqrt(squares / (deviation === 'sample' ? all.length - 1 : all.length))
        each(given, stepped(given, { step: 'z-score', deviation }), (value) => (value - mean) / width)
      }),
      runs,
    ))

  it('分位数是第七型：在相邻两个之间按直线', () =>
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const sorted = values.toSorted((a, b) => a - b)
          const place = 1 + (sorted.length - 1) * share
          const low = sorted[Math.floor(place) - 1]!
          const high = sorted[Math.ceil(place) - 1]!
          const found = new Distribution(Float64Array.from(values)).quantile(share)
          const between = low * (1 - (place % 1)) + high * (place % 1)
          assert.ok(Math.abs(found - between) <= 1e-9 * Math.max(1, Math.abs(low), Math.abs(high)))
        },
      ),
      runs,
    ))

  it('平均：未知的不算，其余按权重分担', () => {
    const part = fc.record({ value: gaps(small), weight: fc.integer({ min: 0, max: 5 }) })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 4 }), (given, quarters) => {
        const cells = Object.fromEntries(given.map(({ value }, index) => [`x${index}`, [value]]))
        const parts = given.map(({ weight }, index) => ({ id: `p${index}`, value: `x${index}`, weight }))
        const known = quarters / 4
        const found = pointsOf(scored(cells, { id: '分', combine: 'mean', missing: 'available', known, parts }))
        const told = given.filter(({ value, weight }) => value !== null && weight > 0)
        const [share, all] = [told, given].map((some) => some.reduce((sum, { weight }) => sum + weight, 0)) as [
          number,
          number,
        ]
        const sum = told.reduce((total, { value, weight }) => total + value! * weight, 0)
        near(found[0]!, share === 0 || share * 4 < quarters * all ? null : sum / share)
      }),
      runs,
    )
  })
})

describe('评分的和：怎样排、怎样分都一样，一位不差', () => {
  const wide = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 })
  const text = (value: number): bigint => BigInt.asIntN(64, new BigInt64Array(Float64Array.of(value).buffer)[0]!)

  it('精确的和只舍入一次：同分数一致，与先后无关', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            any,
            fc.integer({ min: -1000, max: 1000 }).map((value) => value / 1024),
          ),
          { maxLength: 30 },
        ),
        fc.nat(),
        (values, seed) => {
          const shifted = values.map((value) => value)
          for (let index = shifted.length - 1; index > 0; index -= 1) {
            const other = (seed * (index + 7)) % (index + 1)
            ;[shifted[index], shifted[other]] = [shifted[other]!, shifted[index]!]
          }
          assert.equal(text(exactSum(shifted) + 0), text(exactSum(values) + 0))
          const exact = values.reduce((sum, value) => sum + fixed(value), 0n)
          assert.equal(exactSum(values) + 0, rounded(exact))
        },
      ),
      runs,
    ))

  it('大数相消之后小数还在', () => {
    fc.assert(
      fc.property(wide, small, (large, rest) => assert.equal(exactSum([large, rest, -large]) + 0, rest + 0)),
      runs,
    )
  })

  it('行的次序换了，每家的分一位不变', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(any, any), { minLength: 2, maxLength: 12 }), (pairs) => {
        const part = {
          id: '分',
          combine: 'mean',
          parts: [
            { id: '甲', value: 'a', steps: [{ step: 'winsorise' }, { step: 'z-score' }] },
            { id: '乙', value: 'b', steps: [{ step: 'percent-rank' }] },
          ],
        }
        const of = (some: readonly (readonly [number, number])[]) =>
          pointsOf(scored({ a: some.map(([a]) => a), b: some.map(([, b]) => b) }, part))
        assert.deepEqual(of(pairs.toReversed()), of(pairs).toReversed())
      }),
      runs,
    ))
})

/** A double between −1e9 and 1e9 as a whole number of 2^−1074, and back, rounded half to even once. */
function fixed(value: number): bigint {
  const bits = new BigUint64Array(Float64Array.of(value).buffer)[0]!
  const exponent = (bits >> 52n) & 0x7ffn
  const fraction = bits & 0xfffffffffffffn
  const whole = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n)
  return bits >> 63n ? -whole : whole
}

function rounded(exact: bigint): number {
  const negative = exact < 0n
  const size = negative ? -exact : exact
  const spare = BigInt(Math.max(0, size.toString(2).length - 53))
  const [kept, lost] = [size >> spare, size & ((1n << spare) - 1n)]
  const half = spare === 0n ? 0n : 1n << (spare - 1n)
  const up = spare > 0n && (lost > half || (lost === half && (kept & 1n) === 1n))
  const exponent = Number(spare) - 1074
  const value = Number(kept + (up ? 1n : 0n)) * 2 ** Math.ceil(exponent / 2) * 2 ** Math.floor(exponent / 2)
  return negative ? -value : value
}

describe('评分：单独一家与在众人之中一样', () => {
  it('拿量过的同类来比，分、名次、等级都一样', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(gaps(any), fc.constantFrom('甲', '乙')), { minLength: 1, maxLength: 10 }),
        (given) => {
          const cells = { x: given.map(([x]) => x), 行业: given.map(([, field]) => field) }
          const steps = [
            { step: 'winsorise', within: ['行业'] },
            { step: 'z-score', within: ['行业'] },
          ]
          const part = {
            id: '分',
            missing: 'available',
            parts: [
              { id: '标准', value: 'x', steps, missing: { impute: 'median' } },
              { id: '百分位', value: 'x', direction: 'lower', steps: [{ step: 'percent-rank' }] },
            ],
            round: 3,
          }
          const classes = { by: 'quantile', labels: ['低', '高'] }
          const scheme = schemeOver({ x: [1], 行业: ['甲'] }, part, { classes, ranking: { within: ['行业'] } })
          const { heading, rows } = rowsOf(cells)
          const everybody = score(scheme, readTable(scheme, heading, rows))
          const standing = standingOf(everybody)
          for (const [row, cellsOfRow] of rows.entries()) {
            const alone = score(scheme, readTable(scheme, heading, [cellsOfRow]), { against: everybody.peers.measured })
            const own = standingOf(alone)
            assert.deepEqual(pointsOf(alone), [pointsOf(everybody)[row]])
            assert.deepEqual([own.rank[0], own.classOf[0]], [standing.rank[row], standing.classOf[row]])
          }
        },
      ),
      runs,
    ))
})
