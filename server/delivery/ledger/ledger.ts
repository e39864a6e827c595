import { unreportedYear } from '../../../contract/parts/year.ts'
import type { DeliveryMechanism } from '../../../mechanisms/delivery/delivery.ts'
import type { Project } from '../standing/projects.ts'

/** What is known of the phases that projects go through. */
type Phases = { readonly phases: readonly Pick<DeliveryMechanism['phases'][number], 'id'>[] }

/** A year with how many projects it has, and how many of them are still under way. */
type YearOfLedger = { readonly year: number; readonly projects: number; readonly underWay: number }

/** The projects of a year of the ledger, or those of which no year is reported. */
export type Ledger = {
  /** Null where the year of its projects is not reported, or where there is no project at all. */
  readonly year: number | null
  /** Every year that has projects, the latest first. */
  readonly years: readonly YearOfLedger[]
  /** How many projects of all have no year. */
  readonly unreported: number
  readonly projects: readonly Project[]
}

function yearsIn(all: readonly Project[], { phases }: Phases): YearOfLedger[] {
  const isUnderWay = ({ status }: Project): boolean => status !== phases.at(-1)!.id
  const years = Map.groupBy(
    all.filter(({ year }) => year !== null),
    ({ year }) => year!,
  )
  return [...years]
    .map(([year, members]) => ({ year, projects: members.length, underWay: members.filter(isUnderWay).length }))
    .sort((one, other) => other.year - one.year)
}

/** A year that has so small a part of the projects under way in the fullest has only begun to be filled. */
const begunPart = 5

/** The year that a ledger opens on: the newest that is filled, so that its first project does not hide all others. */
function usualYear(years: readonly YearOfLedger[]): number | null {
  const fullest = Math.max(...years.map(({ underWay }) => underWay))
  return years.find(({ underWay }) => underWay * begunPart >= fullest)?.year ?? null
}

/**
 * Projects of one year of the ledger: of the one asked for, else of the newest that is filled. What has no year belongs
 * to none; it is a ledger of its own.
 */
export function ledgerOf(all: readonly Project[], delivery: Phases, wanted?: string): Ledger {
  const years = yearsIn(all, delivery)
  const year = wanted === unreportedYear ? null : wanted ? Number(wanted) : usualYear(years)
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
export function ledgerInHand(all: readonly Project[], delivery: Phases): Ledger {
  const newest = (demonstration: boolean): number | null =>
    yearsIn(
      all.filter((project) => project.demonstration === demonstration),
      delivery,
    )[0]?.year ?? null
  const [made, real] = [newest(true), newest(false)]
  const inHand = ({ year, demonstration }: Project): boolean => year === null || year === (demonstration ? made : real)
  return { ...ledgerOf(all, delivery), projects: all.filter(inHand) }
}

/** How the ledger of a project is asked for. */
export const yearAsked = ({ year }: Pick<Project, 'year'>): string => (year === null ? unreportedYear : String(year))
