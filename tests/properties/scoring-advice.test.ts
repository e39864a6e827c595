import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { advice } from '../../engines/scoring/advice/advice.ts'
import { whatIf } from '../../engines/scoring/advice/what-if.ts'
import { explain } from '../../engines/scoring/telling/explain.ts'
import { printedShares } from '../../engines/scoring/telling/shares.ts'
import { pointsOf, scored } from '../scoring-house.ts'

const value = fc.integer({ min: 0, max: 80 }).map((eighths) => eighths / 8)
const subjects = fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 8 })
const tree = {
  id: '分',
  combine: 'mean',
  round: 2,
  parts: [
    { id: '甲', value: 'a', weight: 3, steps: [{ step: 'z-score' }] },
    { id: '乙', value: 'b / 10', direction: 'lower', steps: [{ step: 'min-max', level: 0 }] },
    { id: '丙', value: 'a', steps: [{ step: 'bands', bands: [{ from: 5, points: 1 }] }] },
  ],
}
const over = (given: readonly (readonly [number, number])[]) =>
  scored({ a: given.map(([a]) => a), b: given.map(([, b]) => b) }, tree)

describe('评分：建议与如果', () => {
  it('如果改了，与本来就是那样的表，分一样', () =>
    fc.assert(
      fc.property(subjects, value, (given, changed) => {
        const { after, before } = whatIf(over(given), 0, { a: changed })
        assert.equal(before.score, pointsOf(over(given))[0])
        assert.equal(after.score, pointsOf(over([[changed, given[0]![1]], ...given.slice(1)]))[0])
      }),
      { numRuns: 200 },
    ))

  it('建议的照做，真的加那么多分；没有白做的', () =>
    fc.assert(
      fc.property(subjects, fc.integer({ min: 1, max: 12 }), (given, tenths) => {
        const scores = over(given)
        const points = tenths / 10
        const { before, routes } = advice(scores, 0, { points })
        for (const { moves, after, effort } of routes) {
          const again = whatIf(scores, 0, Object.fromEntries(moves.map(({ input, to }) => [input, to])))
          assert.deepEqual(again.after, after)
          assert.ok(after.score! - before.score! >= points - 1e-9, `${before.score} ${after.score} ${points}`)
          assert.ok(effort > 0 && moves.every(({ from, to }) => from !== to))
        }
      }),
      { numRuns: 60 },
    ))

  it('印出来的各部分，加起来正好是印出来的总分', () =>
    fc.assert(
      fc.property(subjects, (given) => {
        const scores = over(given)
        if (pointsOf(scores)[0] === null) return
        const { value: whole, children } = explain(scores, 0)
        const parts = children!
          .slice(0, 3)
          .map(({ value: share }) => Math.round(Number(share!.replace('−', '-')) * 100))
        assert.equal(
          parts.reduce((sum, share) => sum + share, 0),
          Math.round(Number(whole!.replace('−', '-')) * 100),
        )
      }),
      { numRuns: 200 },
    ))

  it('分摊舍入的差，每份最多差一个末位', () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (shares) => {
          const whole = shares.reduce((sum, share) => sum + share, 0)
          const printed = printedShares(shares, whole, 2).map((text) => Number(text.replace('−', '-')))
          for (const [index, share] of shares.entries()) assert.ok(Math.abs(printed[index]! - share) < 0.0201)
        },
      ),
    ))
})
