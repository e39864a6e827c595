import type { Unreported } from '../../../contract/points/points.ts'
import type { PointsDesk } from '../desk.ts'
import { stagesOf } from '../runs/summary.ts'
import type { ScoredOne } from './score.ts'

/** The criteria of an enterprise that have no value, and the points that they could bring at its stage. */
export function unreportedOf(desk: PointsDesk, { scores, row }: Pick<ScoredOne, 'scores' | 'row'>): Unreported {
  const stage = stagesOf(scores)[row] ?? null
  const criteria = scores.scheme.parts.filter((part) => part.kind === 'criterion')
  const missing = criteria.filter(({ given }) => Number.isNaN(scores.points.get(given.id)![row]!))
  const full = stage === null ? 0 : missing.reduce((sum, { given }) => sum + desk.mechanism.full(given, stage), 0)
  return { criteria: missing.length, of: criteria.length, full: Number(full.toFixed(9)) }
}
