import type { Day } from '../../../kernel/day.ts'
import { byGravity, type Lamp } from '../../../kernel/lamp.ts'
import { isOpen } from './acts.ts'
import type { ProblemStanding, ResponsibilityStanding } from './standing.ts'

/** A problem that is known by its id and its number in the zone. */
export type NumberedProblem = { readonly id: string; readonly serial: number; readonly standing: ProblemStanding }

/** What has been done about a problem, as it goes into the list of progress. */
export type ProgressEntry = {
  readonly problem: string
  readonly serial: number
  readonly on: Day
  readonly kind: 'noted' | 'fulfilled' | 'answered' | 'closed'
  readonly text: string
  readonly person: string
  readonly lamp: Lamp
}

export type ThreeLists = {
  readonly problems: readonly NumberedProblem[]
  readonly responsibilities: readonly (ResponsibilityStanding & { readonly problem: string; readonly serial: number })[]
  readonly progress: readonly ProgressEntry[]
}

/** The one that is furthest over first, then the one with least left, what is not dispatched, what is settled. */
export function byUrgency(one: NumberedProblem, other: NumberedProblem): number {
  const rank = ({ standing }: NumberedProblem): number =>
    isOpen(standing) ? (standing.clock ? standing.clock.left : 1000) : 2000
  return rank(one) - rank(other) || other.serial - one.serial
}

/** The three lists of some problems: what is wrong, who does what by when, what has been done. One set of facts. */
export function threeLists(problems: readonly NumberedProblem[]): ThreeLists {
  const responsibilities = problems.flatMap(({ id, serial, standing }) =>
    standing.duties.map((duty) => ({ ...duty, problem: id, serial })),
  )
  return {
    problems: problems.toSorted(byUrgency),
    responsibilities: responsibilities.toSorted(
      (one, other) =>
        Number(one.done !== null) - Number(other.done !== null) ||
        byGravity(one.lamp, other.lamp) ||
        (one.due < other.due ? -1 : 1),
    ),
    progress: problems
      .flatMap(entriesOf)
      .toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0)),
  }
}

function entriesOf({ id, serial, standing }: NumberedProblem): ProgressEntry[] {
  const { events, responsibilities, filed, clock } = standing
  const entry = (at: number, kind: ProgressEntry['kind'], text: string, lamp: Lamp = 'green'): ProgressEntry => ({
    problem: id,
    serial,
    on: events[at]!.on,
    kind,
    text,
    person: events[at]!.by.person,
    lamp,
  })
  return events
    .flatMap((event, at): ProgressEntry[] => {
      if (event.kind === 'noted') return [entry(at, 'noted', event.text)]
      if (event.kind === 'answered') return [entry(at, 'answered', event.text)]
      if (event.kind === 'closed')
        return [entry(at, 'closed', event.text || filed.title, clock && clock.left < 0 ? 'red' : 'green')]
      if (event.kind !== 'fulfilled') return []
      const duty = responsibilities.find(({ id: own }) => own === event.responsibility)!
      return [entry(at, 'fulfilled', event.text || duty.what, event.on > duty.due ? 'red' : 'green')]
    })
    .reverse()
}
