import type { Day } from '../../kernel/day.ts'
import { type OpenLadder, openEditionOn } from '../ladders/opened.ts'
import { answerEdition } from '../ladders/telling/rung-answer.ts'
import type { Assessed, Standing } from './assessed.ts'
import type { Case, RecordWay, Stand } from './assessment.ts'
import { type Ground, groundOfCondition } from './ground.ts'

/** Judges by the rows that registers keep; who has none that count is left out. */
export function assessByRecords(
  { stand, editions }: RecordWay,
  all: readonly Case[],
  on: Day,
  beside: OpenLadder | undefined,
): Assessed {
  const stands: Stand[] = []
  const cases = all.filter((one) => {
    const found = stand(one.records, on)
    if (found) stands.push(found)
    return found !== null
  })
  const standings = stands.map(
    ({ grade, since }): Standing => ({
      grade,
      since: since ?? null,
      score: null,
      rank: null,
      unknown: grade === null ? 1 : 0,
      next: null,
    }),
  )
  return {
    on,
    editions: editions.filter(({ firstDay, lastDay }) => firstDay <= on && (lastDay ?? on) >= on).map(({ id }) => id),
    cases,
    standings,
    gaps: [],
    open: (row) => {
      const { grounds, next } = stands[row]!
      const told = beside ? besideOf(beside, cases[row]!, on) : { grounds: [], missing: [] }
      return { grounds: [...grounds, ...told.grounds], missing: told.missing, advice: next ? [next] : [] }
    },
  }
}

/** The conditions of every rung of a ladder that is told beside a grade. */
function besideOf(ladder: OpenLadder, subject: Case, on: Day) {
  const answers = [...ladder.rungs.values()].flatMap((rung) => {
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
