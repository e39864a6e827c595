import { addMonths, type Day } from '../../kernel/day.ts'
import { titles } from '../registers/titles.ts'
import { chanceFrom } from './chance.ts'
import { type EnterprisePopulation, enterpriseRows } from './enterprises.ts'

/**
 * When enterprises of a population were granted a title: so many of those that hold it, in order, after so many.
 * `months`: the certificate names its last day, where no edition says how long a title is valid; `on`: one document
 * granted them all on that day.
 */
export type TitleGrant = {
  readonly title: string
  readonly year: number
  readonly count: number
  readonly after?: number
  readonly months?: number
  readonly on?: string
}

/** A row of the register of granted titles, by field; the enterprise is written by its name. */
export type EnterpriseTitleRow = {
  readonly name: string
  readonly enterprise: string
  readonly rung: string
  readonly granted_on: Day
  readonly valid_until: Day | null
}

const called = new Map(titles.map(({ value, label }) => [value, label.zh]))
const two = (value: number): string => String(value).padStart(2, '0')

/** Who holds each title, in the order of a population. */
function holdersOf(population: EnterprisePopulation): Map<string, string[]> {
  const holders = new Map<string, string[]>()
  for (const row of enterpriseRows(population))
    for (const title of row.titles) {
      const known = holders.get(title)
      if (known) known.push(row.name)
      else holders.set(title, [row.name])
    }
  return holders
}

/** Titles that a valid certificate as high-tech enterprise gives by itself, whatever the figures are. */
const givenBy: Readonly<Record<string, string>> = { 'technology-sme': 'high-tech', 'innovative-sme': 'high-tech' }

/** The year in which each of a population was granted anything for the last time by its figures. */
export function lastGrants(population: EnterprisePopulation, grants: readonly TitleGrant[]): Map<string, number> {
  const last = new Map<string, number>()
  if (grants.length === 0) return last
  const holders = holdersOf(population)
  const given = new Map(Object.entries(givenBy).map(([title, by]) => [title, new Set(holders.get(by))] as const))
  for (const { title, year, count, after = 0 } of grants)
    for (const enterprise of (holders.get(title) ?? []).slice(after, after + count))
      if (!given.get(title)?.has(enterprise)) last.set(enterprise, Math.max(year, last.get(enterprise) ?? year))
  return last
}

/** 演示数据: the granted titles of a population, grant by grant. The same population gives the same rows. */
export function* enterpriseTitleRows(
  population: EnterprisePopulation,
  grants: readonly TitleGrant[],
): Generator<EnterpriseTitleRow> {
  const holders = holdersOf(population)
  const chance = chanceFrom(population.seed * 31)
  for (const { title, year, count, after = 0, months, on } of grants) {
    for (const enterprise of (holders.get(title) ?? []).slice(after, after + count)) {
      const drawn = `${year}-${two(chance.whole(4, 11))}-${two(chance.whole(1, 28))}`
      const granted_on = (on ?? drawn) as Day
      const valid_until = months === undefined ? null : addMonths(granted_on, months)
      yield {
        name: `${enterprise}${year}年${called.get(title) ?? title}`,
        enterprise,
        rung: title,
        granted_on,
        valid_until,
      }
    }
  }
}
