import type { z } from 'zod'
import type { adviseOnPoints, openPointsTrial, tryPoints } from '../../../contract/points/enterprise.ts'
import { advising } from '../../../engines/scoring/advice/advice.ts'
import { type Changes, type Stand, standAt, withChanges } from '../../../engines/scoring/advice/what-if.ts'
import { WeightedSpread } from '../../../engines/scoring/numbers/weighted.ts'
import { type Scores, scoring } from '../../../engines/scoring/score.ts'
import { standingOf } from '../../../engines/scoring/standing.ts'
import { briefly, inPieces } from '../../rest.ts'
import { chosen } from '../ranking/distributions.ts'
import { stagesOf } from '../runs/summary.ts'
import { factsAt, type ScoredOne, type Standing } from './score.ts'

type Trial = z.infer<NonNullable<typeof openPointsTrial.answer>>
type Tried = z.infer<NonNullable<typeof tryPoints.answer>>
type Advised = z.infer<NonNullable<typeof adviseOnPoints.answer>>
type Goal = z.infer<NonNullable<typeof adviseOnPoints.body>>['goal']

/** Values of one group that are sent as they are; of larger groups so many are chosen evenly over the ranks. */
const mostValues = 4000

/** What a correction changed of the facts that were counted; nothing where there was none. */
const changedBy = ({ kept, at, corrected }: ScoredOne): Changes => {
  const counted = factsAt(kept.scores, at)
  return Object.fromEntries(Object.entries(corrected ?? {}).filter(([name, fact]) => fact !== counted[name]))
}

/** Everybody scored again, one having other facts; others have their turn in between. */
const scoredWith = ({ scheme, table }: Scores, row: number, changes: Changes): Promise<Scores> =>
  inPieces(scoring(scheme, withChanges(scheme, table, row, changes)), briefly())

/** The scores of all with the corrected facts of one in the place of those that were counted. */
const withCorrection = async ({ kept, at, corrected }: ScoredOne): Promise<Scores> =>
  corrected ? scoredWith(kept.scores, at, corrected) : kept.scores

/** What the browser needs to try other facts by itself. */
export function trialOf(one: ScoredOne): Trial {
  const { scores, facts } = one.kept
  standingOf(scores)
  let exact = true
  const places = [...scores.peers.measured].map(([place, groups]) => ({
    place,
    groups: [...groups].flatMap(([name, spread]) => {
      const { count, least, most } = spread
      if (count === 0) return []
      if (spread instanceof WeightedSpread)
        return [{ name, count, values: [], weighted: { least, most, ...spread.moments } }]
      if (count > mostValues) exact = false
      return [{ name, count, values: chosen(spread, mostValues) }]
    }),
  }))
  return {
    scheme: scores.scheme.edition,
    subject: facts.subjects[one.at]!.name,
    facts: factsAt(scores, one.at),
    corrected: changedBy(one),
    places,
    exact,
  }
}

/** Where a stand of the engine is in the words of points. */
const standingAt = (scores: Scores, { score, rank, class: grade }: Stand, stage: string | null): Standing => ({
  score,
  rank,
  of: rank === null || stage === null ? null : rankedIn(scores, stage),
  class: grade,
  stage,
})

function rankedIn(scores: Scores, stage: string): number {
  const { score } = standingOf(scores)
  const stages = stagesOf(scores)
  let count = 0
  for (let row = 0; row < score.length; row += 1) if (stages[row] === stage && !Number.isNaN(score[row]!)) count += 1
  return count
}

/** Where an enterprise would stand with other facts. Its stage may change with them; that is told by the rank. */
export async function triedOf(one: ScoredOne, changes: Changes): Promise<Tried> {
  const scores = await withCorrection(one)
  const row = one.at
  const stage = stagesOf(scores)[row] ?? null
  const [before, after] = [standAt(scores, row), standAt(await scoredWith(scores, row, changes), row)]
  return { before: standingAt(scores, before, stage), after: standingAt(scores, after, stage) }
}

/** The least effort for more points or a better class. */
export async function advisedOf(one: ScoredOne, goal: Goal): Promise<Advised> {
  const scores = await withCorrection(one)
  const row = one.at
  const stage = stagesOf(scores)[row] ?? null
  const found = await inPieces(advising(scores, row, goal), briefly())
  const unitOf = (name: string): string | null =>
    scores.scheme.inputs.find((input) => input.name === name)?.unit ?? null
  return {
    before: standingAt(scores, standAt(scores, row), stage),
    routes: found.routes.map(({ moves, effort, after }) => ({
      moves: moves.map((move) => ({ ...move, unit: unitOf(move.input) })),
      effort,
      after: standingAt(scores, after, stage),
      gain:
        after.score === null || found.before.score === null
          ? null
          : Number((after.score - found.before.score).toFixed(6)),
    })),
    outOfHand: [...found.outOfHand],
    toReport: [...found.toReport],
  }
}
