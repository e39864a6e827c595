import type { Confirmation } from '../../../kernel/confirmation.ts'
import type { Day } from '../../../kernel/day.ts'
import { type OpenLadder, openEditionOn } from '../opened.ts'
import type { Subject } from '../subject.ts'
import { inTurn } from './in-turn.ts'
import { type Question, questionsOf } from './questions.ts'
import { answerEdition, type RungAnswer } from './rung-answer.ts'

/** Where a subject stands on the whole ladder on a day. */
export type LadderAnswer = {
  readonly on: Day
  /** Every rung that has an edition in force. */
  readonly rungs: readonly RungAnswer[]
  /** The rungs to be climbed next, the most worthy first; none that is closed. */
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
  const next = inOrderOfWorth(
    open,
    open.given.tracks.flatMap(({ id }) => nextOn(rungs.filter(({ edition }) => edition.rung.track === id))),
  )
  return { on, rungs, next, questions: questionsOf(rungs, next) }
}

/** The rungs of a track that are open and above what is held: those whose conditions are met, and the lowest. */
function nextOn(track: readonly RungAnswer[]): RungAnswer[] {
  const level = ({ edition }: RungAnswer): number => edition.rung.level
  const reached = Math.max(-1, ...track.filter(({ held }) => held === 'met').map(level))
  const ahead = track.filter((rung) => rung.held !== 'met' && !rung.closed)
  const above = ahead.filter((rung) => level(rung) > reached)
  const lowest = Math.min(...above.map(level))
  return ahead.filter((rung) => level(rung) === lowest || (rung.state === 'met' && level(rung) >= reached))
}

/**
 * The most worthy step first: what is met, verified and only to be applied for; then the first flight before the others, on
 * each what is met by conditions still to be verified, the highest first, then what lacks fewest conditions, then fewest
 * facts, then the nearest.
 */
function inOrderOfWorth({ given }: OpenLadder, next: readonly RungAnswer[]): RungAnswer[] {
  const flight = ({ edition }: RungAnswer): string =>
    given.tracks.find(({ id }) => id === edition.rung.track)!.flight ?? edition.rung.track
  const first = given.tracks[0]!.flight ?? given.tracks[0]!.id
  const weight = (rung: RungAnswer): number[] => {
    const met = rung.state === 'met'
    const { unmet, unknown } = rung.count
    const ready = met && rung.unconfirmed.length === 0
    const place = [ready ? 0 : 1, flight(rung) === first ? 0 : 1, met ? 0 : 1]
    return [...place, ...(met ? [-rung.edition.rung.level, 0, 0] : [unmet, unknown, rung.far])]
  }
  return next.toSorted((one, other) => inTurn(weight(one), weight(other)))
}
