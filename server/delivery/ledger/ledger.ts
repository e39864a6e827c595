import { unreportedYear } from '../../../contract/year.ts'
import type { Project } from '../standing/projects.ts'

/** The projects of a year of the ledger, or those of which no year is reported. */
export type Ledger = {
  /** Null where the year of its projects is not reported, or where there is no project at all. */
  readonly year: number | null
  readonly years: readonly number[]
  /** How many projects of all have no year. */
  readonly unreported: number
  readonly projects: readonly Project[]
}

/**
 * Projects of one year of the ledger: of the one asked for, else of the newest. What has no year belongs to none; it is
 * a ledger of its own.
 */
export function ledgerOf(all: readonly Project[], wanted?: string): Ledger {
  const years = [...new Set(all.flatMap(({ year }) => year ?? []))].sort((one, other) => other - one)
  const year = wanted === unreportedYear ? null : wanted ? Number(wanted) : (years[0] ?? null)
  return {
    year,
    years,
    unreported: all.filter((project) => project.year === null).length,
    projects: all.filter((project) => project.year === year),
  }
}

/**
 * The projects that are in hand: of the newest year, what is real and what is made up each of its own, and those
 * without a year. What is real takes no project of the demonstration out of somebody's hands.
 */
export function ledgerInHand(all: readonly Project[]): Ledger {
  const newest = (demonstration: boolean): number | null =>
    ledgerOf(all.filter((project) => project.demonstration === demonstration)).year
  const [made, real] = [newest(true), newest(false)]
  const inHand = ({ year, demonstration }: Project): boolean => year === null || year === (demonstration ? made : real)
  return { ...ledgerOf(all), projects: all.filter(inHand) }
}

/** How the ledger of a project is asked for. */
export const yearAsked = ({ year }: Pick<Project, 'year'>): string => (year === null ? unreportedYear : String(year))
