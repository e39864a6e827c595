import type { Day } from '../../../kernel/day.ts'
import type { KnownEvent } from '../standing/histories.ts'
import type { Project } from '../standing/projects.ts'

/** The ledger of a year, with the histories of its projects. */
export type Ledger = {
  readonly year: number | null
  readonly years: readonly number[]
  readonly projects: readonly Project[]
}

/** Projects of one year of the ledger: of the one asked for, else of the newest, to which those without a year belong. */
export function ledgerOf(projects: readonly Project[], wanted?: string): Ledger {
  const years = [...new Set(projects.flatMap(({ year }) => year ?? []))].sort((one, other) => other - one)
  const year = wanted ? Number(wanted) : (years[0] ?? null)
  return { year, years, projects: projects.filter((project) => (project.year ?? years[0] ?? null) === year) }
}

/**
 * The day on which a ledger is looked at: today, or where all of its projects are demonstration the last day that
 * their histories know.
 */
export function dayOf({ projects }: Ledger, histories: ReadonlyMap<string, readonly KnownEvent[]>, today: Day): Day {
  const followed = projects.filter(({ version }) => version > 0)
  if (followed.length === 0 || followed.some(({ demonstration }) => !demonstration)) return today
  return lastDayKnown(followed, histories) ?? today
}

/** The last day that the histories of some projects know. */
export function lastDayKnown(
  projects: readonly Project[],
  histories: ReadonlyMap<string, readonly KnownEvent[]>,
): Day | undefined {
  let last: Day | undefined
  for (const { id } of projects) {
    for (const { on } of histories.get(id) ?? []) if (last === undefined || on > last) last = on
  }
  return last
}
