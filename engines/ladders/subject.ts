import { addMonths, type Day, daysBetween, isDay } from '../../kernel/day.ts'
import type { ExactFacts } from '../rules/exact.ts'
import type { LadderFact } from './ladder.ts'
import { type OpenLadder, openEditionOn } from './opened.ts'
import { allHold, type Verdict } from './verdict.ts'

/**
 * A title as it was given; `until` is its last day, from the edition of that time where it is not said. Without `from`
 * it is held, and nobody knows since when.
 */
export type TitleHeld = {
  readonly rung: string
  readonly from?: Day
  readonly until?: Day
  readonly number?: string
}

/** What a person decided about a condition. */
export type Judgement = {
  readonly edition: string
  readonly condition: string
  readonly holds: boolean
  readonly by: string
  readonly on: Day
}

/** An enterprise as far as it is known. `titles` left out: not known; an empty list: it holds none. */
export type Subject = {
  readonly id: string
  /** Exact numbers in the unit of the fact; what is left out or null is not reported. */
  readonly facts: ExactFacts
  readonly titles?: readonly TitleHeld[]
  readonly judgements?: readonly Judgement[]
}

/** Whole months from a day to a later one; negative where it is earlier. */
function monthsBetween(from: Day, to: Day): number {
  const rough = (+to.slice(0, 4) - +from.slice(0, 4)) * 12 + (+to.slice(5, 7) - +from.slice(5, 7))
  return addMonths(from, rough) > to ? rough - 1 : rough
}

/** A counted time up to a day; null where the day that it is counted from is not known. */
export function elapsedOn(
  { since, in: unit }: NonNullable<LadderFact['elapsed']>,
  facts: ExactFacts,
  on: Day,
): number | null {
  const from = facts[since]
  if (typeof from !== 'string' || !isDay(from)) return null
  if (unit === 'days') return daysBetween(from, on)
  return unit === 'months' ? monthsBetween(from, on) : Math.floor(monthsBetween(from, on) / 12)
}

/** The facts of a subject, with those that the day brings about. */
export function factsOn({ elapsedFacts }: OpenLadder, { facts }: Subject, on: Day): ExactFacts {
  const told: Record<string, ExactFacts[string]> = { ...facts }
  for (const fact of elapsedFacts) told[fact.name] = elapsedOn(fact.elapsed!, facts, on)
  return told
}

/** What one can report in place of a counted time: the day that it is counted from. */
export const elapsedSource = ({ name, elapsed: counted }: LadderFact): string => counted?.since ?? name

/** The last day of a title (民法典第二百零二条: the same day of the last month); none where no edition says how long. */
export function lastDayOf(open: OpenLadder, { rung, from, until }: TitleHeld): Day | undefined {
  if (until || !from) return until
  const months = openEditionOn(open.rungs.get(rung)!, from)?.given.valid?.months
  return months === undefined ? undefined : addMonths(from, months)
}

/** Whether a title is valid on a day; one that is held since an unknown day is, unless its last day has gone by. */
function validOn(open: OpenLadder, title: TitleHeld, on: Day): Verdict {
  const until = lastDayOf(open, title)
  if (title.from === undefined) return until !== undefined && until < on ? 0 : 1
  return allHold([title.from <= on ? 1 : 0, until === undefined ? -1 : on <= until ? 1 : 0])
}

/** Whether a subject holds a rung on a day, and the title by which it does. */
export function holdingOn(
  open: OpenLadder,
  { titles }: Subject,
  rung: string,
  on: Day,
): { readonly verdict: Verdict; readonly title?: TitleHeld } {
  if (!titles) return { verdict: -1 }
  if (titles.length === 0) return { verdict: 0 }
  const own = titles
    .filter((title) => title.rung === rung)
    .map((title) => ({ title, verdict: validOn(open, title, on) }))
  return own.find(({ verdict }) => verdict === 1) ?? own.find(({ verdict }) => verdict === -1) ?? { verdict: 0 }
}
