import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { valueGiving } from '../../engines/evaluation/bettering.ts'
import { contributions, type Member } from '../../engines/evaluation/contribution.ts'
import { ownScore } from '../../engines/evaluation/own-score.ts'
import { placesOf, type Rival, scoresFor } from '../../engines/evaluation/places.ts'
import { exactSum, sumsWithoutEach } from '../../engines/scoring/numbers/exact-sum.ts'
import { small } from '../evaluation-house.ts'

type Reported = { readonly 营收: number; readonly 上年营收: number; readonly 研发: number; readonly 高企: boolean }

const amount = fc.integer({ min: 0, max: 800 }).map((value) => value / 8)
const reported: fc.Arbitrary<Reported> = fc.record({ 营收: amount, 上年营收: amount, 研发: amount, 高企: fc.boolean() })
const population = fc.array(reported, { minLength: 1, maxLength: 8 })
const membersOf = (all: readonly Reported[]): Member[] => all.map((facts, index) => ({ id: `企${index}`, facts }))

/** The points of each item written out by hand; NaN where it cannot be divided. */
function byHand(all: readonly Reported[]): Record<string, number> {
  const sum = (of: (one: Reported) => number): number => all.reduce((total, one) => total + of(one), 0)
  const place = (value: number, from: number, to: number): number =>
    Math.min(1, Math.max(0, (value - from) / (to - from)))
  const over = (value: number, by: number): number => (by === 0 ? Number.NaN : value / by)
  const [revenue, before] = [sum((one) => one.营收), sum((one) => one.上年营收)]
  const strong = all.some((one) => one.营收 === 0)
    ? Number.NaN
    : sum((one) => (one.研发 * 20 >= one.营收 ? one.营收 : 0))
  return {
    总量: 20 * place(revenue, 0, 400),
    强度:
      24 *
      place(
        over(
          sum((one) => one.研发),
          revenue,
        ),
        0,
        0.1,
      ),
    户数:
      16 *
      place(
        sum((one) => (one.高企 ? 1 : 0)),
        0,
        10,
      ),
    增速: (40 / 3) * place(over(revenue, before) - 1, 0.5, -0.5),
    强占比: (40 / 3) * place(over(strong, revenue), 0, 1),
  }
}

describe('企业贡献：等于去掉它重算', () => {
  it('逐项得分之差，与去掉这家企业以后照定义重算的一致；算不出的写明未知', () =>
    fc.assert(
      fc.property(population, (all) => {
        const whole = byHand(all)
        const { members } = contributions(small, { 绿地率: 30 }, membersOf(all))
        for (const [index, { items, points, unknown }] of members.entries()) {
          const rest = byHand(all.filter((_, at) => at !== index))
          const expected = Object.keys(whole).map((id) => [id, whole[id]! - rest[id]!] as const)
          for (const [id, difference] of expected) {
            const found = items.find(({ item }) => item === id)!.points
            if (Number.isNaN(difference)) assert.ok(Number.isNaN(found) && unknown.includes(id), id)
            else assert.ok(Math.abs(found - difference) < 1e-9, `${id} ${found} ${difference}`)
          }
          const known = expected.filter(([, difference]) => !Number.isNaN(difference))
          assert.ok(Math.abs(points - known.reduce((sum, [, difference]) => sum + difference, 0)) < 1e-9)
        }
      }),
      { numRuns: 300 },
    ))

  it('去掉一家以后的合计，与其余各家重新相加逐位相同', () =>
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { nil: Number.NaN, freq: 8 }), {
          maxLength: 12,
        }),
        (values) => {
          const found = sumsWithoutEach(Float64Array.from(values))
          for (const index of values.keys()) {
            const others = values.filter((_, at) => at !== index)
            const expected = others.some(Number.isNaN) ? Number.NaN : exactSum(others)
            assert.ok(Object.is(found[index]! + 0, expected + 0), `${found[index]} ${expected}`)
          }
        },
      ),
      { numRuns: 500 },
    ))
})

describe('本区得分：未知处给上下界', () => {
  it('任何一种补齐，得分都落在界内；两端都取得到', () =>
    fc.assert(
      fc.property(fc.subarray(small.facts.map(({ name }) => name)), fc.integer({ min: 0, max: 9 }), (gaps, seed) => {
        const known: Record<string, number> = {
          营收: 100 + seed,
          上年营收: 90,
          研发: 4 + seed,
          高企数: seed,
          强营收: 40,
          绿地率: 25 + seed,
        }
        const given = Object.fromEntries(Object.entries(known).filter(([name]) => !gaps.includes(name)))
        const { total } = ownScore(small, given)
        const { total: exact } = ownScore(small, known)
        assert.equal(exact.low, exact.high)
        assert.ok(total.low <= exact.low && exact.low <= total.high)
        const open = ownScore(small, given).items.filter(({ place }) => place.low !== place.high)
        const width = open.reduce((sum, { item }) => sum + item.share * 100, 0)
        assert.ok(Math.abs(total.high - total.low - width) <= 0.011)
      }),
    ))
})

describe('哪一项还有分：到那个值就多得那么多分', () => {
  it('把绿地率改到算出的值，总分正好多出所要的分', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 130 }), (green, tenths) => {
        const facts = { 营收: 100, 上年营收: 90, 研发: 4, 高企数: 3, 强营收: 40, 绿地率: green }
        const own = ownScore(small, facts)
        const full = 40 / 3
        const had = full * Math.min(1, Math.max(0, (green - 20) / 20))
        const bounds = { least: 20, most: 40 }
        const value = valueGiving(
          { formula: '绿地率', bounds, lower: false, full, unit: null, value: green },
          tenths / 10,
        )
        assert.equal(value !== null, tenths / 10 <= full - had + 1e-9)
        if (value === null) return
        const { total } = ownScore(small, { ...facts, 绿地率: value })
        assert.ok(Math.abs(total.low - own.total.low - tenths / 10) <= 0.011)
      }),
    ))
})

describe('目标名次：对手未知时只给界', () => {
  const rival = fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
    .map(([one, other]): Rival => ({ low: Math.min(one, other), high: Math.max(one, other) }))
  const rivals = fc.array(rival, { maxLength: 4 })
  const score = fc.integer({ min: 0, max: 9 })

  const fillings = ([first, ...rest]: readonly Rival[]): number[][] => {
    if (!first) return [[]]
    const values = Array.from({ length: first.high - first.low + 1 }, (_, step) => first.low + step)
    return fillings(rest).flatMap((others) => values.map((value) => [value, ...others]))
  }

  it('最好与最差名次，就是所有可能里的最好与最差', () =>
    fc.assert(
      fc.property(rivals, score, (others, own) => {
        const places = fillings(others).map((filled) => 1 + filled.filter((value) => value > own).length)
        assert.deepEqual(placesOf(own, others), { best: Math.min(...places), worst: Math.max(...places) })
      }),
    ))

  it('不到“至少”的分就不可能，到“足够”的分就一定', () =>
    fc.assert(
      fc.property(rivals, score, fc.integer({ min: 1, max: 5 }), (others, own, place) => {
        const { needed, enough } = scoresFor(place, others)
        const { best, worst } = placesOf(own, others)
        assert.equal(best <= place, needed === null || own >= needed)
        assert.equal(worst <= place, enough === null || own >= enough)
      }),
    ))
})
