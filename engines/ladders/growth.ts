import { type Day, day, yearOf } from '../../kernel/day.ts'
import type { Piecework } from '../../kernel/piecework.ts'
import type { OpenLadder } from './opened.ts'
import { holdingOn, type Subject } from './subject.ts'

/** A rung at the end of a year: how many held it, and how many were granted it in the year. */
export type RungYear = { readonly year: number; readonly held: number; readonly granted: number }

/**
 * How many went from one highest rung to another within a year; null where no title was held. Everybody who held one at
 * the end of any of the years is counted in every year, so that what leaves a year arrives in the next.
 */
export type Flow = {
  readonly year: number
  readonly from: string | null
  readonly to: string | null
  readonly count: number
}

export type Growth = {
  readonly rungs: ReadonlyMap<string, readonly RungYear[]>
  readonly flows: readonly Flow[]
  /** Titles held of which nobody knows the day: they are in no year. */
  readonly undated: number
}

/** The years in which titles were granted, up to a day, the last `most` of them. */
export function yearsGranted(subjects: readonly Subject[], on: Day, most = 5): number[] {
  let first = yearOf(on)
  for (const { titles = [] } of subjects)
    for (const { from } of titles) if (from && yearOf(from) < first) first = yearOf(from)
  const last = yearOf(on)
  const from = Math.max(first, last - most + 1)
  return Array.from({ length: last - from + 1 }, (_, at) => from + at)
}

type Counted = { -readonly [Key in keyof Flow]: Flow[Key] }

function addSteps(flows: Map<string, Counted>, years: readonly number[], highests: readonly (string | null)[]): void {
  for (const [at, to] of highests.entries()) {
    if (at === 0) continue
    const [year, from] = [years[at]!, highests[at - 1]!]
    const key = `${year}/${from}/${to}`
    const flow = flows.get(key) ?? { year, from, to, count: 0 }
    flow.count += 1
    flows.set(key, flow)
  }
}

/**
 * How a population climbed over some years, the last up to the day: by rung what was held at the end and granted in each
 * year, and who went from which highest rung of a flight to which. Only titles whose day is known are counted.
 */
export function* growing(
  open: OpenLadder,
  subjects: readonly Subject[],
  { years, on, flight }: { readonly years: readonly number[]; readonly on: Day; readonly flight: readonly string[] },
): Piecework<Growth> {
  const rungs = [...open.rungs.keys()]
  const table = new Map(rungs.map((rung) => [rung, years.map((year) => ({ year, held: 0, granted: 0 }))]))
  const flows = new Map<string, Counted>()
  const ends = years.map((year) => (year === yearOf(on) ? on : day(`${year}-12-31`)))
  let undated = 0
  for (const [row, subject] of subjects.entries()) {
    const dated = (subject.titles ?? []).filter(({ from }) => from)
    undated += (subject.titles?.length ?? 0) - dated.length
    if (dated.length > 0) {
      const own: Subject = { ...subject, titles: dated }
      const highests: (string | null)[] = []
      for (const [at, year] of years.entries()) {
        let highest: string | null = null
        for (const rung of new Set(dated.map((title) => title.rung))) {
          const entry = table.get(rung)?.[at]
          if (!entry) continue
          if (dated.some((title) => title.rung === rung && yearOf(title.from!) === year && title.from! <= on))
            entry.granted += 1
          if (holdingOn(open, own, rung, ends[at]!).verdict !== 1) continue
          entry.held += 1
          if (flight.indexOf(rung) > (highest === null ? -1 : flight.indexOf(highest))) highest = rung
        }
        highests.push(highest)
      }
      if (highests.some((highest) => highest !== null)) addSteps(flows, years, highests)
    }
    if (row % 200 === 199) yield
  }
  return { rungs: table, flows: [...flows.values()], undated }
}
