import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillEvaluation } from '../engines/evaluation/filled.ts'
import { greenFactory } from '../mechanisms/assessments/green-factory/green-factory.ts'
import { outputPerMu } from '../mechanisms/assessments/output-per-mu/output-per-mu.ts'
import { zoneEvaluation } from '../mechanisms/zone-evaluation/zone-evaluation.ts'

/** Declared ways of scoring as `jixia score --edition` takes them, by the name of the file; national bounds are made up. */
export function editionFiles(): ReadonlyMap<string, string> {
  const [zones] = zoneEvaluation.editions
  const scores = [
    fillEvaluation(zones!, zoneEvaluation.demonstration.filling).written,
    ...[...outputPerMu.editions, ...greenFactory.standards].map(({ score }) => score),
  ]
  return new Map(scores.map((score) => [`${score.id}.json`, `${JSON.stringify(score, null, 2)}\n`]))
}

if (process.argv[1] === import.meta.filename) {
  const [folder = '.'] = process.argv.slice(2)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of editionFiles()) writeFileSync(join(folder, name), text)
}
