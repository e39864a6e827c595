import { type Growth, growing, yearsGranted } from '../../engines/ladders/growth.ts'
import { answeringAll, findingNearMisses, type NearMiss, type Population } from '../../engines/ladders/population.ts'
import type { Day } from '../../kernel/day.ts'
import { briefly, inPieces, type Rest } from '../rest.ts'
import type { LadderParts } from './parts.ts'
import { flightOf } from './rung-shown.ts'
import { composing, type Rows, type Seen } from './subjects.ts'

/** Everybody of a zone on a day: what is known of each, every verdict, and how titles grew. */
export type Everybody = {
  readonly on: Day
  /** The last year whose facts count. */
  readonly lastYear: number
  readonly seen: readonly Seen[]
  readonly population: Population
  readonly growth: Growth
  /** Who misses a rung by little, in their order; worked out once for each rung. */
  readonly near: (rung: string, atMost: number) => Promise<readonly NearMiss[]>
}

/** The rungs of the main flight, in the order of the staircase. */
export function mainFlight({ open }: LadderParts): string[] {
  const { rungs } = open.given
  return rungs.filter((rung) => flightOf(open, rung) === flightOf(open, rungs[0]!)).map(({ id }) => id)
}

async function workOut(parts: LadderParts, rows: Rows, rest: Rest): Promise<Everybody> {
  const seen = await inPieces(composing(parts, rows), rest)
  const subjects = seen.map(({ subject }) => subject)
  const population = await inPieces(answeringAll(parts.open, subjects, rows.on), rest)
  const years = yearsGranted(subjects, rows.on)
  const growth = await inPieces(growing(parts.open, subjects, { years, on: rows.on, flight: mainFlight(parts) }), rest)
  return { on: rows.on, lastYear: rows.lastYear, seen, population, growth, near: keepNear(population) }
}

function keepNear(population: Population): Everybody['near'] {
  const kept = new Map<string, Promise<readonly NearMiss[]>>()
  return (rung, atMost) => {
    const key = `${rung}/${atMost}`
    const found = kept.get(key) ?? inPieces(findingNearMisses(population, rung, atMost), briefly())
    kept.set(key, found)
    return found
  }
}

/** Days that are kept of a zone while nothing changes. */
const daysKept = 3

/** Works everybody out once for a day, as long as nothing that verdicts hang on changes. */
export function keepEverybody(parts: LadderParts) {
  const kept = new Map<string, { mark: string; days: Map<Day, Promise<Everybody>> }>()
  return async (
    zone: string,
    on: Day,
    mark: string,
    read: () => Promise<Rows>,
    rest: Rest = briefly(),
  ): Promise<Everybody> => {
    const known = kept.get(zone)
    const days = known?.mark === mark ? known.days : new Map<Day, Promise<Everybody>>()
    if (days !== known?.days) kept.set(zone, { mark, days })
    const found = days.get(on)
    if (found) return found
    const work = read().then((rows) => workOut(parts, rows, rest))
    days.set(on, work)
    for (const day of [...days.keys()].slice(0, -daysKept)) days.delete(day)
    work.catch(() => days.delete(on))
    return work
  }
}
