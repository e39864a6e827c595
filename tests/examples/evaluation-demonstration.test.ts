import assert from 'node:assert/strict'
import { it } from 'node:test'
import { assumedCurve } from '../../engines/evaluation/assumed-curve.ts'
import { checkEntry } from '../../engines/evaluation/entry-check.ts'
import { zoneEvaluation } from '../../mechanisms/zone-evaluation/zone-evaluation.ts'
import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import { packs } from '../packs.ts'

const { editions, demonstration } = zoneEvaluation

for (const { zone, evaluation } of Object.values<ZonePack>(packs)) {
  if (!evaluation) continue
  const edition = editions.find(({ id }) => id === evaluation.edition)!
  const made = { most: null, label: null, formula: null, lower: false, source: '演示数据', reason: '演示设定' }
  const filled = { ...evaluation.facts, ...evaluation.judged }

  it(`${zone.label.zh}的演示填报：每一项都填得进，留着待核定的都填过，核定的比待核定的多`, () => {
    for (const [name, value] of Object.entries(filled)) {
      const about = name in evaluation.facts ? 'fact' : 'judgement'
      checkEntry(edition, {}, { ...made, about, name, year: evaluation.year, value: String(value) })
    }
    assert.deepEqual(
      evaluation.waiting.filter((name) => !(name in filled)),
      [],
    )
    assert.ok(evaluation.waiting.length > 0 && evaluation.waiting.length * 2 < Object.keys(filled).length)
  })
}

it('演示设定的他区得分：名次越后得分越低', () => {
  const points = Object.entries(demonstration.places).map(([place, score]) => ({ place: Number(place), score }))
  assert.ok(assumedCurve(points, 0).points.length > 3)
})
