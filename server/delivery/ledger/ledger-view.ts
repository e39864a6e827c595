import type { ProjectLine } from '../../../contract/delivery-project.ts'
import {
  type Calibration,
  calibration,
  type FinishedProject,
  type Forecast,
  forecastOf,
  usualForecast,
} from '../../../engines/delivery/standing/forecast.ts'
import { addDays, type Day } from '../../../kernel/day.ts'
import { firstDay, periodOf } from '../../../kernel/period.ts'
import type { DeliveryMechanism } from '../../../mechanisms/project-plans/delivery.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { briefly, inPieces, ofEach, type Rest } from '../../rest.ts'
import { type Digest, digestOf } from '../standing/digest.ts'
import { type Histories, type KnownEvent, keepHistories } from '../standing/histories.ts'
import { choiceLabel, type Project, type ProjectReading, readProject, readProjects } from '../standing/projects.ts'
import { dayOf, type Ledger, ledgerOf } from './looked-at.ts'

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

/** The room's declarations and what it keeps in memory. */
export type DeliveryParts = ProjectReading & {
  readonly mechanism: DeliveryMechanism
  readonly histories: Histories
  readonly digests: Digests
  readonly learn: (digests: readonly Digest[], rest: Rest) => Promise<Learned>
}

export type Digests = (zone: string, project: Project, events: readonly KnownEvent[], today: Day) => Digest

/** So many digests are kept at most; the least lately used go first. */
const mostDigests = 20_000

/** Of a forecast in a list fewer draws are taken than on the page of a project. */
const inLists = { ...usualForecast, draws: 400 }

function keepDigests(mechanism: DeliveryMechanism): Digests {
  const kept = new Map<string, Digest>()
  return (zone, project, events, today) => {
    const key = `${zone}/${project.id}/${project.version}/${today}/${project.year}/${project.planned}/${project.status}`
    const found = kept.get(key) ?? digestOf(mechanism, project, events, today)
    kept.delete(key)
    kept.set(key, found)
    for (const oldest of kept.keys()) {
      if (kept.size <= mostDigests) break
      kept.delete(oldest)
    }
    return found
  }
}

export const openParts = (mechanism: DeliveryMechanism, reading: ProjectReading): DeliveryParts => ({
  ...reading,
  mechanism,
  histories: keepHistories(),
  digests: keepDigests(mechanism),
  learn: keepLearned(),
})

/** What the zone has learned from its finished projects by a day: by kind of plan, with how well it would have held. */
export type Learned = {
  readonly finished: readonly FinishedProject[]
  readonly calibrations: ReadonlyMap<string, Calibration>
}

/** Keeps what was learned last, as long as the same projects are finished. */
function keepLearned(): DeliveryParts['learn'] {
  const mostKept = 64
  const kept: Learned[] = []
  const known = (finished: readonly FinishedProject[]): Learned | undefined =>
    kept.find(
      (one) => one.finished.length === finished.length && one.finished.every((lesson, at) => lesson === finished[at]),
    )
  return async (digests, rest) => {
    const finished = digests.flatMap(({ lesson }) => lesson ?? [])
    const before = known(finished)
    if (before) return before
    const calibrations = new Map<string, Calibration>()
    for (const [kind, all] of Map.groupBy(finished, (one) => one.kind)) {
      calibrations.set(kind, await inPieces(calibration(all, inLists), rest))
    }
    const meanwhile = known(finished)
    if (meanwhile) return meanwhile
    const learned = { finished, calibrations }
    kept.unshift(learned)
    kept.length = Math.min(kept.length, mostKept)
    return learned
  }
}

const forecasts = new WeakMap<Digest, { readonly learned: Learned; readonly forecast: Forecast }>()

/** The forecast of a list, counted once for what is known of the project and what the zone has learned. */
function forecastInList(digest: Digest, learned: Learned): Forecast | null {
  if (!digest.open) return null
  const known = forecasts.get(digest)
  if (known?.learned === learned) return known.forecast
  const calibration = learned.calibrations.get(digest.open.kind) ?? { judged: 0, held50: 0, held80: 0 }
  const forecast = forecastOf(digest.open, learned.finished, inLists, { calibration })
  forecasts.set(digest, { learned, forecast })
  return forecast
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
    investment: { total: project.investment, planned: project.planned, completed: project.completed },
    debt: digest.debt,
    missing: digest.missing.length,
    demonstration: project.demonstration,
  }
}
