import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Trial } from '../../engines/scoring/advice/trial.ts'
import { type Changes, changedAt, standAt } from '../../engines/scoring/advice/what-if.ts'
import type { Scores } from '../../engines/scoring/score.ts'
import { standingOf } from '../../engines/scoring/standing.ts'
import { rowOf } from '../../engines/scoring/table.ts'
import { scored } from '../scoring-house.ts'

const value = fc.option(
  fc.oneof(
    fc.integer({ min: -6, max: 9 }),
    fc.constantFrom(0, 0, -0.5, 1e6, -1e6),
    fc.double({ min: -20, max: 20, noNaN: true }),
  ),
  { freq: 7, nil: null },
)
const stage = fc.constantFrom('初创期', '成长期', '稳定期')
const row = fc.tuple(value, value, stage)
const rows = fc.array(row, { minLength: 2, maxLength: 30 })
type Given = [number | null, number | null, string][]

const within = fc.constantFrom([], ['阶段'])
const ways = [
  { step: 'percent-rank' },
  { step: 'percent-rank', of: 'middle' },
  { step: 'percent-rank', of: 'at-most', among: 'b >= 0' },
  { step: 'rank' },
  { step: 'rank', ties: 'dense' },
  { step: 'borda' },
  { step: 'quantile-class', classes: 4 },
  { step: 'min-max', level: 0.5 },
  { step: 'min-max', least: { quantile: 0.1 }, most: { quantile: 0.9 }, level: 0.5 },
  { step: 'min-max', least: { meanOf: 2 }, level: 0.5, among: 'b >= 0' },
  { step: 'z-score' },
  { step: 'z-score', weightBy: 'b' },
  { step: 'against', of: 'mean', as: 'difference' },
  { step: 'against', of: 'median', as: 'difference' },
]
const before = [
  { step: 'winsorise', lower: 0.1, upper: 0.9 },
  { step: 'winsorise', most: 3 },
  { step: 'limits', least: { deviations: -1 }, most: { deviations: 1 } },
  { step: 'limits', least: { fence: 1.5 }, most: { fence: 1.5 } },
  { step: 'treat' },
  { step: 'logarithm', plus: 30 },
  { step: 'scale', times: -3, plus: 1 },
]
const steps = fc
  .tuple(fc.subarray(before, { maxLength: 2 }), fc.constantFrom(...ways), within, within)
  .map(([first, last, peers, other]) => [
    ...first.map((step) => (step.step === 'logarithm' || step.step === 'scale' ? step : { ...step, within: peers })),
    { ...last, within: other },
  ])
const normalises = ({ step }: { step: string }): boolean => step !== 'against'
const part = fc
  .tuple(steps, fc.constantFrom('higher', 'lower'), fc.constantFrom(undefined, 'mean', 'median', 'most'), within)
  .map(([of, direction, impute, peers]) => ({
    steps: of,
    ...(direction === 'lower' && normalises(of.at(-1)!) ? { direction } : {}),
    ...(impute ? { missing: { impute, within: peers } } : {}),
  }))
const top = fc.constantFrom([], [{ step: 'percent-rank', points: 10 }], [{ step: 'scale', times: 2 }])
const weighting = fc.constantFrom(undefined, undefined, { by: 'deviation' }, { by: 'critic', within: ['阶段'] })
const edition = fc.record({ one: part, two: part, top, weighting, round: fc.constantFrom(undefined, 1) })

const over = (
  given: Given,
  { one, two, top: last, weighting: weighs, round }: typeof edition extends fc.Arbitrary<infer E> ? E : never,
): Scores =>
  scored(
    { a: given.map(([a]) => a), b: given.map(([, b]) => b), 阶段: given.map(([, , own]) => own) },
    {
      id: '分',
      missing: 'available',
      steps: last,
      ...(weighs ? { weighting: weighs } : {}),
      ...(round === undefined ? {} : { round }),
      parts: [
        { id: '甲', value: 'a', ...one },
        { id: '乙', value: 'a - b', ...two },
      ],
    },
    { ranking: { within: ['阶段'] } },
    { every: true },
  )

describe('评分：只算一家的试算，与把全部企业重算一遍相比', () => {
  const changes = fc.record({ a: value, b: value, 阶段: stage }, { requiredKeys: [] })

  /** What the trial says and what counting everybody again says, and whose points moved. */
  function tried(given: Given, of: Parameters<typeof over>[1], change: Changes) {
    const scores = over(given, of)
    standingOf(scores)
    const told = new Trial(scores.scheme, rowOf(scores.table, 0), scores.peers.measured).with(change)
    const all = changedAt(scores, 0, change)
    const points = (of: Scores, at: number): (number | null)[] =>
      [...of.points.values()].map((column) => (Number.isNaN(column[at]) ? null : column[at]!))
    return { scores, told, all, points }
  }

  it('没说按计分时不变的部分，每一位数都与全部重算相同', () =>
    fc.assert(
      fc.property(rows, edition, changes, (given, of, change) => {
        const { told, all, points } = tried(given, of, change)
        const held = new Set(told.held.map(({ part: id }) => id))
        const exact = [...all.points.keys()].filter((id) => !held.has(id) && (id !== '分' || held.size === 0))
        const expected = Object.fromEntries([...all.points.keys()].map((id, index) => [id, points(all, 0)[index]]))
        for (const id of exact) assert.equal(told.parts[id], expected[id], id)
      }),
      { numRuns: 3000 },
    ))

  it('没说动了同类的，别家的得分真的没动，名次也与全部重算相同', () =>
    fc.assert(
      fc.property(rows, edition, changes, (given, of, change) => {
        const { scores, told, all, points } = tried(given, of, change)
        if (told.compared.length > 0) return
        for (const [at] of given.entries()) if (at > 0) assert.deepEqual(points(all, at), points(scores, at))
        assert.deepEqual(told.stand, standAt(all, 0))
      }),
      { numRuns: 2000 },
    ))

  it('先缩尾再按极差的，极值正是自己：两步的同类一样，得分照样与全部重算相同', () =>
    fc.assert(
      fc.property(rows, value, stage, (given, a, own) => {
        const chained = {
          steps: [
            { ...before[0]!, within: ['阶段'] },
            { ...ways[7]!, step: 'min-max', within: ['阶段'] },
          ],
        }
        const of = { one: chained, two: chained, top: [], round: 1 } as unknown as Parameters<typeof over>[1]
        const { told, all } = tried(given, of, { a, 阶段: own })
        assert.deepEqual(told.held, [])
        assert.equal(told.stand.score, standAt(all, 0).score)
      }),
      { numRuns: 500 },
    ))
})
