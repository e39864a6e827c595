import type { RungPlace, RungShown } from '../../contract/ladder/answer.ts'
import type { Rung } from '../../engines/ladders/ladder.ts'
import type { OpenEdition, OpenLadder } from '../../engines/ladders/opened.ts'
import { lastDayOf } from '../../engines/ladders/subject.ts'
import type { RungAnswer } from '../../engines/ladders/telling/rung-answer.ts'
import { certainties } from '../../kernel/certainty.ts'
import { addDays } from '../../kernel/day.ts'
import type { Source } from '../../kernel/source.ts'
import { conditionsShown } from './condition-shown.ts'
import type { Seen } from './subjects.ts'

export const sourceText = ({ title, number, clause }: Source): string =>
  `${title}${number ? `（${number}）` : ''}${clause ?? ''}`

/** The staircase that a rung is drawn on. */
export const flightOf = ({ given }: OpenLadder, { track }: Rung): string =>
  given.tracks.find(({ id }) => id === track)?.flight ?? track

/** An edition as it is told apart: its days and its document. */
export const editionShownOf = ({ given }: OpenEdition): RungShown['edition'] => ({
  id: given.id,
  label: given.label,
  firstDay: given.firstDay,
  lastDay: given.lastDay ?? null,
  source: given.source ? sourceText(given.source) : '',
  official: given.official,
  note: given.note ?? null,
})

/** The newest change of edition: the last day of one and the first of the next. */
function boundaryOf({ editions }: Rung): { first: string; second: string } | null {
  const ended = editions.findLast(({ lastDay }) => lastDay)
  return ended ? { first: ended.lastDay!, second: addDays(ended.lastDay!, 1) } : null
}

/** Shows a rung; `place` says where it lies on the staircase. */
export function rungShown(open: OpenLadder, answer: RungAnswer, place: RungPlace, seen: Seen): RungShown {
  const { edition, state, held, title, count, unconfirmed } = answer
  const { rung } = edition
  return {
    id: rung.id,
    label: rung.label,
    short: rung.short ?? rung.label,
    flight: flightOf(open, rung),
    place,
    edition: editionShownOf(edition),
    state,
    held,
    title:
      held === 'unmet' || !title
        ? null
        : { from: title.from ?? null, until: lastDayOf(open, title) ?? null, number: title.number ?? null },
    count: { ...count },
    conditions: conditionsShown(open, edition, answer.conditions, {
      ...seen,
      unconfirmed: new Set(unconfirmed.map(({ item }) => item)),
    }),
    boundary: boundaryOf(rung),
    unconfirmed: unconfirmed.map(({ item, label, certainty }) => ({ item, label, certainty: certainties[certainty] })),
  }
}

/** Where each rung lies: held, next, below what is held and not held, or beyond. */
export function placesOnLadder(rungs: readonly RungAnswer[], next: readonly RungAnswer[]): Map<RungAnswer, RungPlace> {
  const coming = new Set(next)
  const reached = (track: string): number =>
    Math.min(...next.filter(({ edition }) => edition.rung.track === track).map(({ edition }) => edition.rung.level))
  return new Map(
    rungs.map((rung): [RungAnswer, RungPlace] => {
      if (rung.held === 'met') return [rung, 'held']
      if (coming.has(rung)) return [rung, 'next']
      return [rung, rung.edition.rung.level > reached(rung.edition.rung.track) ? 'beyond' : 'open']
    }),
  )
}
