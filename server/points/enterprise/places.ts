import type { Scores } from '../../../engines/scoring/score.ts'
import type { KeptRun } from '../runs/kept.ts'
import { stagesOf } from '../runs/summary.ts'

/** Fewer peers than these would tell about single enterprises; no place among them is said. */
const fewest = 10

/** The share of the known numbers (not NaN) of others that are less than one’s own, 0 to 1; null where it is unknown or they are few. */
export function surpassed(own: number, others: readonly number[]): number | null {
  const known = others.filter((other) => !Number.isNaN(other))
  if (Number.isNaN(own) || known.length < fewest) return null
  return known.filter((other) => other < own).length / known.length
}

export type Places = { readonly stage: number | null; readonly sector: number | null }

/**
 * The share of the others that an enterprise surpasses in the points of each criterion, 0 to 1, by the criterion’s id: within its
 * stage and within its sector. Null where its points are unknown or the peers are few.
 */
export function placesOf(kept: KeptRun, own: { readonly scores: Scores; readonly row: number }, at: number) {
  const stages = stagesOf(kept.scores)
  const stage = stagesOf(own.scores)[own.row] ?? null
  const { sector } = kept.facts.subjects[at]!
  const rows = kept.facts.subjects.map((_, row) => row).filter((row) => row !== at)
  const ofStage = stage === null ? [] : rows.filter((row) => stages[row] === stage)
  const ofSector = sector === null ? [] : rows.filter((row) => kept.facts.subjects[row]!.sector === sector)
  return (part: string): Places => {
    const mine = own.scores.points.get(part)![own.row]!
    const all = kept.scores.points.get(part)!
    const among = (peers: readonly number[]) =>
      surpassed(
        mine,
        peers.map((row) => all[row]!),
      )
    return { stage: among(ofStage), sector: among(ofSector) }
  }
}
