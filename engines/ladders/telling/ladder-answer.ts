import type { Day } from '../../../kernel/day.ts'
import type { Confirmation } from '../confirmation.ts'
import { type OpenLadder, openEditionOn } from '../opened.ts'
import type { Subject } from '../subject.ts'
import { type Question, questionsOf } from './questions.ts'
import { answerEdition, type RungAnswer } from './rung-answer.ts'

/** Where a subject stands on the whole ladder on a day. */
export type LadderAnswer = {
  readonly on: Day
  /** Every rung that has an edition in force. */
  readonly rungs: readonly RungAnswer[]
  /** On each track the rungs to be climbed next. */
  readonly next: readonly RungAnswer[]
  readonly questions: readonly Question[]
}

/** Tells every rung of a ladder, the next ones, and what to ask first. */
export function answerLadder(
  open: OpenLadder,
  subject: Subject,
  on: Day,
  confirmations: readonly Confirmation[] = [],
): LadderAnswer {
  const rungs = [...open.rungs.values()].flatMap((rung) => {
    const edition = openEditionOn(rung, on)
    return edition ? [answerEdition(open, edition, { subject, on, confirmations })] : []
  })
  const next = open.given.tracks.flatMap(({ id }) => nextOn(rungs.filter(({ edition }) => edition.rung.track === id)))
  return { on, rungs, next, questions: questionsOf(rungs, next) }
}

/** The lowest rungs above the highest that is held. */
function nextOn(track: readonly RungAnswer[]): RungAnswer[] {
  const level = ({ edition }: RungAnswer): number => edition.rung.level
  const reached = Math.max(-1, ...track.filter(({ held }) => held === 'met').map(level))
  const above = track.filter((rung) => level(rung) > reached)
  const lowest = Math.min(...above.map(level))
  return above.filter((rung) => level(rung) === lowest)
}
