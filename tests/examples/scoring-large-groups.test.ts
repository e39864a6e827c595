import assert from 'node:assert/strict'
import { it } from 'node:test'
import { spreadOf } from '../../engines/assessment/scored.ts'
import { PairedSpread, pairsExchanged } from '../../engines/scoring/numbers/pairs.ts'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { score } from '../../engines/scoring/score.ts'

const many = 200_000

it('二十万家同类里换一家的数：最小、最大和家数都对，不因家数多而出错', () => {
  const given = Float64Array.from({ length: 2 * many }, (_, at) => (at % 2 === 0 ? at / 2 : 1))
  const peers = new PairedSpread({ count: many, least: 0, most: many - 1 }, [given])
  const ends = (out: number | undefined, own: number | undefined) => {
    const of = (value: number | undefined) => (value === undefined ? undefined : { value, weight: 1 })
    const { count, least, most } = pairsExchanged(peers, of(out), of(own))
    return [count, least, most]
  }
  assert.deepEqual(ends(0, undefined), [many - 1, 1, many - 1])
  assert.deepEqual(ends(many - 1, 5), [many, 0, many - 2])
  assert.deepEqual(ends(0, -3), [many, -3, many - 1])
  assert.deepEqual(ends(undefined, many + 7), [many + 1, 0, many + 7])
})

it('没有同类时换进一家，最小最大都是它自己；一家也没有，最小最大未知', () => {
  const { count, least, most } = pairsExchanged(undefined, undefined, { value: 4, weight: 2 })
  assert.deepEqual([count, least, most], [1, 4, 4])
  const nobody = pairsExchanged(undefined, undefined, undefined)
  assert.deepEqual([nobody.count, nobody.least, nobody.most], [0, Number.NaN, Number.NaN])
})

it('二十万家的得分分布画得出，各类最低分是真的最低分', () => {
  const scheme = openScheme({
    id: '指数',
    subject: '企业',
    inputs: [{ name: '税收', type: 'number' }],
    score: { id: '得分', value: '税收', steps: [] },
    classes: { by: 'score', bounds: [{ label: 'A', from: 50 }, { label: 'B' }] },
  })
  const scores = score(scheme, {
    subjects: Array.from({ length: many }, (_, at) => `企业${at}`),
    columns: { 税收: Float64Array.from({ length: many }, (_, at) => at % 100) },
  })
  const { bins, bounds } = spreadOf(scores, [{ id: 'A' }, { id: 'B' }])!
  assert.deepEqual(bounds, [
    { grade: 'A', least: 50 },
    { grade: 'B', least: 0 },
  ])
  assert.equal(
    bins.reduce((sum, { counts }) => sum + (counts.A ?? 0) + (counts.B ?? 0), 0),
    many,
  )
})
