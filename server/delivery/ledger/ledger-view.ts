import type { ProjectLine } from '../../../contract/delivery-project.ts'
import { addDays, type Day } from '../../../kernel/day.ts'
import { firstDay, periodOf } from '../../../kernel/period.ts'
import type { DeliveryMechanism } from '../../../mechanisms/project-plans/delivery.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { briefly, ofEach, type Rest } from '../../rest.ts'
import type { Digest } from '../standing/digest.ts'
import type { KnownEvent } from '../standing/histories.ts'
import { choiceLabel, type Project, readProject, readProjects } from '../standing/projects.ts'
import { forecastInList, type Learned } from './learned.ts'
import { dayOf, type Ledger, ledgerOf } from './ledger.ts'
import type { DeliveryParts } from './parts.ts'

/** A project with where it stands. */
export type Standing = { readonly project: Project; readonly digest: Digest; readonly line: ProjectLine }

export type LedgerView = {
  readonly ledger: Ledger
  readonly asOf: Day
  readonly standings: readonly Standing[]
  /** What the zone has learned from all its finished projects. */
  readonly learned: Learned
  /** Where the same projects stood when the ten days before ended. */
  readonly before: () => Promise<readonly Digest[]>
}

/** Which ledger is asked for: of which year, seen on which day. */
export type AskedLedger = {
  readonly zone: string
  readonly year?: string | undefined
  readonly on?: Day | undefined
  readonly today: Day
}

/** What the viewer may see of a zone's projects, as it was read. */
type ReadLedger = {
  readonly asked: AskedLedger
  readonly all: readonly Project[]
  readonly histories: ReadonlyMap<string, readonly KnownEvent[]>
}

/** The ledger of a year as the viewer may see it, on a day. */
export const viewLedger = async (parts: DeliveryParts, tx: ZoneTransaction, asked: AskedLedger): Promise<LedgerView> =>
  seeLedger(parts, await readLedger(parts, tx, asked), briefly())

export async function readLedger(parts: DeliveryParts, tx: ZoneTransaction, asked: AskedLedger): Promise<ReadLedger> {
  const all = await readProjects(tx, parts)
  return { asked, all, histories: await parts.histories.of(tx, asked.zone, all) }
}

/** Where the projects stand that were read; the database is not asked again. */
export async function seeLedger(
  parts: DeliveryParts,
  { asked: { zone, year, on, today }, all, histories }: ReadLedger,
  rest: Rest,
): Promise<LedgerView> {
  const ledger = ledgerOf(all, year)
  const asOf = on ?? dayOf(ledger, histories, today)
  const digestsOn = (projects: readonly Project[], day: Day): Promise<Digest[]> =>
    ofEach(projects, rest, (project) => parts.digests(zone, project, histories.get(project.id) ?? [], day))
  const each = await digestsOn(all, asOf)
  const digests = new Map(all.map((project, at) => [project.id, each[at]!]))
  const learned = await parts.learn(each, rest)
  const standings = await ofEach(ledger.projects, rest, (project): Standing => {
    const digest = digests.get(project.id)!
    return { project, digest, line: lineOf(parts, project, digest, learned) }
  })
  const earlier = addDays(firstDay(periodOf('ten-days', asOf)), -1)
  return {
    ledger,
    asOf,
    learned,
    standings,
    before: () => digestsOn(ledger.projects, earlier),
  }
}

/** A project with its history and the day on which it is looked at, which is that of its ledger. */
export async function viewProject(
  parts: DeliveryParts,
  tx: ZoneTransaction,
  { zone, id, on, today }: { zone: string; id: string; on?: Day | undefined; today: Day },
) {
  const project = await readProject(tx, parts, id)
  const year = project.year === null ? undefined : String(project.year)
  const seen = await viewLedger(parts, tx, { zone, year, on, today })
  const events = (await parts.histories.of(tx, zone, [project])).get(id) ?? []
  return { project, events, asOf: seen.asOf, seen }
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
  learned: Learned,
): ProjectLine {
  const forecast = forecastInList(digest, learned)
  return {
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
    promised: digest.promised,
    due: digest.due,
    expected: digest.expected,
    reached: digest.reached,
    late: digest.late,
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
