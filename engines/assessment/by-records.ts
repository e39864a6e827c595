import type { Day } from '../../kernel/day.ts'
import { type OpenLadder, openEditionOn } from '../ladders/opened.ts'
import { answerAll, type RungColumn } from '../ladders/population.ts'
import { answerEdition } from '../ladders/telling/rung-answer.ts'
import type { Assessed, Standing } from './assessed.ts'
import type { Case, Pending, RecordWay, Stand } from './assessment.ts'
import { type Ground, groundOfCondition } from './ground.ts'
import { lackingOf, lacksOf } from './lacking.ts'

/** Judges by the rows that registers keep; who has none that count is left out. */
export function assessByRecords(
  { stand, derive, editions }: RecordWay,
  all: readonly Case[],
  on: Day,
  beside: OpenLadder | undefined,
): Assessed {
  const stands: Stand[] = []
  const cases = all.flatMap((one) => {
    const found = stand(one.records, on)
    if (!found) return []
    stands.push(found)
    return [derive ? { ...one, facts: { ...one.facts, ...derive(one.records, on) } } : one]
  })
  const rungs = beside ? answerAll(beside, cases, on).rungs : []
  const nearest = stands.map(({ towards = [] }, row) => nearestOf(rungs, towards, row))
  const standings = stands.map(
    ({ grade, since, pending }, row): Standing => ({
      grade,
      since: since ?? null,
      score: null,
      rank: null,
      unknown: grade === null ? 1 : 0,
      next: pending ? pendingOf(pending) : nextOf(nearest[row], row),
    }),
  )
  return {
    on,
    editions: editions.filter(({ firstDay, lastDay }) => firstDay <= on && (lastDay ?? on) >= on).map(({ id }) => id),
    cases,
    standings,
    gaps: [],
    open: (row) => {
      const { grounds, next, towards, editions: own } = stands[row]!
      const told = beside ? besideOf(beside, cases[row]!, on, towards) : { grounds: [], missing: [] }
      return {
        grounds: [...grounds, ...told.grounds],
        missing: told.missing,
        advice: next ? [next] : [],
        ...(own && { editions: own }),
      }
    },
    lacking: (row) => {
      const { pending } = stands[row]!
      if (pending) return pending.items
      const column = nearest[row]
      return column && beside ? lackingOf(beside, column.edition, cases[row]!, on) : []
    },
  }
}

const countOf = ({ conditions }: RungColumn, row: number, verdict: number): number =>
  conditions.filter(({ met }) => met[row] === verdict).length

/** How far a row is from a rung: conditions that it fails, and the unknown for little. */
const farFrom = (column: RungColumn, row: number): number => countOf(column, row, 0) + countOf(column, row, -1) / 100

/** Of the rungs that may come next the one that lacks least. */
const nearestOf = (rungs: readonly RungColumn[], towards: readonly string[], row: number): RungColumn | undefined =>
  rungs
    .filter(({ edition }) => towards.includes(edition.rung.id))
    .toSorted((one, other) => farFrom(one, row) - farFrom(other, row))[0]

const pendingOf = ({ grade, label, lacks, far }: Pending): Standing['next'] => ({ grade, label, lacks, far })

function nextOf(column: RungColumn | undefined, row: number): Standing['next'] {
  if (!column) return null
  const { id, label } = column.edition.rung
  const lacks = lacksOf(countOf(column, row, 0), countOf(column, row, -1))
  return { grade: id, label, lacks, far: farFrom(column, row) }
}

/** The conditions of the rungs told beside a grade: of those that may come next, or of all. */
function besideOf(ladder: OpenLadder, subject: Case, on: Day, towards: readonly string[] | undefined) {
  const told = [...ladder.rungs.values()].filter(({ given }) => towards === undefined || towards.includes(given.id))
  const answers = told.flatMap((rung) => {
    const edition = openEditionOn(rung, on)
    return edition ? [answerEdition(ladder, edition, { subject, on })] : []
  })
  const grounds = answers.map(
    ({ edition, state, conditions }): Ground => ({
      text: edition.rung.label,
      state,
      children: conditions.map((condition) => groundOfCondition(edition.given.id, condition)),
    }),
  )
  const missing = answers.flatMap(({ conditions }) => conditions.flatMap((condition) => condition.missing))
  return { grounds, missing: [...new Map(missing.map((fact) => [fact.name, fact])).values()] }
}
