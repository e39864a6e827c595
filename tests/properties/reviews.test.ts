import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type GivenScore, type RankedStop, rankStops, type ScoredStop } from '../../engines/delivery/reviews/ranking.ts'
import type { ScoreSheet } from '../../engines/delivery/reviews/sheet.ts'
import { siteReview } from '../../mechanisms/delivery/site-review/site-review.ts'

const criteria = ['a', 'b', 'c']
const named = (id: string) => ({ zh: id, en: id })

const sheets: fc.Arbitrary<ScoreSheet> = fc
  .record({
    cuts: fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })),
    best: fc.integer({ min: 1, max: 10 }),
    from: fc.integer({ min: 2, max: 7 }),
    highest: fc.integer({ min: 0, max: 2 }),
    lowest: fc.integer({ min: 0, max: 2 }),
    fewest: fc.integer({ min: 1, max: 3 }),
    digits: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ cuts, best, from, highest, lowest, fewest, digits }) => {
    const [low, high] = cuts.toSorted((one, other) => one - other) as [number, number]
    const weights = [low, high - low, 100 - high]
    return {
      ...siteReview.sheets[0]!,
      criteria: criteria.map((id, at) => ({ id, label: named(id), hint: named(id), weight: weights[at]! })),
      scale: Array.from({ length: best + 1 }, (_, value) => ({ value, label: named(String(value)) })).toReversed(),
      trim: { from, highest, lowest },
      fewest,
      digits,
    }
  })

const scored = (sheet: ScoreSheet): fc.Arbitrary<ScoredStop[]> => {
  const mark = fc.integer({ min: 0, max: sheet.scale[0]!.value })
  const score = fc.record({
    visitor: fc.constantFrom(...'opqrstuvwx'),
    marks: fc.record({ a: mark, b: mark, c: mark }),
    interest: fc.constantFrom(null, null, null, null, 'department' as const, 'leader' as const),
  })
  const scores = fc.uniqueArray(score, { selector: ({ visitor }) => visitor, maxLength: 9 })
  return fc
    .array(scores, { minLength: 1, maxLength: 7 })
    .map((all) => all.map((given, at) => ({ stop: `stop-${at}`, scores: given })))
}
const cases = sheets.chain((sheet) => scored(sheet).map((stops) => ({ sheet, stops })))

/** Half up at some digits, of a fraction of whole numbers that is not negative. */
function rounded(above: bigint, below: bigint, digits: number): bigint {
  const scaled = above * 10n ** BigInt(digits)
  return (2n * scaled + below) / (2n * below)
}

/** The published score in units of its last digit by whole numbers alone: repeatedly strikes the best and the worst. */
function oracle({ criteria: judged, scale, trim, fewest, digits }: ScoreSheet, scores: readonly GivenScore[]) {
  const sums = scores
    .filter(({ interest }) => interest === null)
    .map(({ marks }) => judged.reduce((sum, { id, weight }) => sum + BigInt(weight * marks[id]!), 0n))
  if (sums.length >= trim.from && sums.length > trim.highest + trim.lowest) {
    const strike = (worse: (one: bigint, other: bigint) => boolean) => {
      let at = 0
      for (const [place, sum] of sums.entries()) if (worse(sum, sums[at]!)) at = place
      sums.splice(at, 1)
    }
    for (let left = trim.highest; left > 0; left -= 1) strike((one, other) => one > other)
    for (let left = trim.lowest; left > 0; left -= 1) strike((one, other) => one < other)
  }
  if (sums.length === 0 || sums.length < fewest) return null
  const whole = sums.reduce((total, sum) => total + sum, 0n)
  return rounded(whole, BigInt(scale[0]!.value * sums.length), digits)
}

const units = (printed: string): bigint => BigInt(printed.replace('.', ''))
const byStop = (ranked: readonly RankedStop[]) => new Map(ranked.map((one) => [one.stop, one]))

describe('排名对照独立算法', () => {
  it('分数与只用整数的算法一致；名次是分更高的站数加一；并列数对得上', () => {
    fc.assert(
      fc.property(cases, ({ sheet, stops }) => {
        const ranked = byStop(rankStops(stops, sheet))
        const wanted = stops.map(({ scores }) => oracle(sheet, scores))
        for (const [at, { stop }] of stops.entries()) {
          const found = ranked.get(stop)!
          const own = wanted[at]!
          if (own === null) {
            assert.deepEqual([found.place, found.score, found.shared], [null, null, 0])
            continue
          }
          assert.equal(units(found.score!), own)
          assert.equal(found.place, 1 + wanted.filter((other) => other !== null && other > own).length)
          assert.equal(found.shared, wanted.filter((other) => other === own).length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('分和站怎么排列都一样，连说明也一样', () => {
    const shuffled = cases.chain(({ sheet, stops }) =>
      fc
        .tuple(
          fc.shuffledSubarray(stops, { minLength: stops.length }),
          fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
        )
        .map(([order, keys]) => ({
          sheet,
          stops,
          other: order.map(({ stop, scores }) => ({
            stop,
            scores: scores
              .map((score, at) => ({ score, key: keys[at]! }))
              .toSorted((one, other) => one.key - other.key)
              .map(({ score }) => score),
          })),
        })),
    )
    fc.assert(
      fc.property(shuffled, ({ sheet, stops, other }) => {
        const [one, two] = [byStop(rankStops(stops, sheet)), byStop(rankStops(other, sheet))]
        for (const { stop } of stops) assert.deepEqual(two.get(stop), one.get(stop))
      }),
      { numRuns: 300 },
    )
  })

  it('每一分不是计入就是说明为什么没计入；回避的一分也不计入', () => {
    fc.assert(
      fc.property(cases, ({ sheet, stops }) => {
        const ranked = byStop(rankStops(stops, sheet))
        for (const { stop, scores } of stops) {
          const { counted, leftOut } = ranked.get(stop)!
          assert.equal(counted + leftOut.length, scores.length)
          const abstained = scores.filter(({ interest }) => interest !== null).map(({ visitor }) => visitor)
          const said = leftOut.filter(({ why }) => why === 'department' || why === 'leader')
          assert.deepEqual(new Set(said.map(({ visitor }) => visitor)), new Set(abstained))
        }
      }),
      { numRuns: 300 },
    )
  })
})
