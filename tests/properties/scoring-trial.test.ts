import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Trial } from '../../engines/scoring/advice/trial.ts'
import { standAt, whatIf } from '../../engines/scoring/advice/what-if.ts'
import type { Scores } from '../../engines/scoring/score.ts'
import { standingOf } from '../../engines/scoring/standing.ts'
import { rowOf } from '../../engines/scoring/table.ts'
import { scored } from '../scoring-house.ts'

const value = fc.option(fc.integer({ min: 0, max: 80 }), { freq: 8, nil: null })
const stage = fc.constantFrom('初创期', '成长期')
const subjects = fc.array(fc.tuple(value, value, stage), { minLength: 3, maxLength: 12 })
type Given = [number | null, number | null, string][]

const points = 10
const tree = {
  id: '分',
  round: 2,
  missing: 'zero',
  parts: [
    { id: '甲', value: 'a', weight: 3, steps: [{ step: 'percent-rank', points, within: ['阶段'] }] },
    { id: '乙', value: 'b', steps: [{ step: 'goalposts', base: 0, lead: 60, points }] },
  ],
}
const shares = [
  { label: '甲等', share: 0.25 },
  { label: '乙等', share: 0.75 },
]
const orders = ['highest', 'lowest'] as const
const tied = ['lowest', 'average', 'highest', 'dense'] as const
const standings = fc.record({
  order: fc.constantFrom(...orders),
  ties: fc.constantFrom(...tied),
  within: fc.constantFrom([], ['阶段']),
})

const over = (given: Given, ranking: object): Scores =>
  scored({ a: given.map(([a]) => a), b: given.map(([, b]) => b), 阶段: given.map(([, , own]) => own) }, tree, {
    ranking,
    classes: { by: 'share', shares, within: ['阶段'] },
    pass: { points: 15 },
  })

function opened(scores: Scores): Trial {
  standingOf(scores)
  return new Trial(scores.scheme, rowOf(scores.table, 0), scores.peers.measured)
}

describe('评分：只算一家的试算', () => {
  it('什么都没改，就是公布的分、名次和等级', () =>
    fc.assert(
      fc.property(subjects, standings, (given, ranking) => {
        const scores = over(given, ranking)
        const trial = opened(scores)
        assert.deepEqual(trial.before.stand, standAt(scores, 0))
        assert.deepEqual(trial.with({}), trial.before)
      }),
    ))

  it('更正过的，从更正后的数起算：与从计分的数改过去一样，再改也一样', () =>
    fc.assert(
      fc.property(subjects, value, value, standings, (given, corrected, changed, ranking) => {
        const scores = over(given, ranking)
        const trial = opened(scores)
        const later = new Trial(scores.scheme, rowOf(scores.table, 0), scores.peers.measured, { a: corrected })
        assert.deepEqual(later.before, trial.with({ a: corrected }))
        assert.deepEqual(later.with({ b: changed }), trial.with({ a: corrected, b: changed }))
        assert.deepEqual(later.with({ a: given[0]![0] }), trial.before, '改回计分时的数，就是公布的结果')
      }),
    ))

  it('改的数不与同类比，与全部重算一模一样', () =>
    fc.assert(
      fc.property(subjects, value, standings, (given, changed, ranking) => {
        const scores = over(given, ranking)
        const { stand, held, compared } = opened(scores).with({ b: changed })
        assert.deepEqual([held, compared], [[], []])
        assert.deepEqual(stand, whatIf(scores, 0, { b: changed }).after)
      }),
      { numRuns: 300 },
    ))

  it('改的数与同类比：得分与全部重算一模一样；也动了同类的得分，说出来', () =>
    fc.assert(
      fc.property(subjects, value, standings, (given, changed, ranking) => {
        const scores = over(given, ranking)
        const { stand, held, compared } = opened(scores).with({ a: changed })
        assert.deepEqual(held, [])
        assert.deepEqual(
          compared.map(({ part }) => part),
          given[0]![0] === changed ? [] : ['甲'],
        )
        assert.equal(stand.score, whatIf(scores, 0, { a: changed }).after.score)
      }),
      { numRuns: 300 },
    ))

  it('名次就是别家印出来的分里比它好的加一', () =>
    fc.assert(
      fc.property(subjects, value, stage, (given, changed, moved) => {
        const scores = over(given, { within: ['阶段'] })
        const { stand } = opened(scores).with({ a: changed, 阶段: moved })
        const others = given.flatMap(([, , own], row) => (row > 0 && own === moved ? [standAt(scores, row).score] : []))
        const better = others.filter((score) => score !== null && score > (stand.score ?? Number.NaN)).length
        assert.equal(stand.rank, stand.score === null ? null : 1 + better)
      }),
      { numRuns: 300 },
    ))
})
