import type { LadderComparison, LadderPage } from '../../contract/ladder/answer.ts'
import { compareDays } from '../../engines/ladders/comparison.ts'
import { renewalsOf } from '../../engines/ladders/renewals.ts'
import { answerLadder, type LadderAnswer } from '../../engines/ladders/telling/ladder-answer.ts'
import { type Question, questionsOf } from '../../engines/ladders/telling/questions.ts'
import type { RungAnswer } from '../../engines/ladders/telling/rung-answer.ts'
import { officialCalendar } from '../../kernel/calendar.ts'
import type { Confirmation } from '../../kernel/confirmation.ts'
import type { Day } from '../../kernel/day.ts'
import { absent } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { conditionsShown } from './condition-shown.ts'
import { factsShown, questionShown, reportsShown, returnedShown } from './fact-shown.ts'
import { mayTellOf } from './may-tell.ts'
import type { LadderParts } from './parts.ts'
import { placesOnLadder, rungShown } from './rung-shown.ts'
import type { Seen } from './subjects.ts'

/** A rung without what it asks: how it stands, and by which title it is held. */
const headOf = (rung: RungAnswer): RungAnswer => ({ ...rung, conditions: [] })

/** The rung that is told condition by condition: the one that was asked for, else the next one, else the highest. */
function toldIn({ rungs, next }: LadderAnswer, asked: string | undefined): RungAnswer | undefined {
  if (asked === undefined) return undefined
  return rungs.find(({ edition }) => edition.rung.id === asked) ?? next[0] ?? rungs.at(-1)
}

/** What the rung that is told waits for, then the main ladder, then the others. */
function nearestFirst(
  { open }: LadderParts,
  questions: readonly Question[],
  told: RungAnswer | undefined,
): readonly Question[] {
  const flightOf = (track: string) => open.given.tracks.find(({ id }) => id === track)!.flight ?? track
  const main = flightOf(open.given.tracks[0]!.id)
  const place = ({ alone, shared }: Question): number => {
    const waiting = [...alone, ...shared]
    if (waiting.some(({ edition }) => edition === told?.edition)) return 0
    return waiting.some(({ edition }) => flightOf(edition.rung.track) === main) ? 1 : 2
  }
  return questions.toSorted((one, other) => place(one) - place(other))
}

/** The whole ladder as one enterprise stands on it on a day; where a rung is asked for, of the others only how they stand. */
export function ladderPageOf(
  parts: LadderParts,
  viewer: Viewer,
  seen: Seen,
  { on, today }: { readonly on: Day; readonly today: Day },
  confirmations: readonly Confirmation[],
  asked?: string,
): LadderPage {
  const { open } = parts
  const { enterprise, subject, knowledge } = seen
  const answer = answerLadder(open, subject, on, confirmations)
  const places = placesOnLadder(answer.rungs, answer.next)
  const told = toldIn(answer, asked)
  const next = new Set(answer.next.map(({ edition }) => edition.rung.id))
  return {
    asOf: on,
    lastYear: knowledge.lastYear,
    yearsKnown: [...knowledge.years].sort(),
    enterprise: { id: enterprise.id, name: enterprise.name, creditCode: enterprise.creditCode },
    demonstration: enterprise.demonstration,
    rungs: answer.rungs.map((rung) =>
      rungShown(open, told && rung !== told ? headOf(rung) : rung, places.get(rung)!, seen),
    ),
    next: [...next],
    questions: nearestFirst(
      parts,
      questionsOf(answer.rungs, told ? [...new Set([...answer.next, told])] : answer.next),
      told,
    ).map((question) => questionShown(parts, question, seen, next)),
    facts: factsShown(parts, seen, told?.edition),
    reports: reportsShown(parts, seen),
    returned: returnedShown(parts, seen),
    renewals: renewalsOf(open, subject, on, officialCalendar).map((one) => ({
      rung: one.title.rung,
      label: one.label,
      kind: one.kind,
      due: one.due,
      warnOn: one.warnOn.day ?? null,
      opens: one.opens,
      state: one.state,
      clause: one.clause ?? null,
      certainty: one.certainty,
    })),
    may: mayTellOf(viewer, today, seen),
  }
}

/** The same enterprise on two days: both answers, condition by condition, and why they differ. */
export function ladderComparisonOf(
  { open }: LadderParts,
  rung: string,
  [first, second]: readonly [{ readonly on: Day; readonly seen: Seen }, { readonly on: Day; readonly seen: Seen }],
): LadderComparison {
  const compared = compareDays(open, {
    subject: second.seen.subject,
    former: first.seen.subject,
    rung,
    days: [first.on, second.on],
  })
  if (!compared)
    throw absent('这一级在所选的日子没有施行的办法', 'No edition of this rung is in force on one of these days')
  const side = ({ on, seen }: { on: Day; seen: Seen }, answer: RungAnswer) => {
    const place = answer.held === 'met' ? 'held' : 'open'
    const shown = conditionsShown(open, answer.edition, answer.conditions, seen)
    return { on, rung: rungShown(open, answer, place, seen), of: new Map(shown.map((one) => [one.id, one])) }
  }
  const [earlier, later] = [side(first, compared.earlier), side(second, compared.later)]
  const { id, name } = second.seen.enterprise
  return {
    enterprise: { id, name },
    earlier: { on: earlier.on, rung: earlier.rung },
    later: { on: later.on, rung: later.rung },
    why: [...compared.why],
    conditions: compared.conditions.map((one) => ({
      id: one.id,
      change: one.change,
      earlier: earlier.of.get(one.id) ?? null,
      later: later.of.get(one.id) ?? null,
    })),
  }
}
