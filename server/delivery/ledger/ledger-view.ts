import type { ProjectLine } from '../../../contract/delivery/project.ts'
import { addDays, type Day } from '../../../kernel/day.ts'
import { firstDay, periodOf } from '../../../kernel/period.ts'
import type { DeliveryMechanism } from '../../../mechanisms/delivery/delivery.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { briefly, ofEach, type Rest } from '../../rest.ts'
import { type Days, headOfDays, type Looked, readDays } from '../days.ts'
import type { Digest } from '../standing/digest.ts'
import type { KnownEvent } from '../standing/histories.ts'
import { choiceLabel, type Project, readProject, readProjects } from '../standing/projects.ts'
import { forecastFrom, type Learned } from './learned.ts'
import { type Ledger, ledgerInHand, ledgerOf, yearAsked } from './ledger.ts'
import type { DeliveryParts } from './parts.ts'

/** A project with where it stands on the day on which it is looked at. */
export type Standing = {
  readonly project: Project
  readonly on: Day
  readonly digest: Digest
  readonly line: ProjectLine
}

export type LedgerView = {
  readonly ledger: Ledger
  /** The days on which it is looked at, and whether some of it is made up. */
  readonly head: ReturnType<typeof headOfDays>
  readonly standings: readonly Standing[]
  /** What the zone has learned from all its finished projects that are as real as this one. */
  readonly learnedFor: (project: Project) => Learned
  /** Where the same projects stood when the ten days before ended. */
  readonly before: () => Promise<readonly Digest[]>
}

/** Which ledger is asked for: of which year or the ones in hand, seen on which day. */
export type AskedLedger = {
  readonly zone: string
  readonly year?: string | undefined
  readonly inHand?: boolean
  readonly on?: Day | undefined
  readonly today: Day
}

/** What the viewer may see of a zone's projects, as it was read. */
type ReadLedger = {
  readonly asked: AskedLedger
  readonly days: Days
  readonly all: readonly Project[]
  readonly histories: ReadonlyMap<string, readonly KnownEvent[]>
}

/** The ledger of a year as the viewer may see it. */
export const viewLedger = async (parts: DeliveryParts, tx: ZoneTransaction, asked: AskedLedger): Promise<LedgerView> =>
  seeLedger(parts, await readLedger(parts, tx, asked), briefly())

export async function readLedger(parts: DeliveryParts, tx: ZoneTransaction, asked: AskedLedger): Promise<ReadLedger> {
  const all = await readProjects(tx, parts)
  return { asked, days: await readDays(tx, asked), all, histories: await parts.histories.of(tx, asked.zone, all) }
}

/** What is known of all projects that are made up, or of all that are real, on the day on which they are looked at. */
type Cohort = { readonly digests: ReadonlyMap<string, Digest>; readonly learned: Learned }

/** Where the projects stand that were read; the database is not asked again. */
export async function seeLedger(
  parts: DeliveryParts,
  { asked: { zone, year, inHand }, days, all, histories }: ReadLedger,
  rest: Rest,
): Promise<LedgerView> {
  const ledger =
    inHand && year === undefined ? ledgerInHand(all, parts.mechanism) : ledgerOf(all, parts.mechanism, year)
  const digestOn = (project: Project, day: Day): Digest =>
    parts.digests(zone, project, histories.get(project.id) ?? [], day)
  const cohorts = new Map<string, Cohort>()
  const keyOf = (project: Project): string => `${project.demonstration} ${days.of(project)}`
  for (const [key, [first]] of Map.groupBy(ledger.projects, keyOf)) {
    const [alike, day] = [all.filter(({ demonstration }) => demonstration === first!.demonstration), days.of(first!)]
    const each = await ofEach(alike, rest, (project) => digestOn(project, day))
    const digests = new Map(alike.map((project, at) => [project.id, each[at]!]))
    cohorts.set(key, { digests, learned: await parts.learn(each, rest) })
  }
  const cohortOf = (project: Project): Cohort => cohorts.get(keyOf(project))!
  const standings = await ofEach(ledger.projects, rest, (project): Standing => {
    const { digests, learned } = cohortOf(project)
    const [on, digest] = [days.of(project), digests.get(project.id)!]
    return { project, on, digest, line: lineOf(parts, project, digest, { on, learned }) }
  })
  const earlier = (day: Day): Day => addDays(firstDay(periodOf('ten-days', day)), -1)
  return {
    ledger,
    head: headOfDays(standings.map(lookedOf), days),
    learnedFor: (project) => cohortOf(project).learned,
    standings,
    before: () => ofEach(ledger.projects, rest, (project) => digestOn(project, earlier(days.of(project)))),
  }
}

/** A project as one of those that are looked at. */
export const lookedOf = ({ project: { demonstration }, on }: Standing): Looked => ({ demonstration, on })

/** A project with its history and the day on which it is looked at. */
export async function viewProject(
  parts: DeliveryParts,
  tx: ZoneTransaction,
  { zone, id, on, today }: { zone: string; id: string; on?: Day | undefined; today: Day },
) {
  const project = await readProject(tx, parts, id)
  const { learnedFor, standings } = await viewLedger(parts, tx, { zone, year: yearAsked(project), on, today })
  const events = (await parts.histories.of(tx, zone, [project])).get(id) ?? []
  const asOf = standings.find((one) => one.project.id === id)!.on
  return { project, events, asOf, learned: learnedFor(project) }
}

/** What a project lacks of the six ones to be active. */
export function lacking({ sixOnes }: DeliveryMechanism, project: Project, edition: number) {
  return sixOnes.filter(
    ({ needed, from }) =>
      needed && (from === 'plan' ? edition === 0 : from === 'reports' ? false : !project[from.field]?.trim()),
  )
}

/** A project in one line. */
export function lineOf(
  { mechanism, kind }: Pick<DeliveryParts, 'mechanism' | 'kind'>,
  project: Project,
  digest: Digest,
  { on, learned }: { readonly on: Day; readonly learned: Learned },
): ProjectLine {
  const forecast = forecastFrom(digest, learned)
  return {
    asOf: on,
    id: project.id,
    number: project.number,
    name: project.name,
    level: choiceLabel(kind, 'level', project.level),
    year: project.year,
    builder: project.builder,
    chain: project.chain,
    leader: project.leader,
    department: project.departmentLabel,
    locality: project.locality,
    phase: digest.phase?.label ?? null,
    active: lacking(mechanism, project, digest.edition).length === 0,
    lamp: digest.lamp,
    reason: digest.reason,
    milestone: digest.milestone,
    promised: digest.promised,
    due: digest.due,
    expected: digest.expected,
    reached: digest.reached,
    late: digest.late,
    pace: digest.pace,
    likely: forecast?.p50 ?? null,
    safe: forecast?.p80 ?? null,
    obstacle: digest.obstacle,
    owner: digest.owner,
    investment: {
      total: project.investment,
      planned: project.planned,
      completed: project.completed,
      inferred: project.inferred,
    },
    debt: digest.debt,
    missing: digest.missing.length,
    demonstration: project.demonstration,
  }
}
