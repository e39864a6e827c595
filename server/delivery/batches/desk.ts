import type { FormerProject } from '../../../contract/parts/recorded.ts'
import { foldBatch } from '../../../engines/delivery/batches/fold.ts'
import { type ReadinessRules, readinessRulesOn } from '../../../engines/delivery/batches/readiness.ts'
import { type BatchStanding, batchStanding } from '../../../engines/delivery/batches/standing.ts'
import { type Day, yearOf } from '../../../kernel/day.ts'
import type { BatchStartsMechanism } from '../../../mechanisms/delivery/batch-starts/batch-starts.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent } from '../../refusal.ts'
import { briefly, ofEach, type Rest } from '../../rest.ts'
import type { Viewer } from '../../viewer.ts'
import type { DeliveryParts } from '../ledger/parts.ts'
import { type Desk, layDesk, type ProblemParts } from '../problems/desk.ts'
import { type Project, readArchivedNames, readProjects } from '../standing/projects.ts'
import { factsOf, type KnownProject } from './facts.ts'
import { readBatches, type StoredBatch } from './store.ts'

/** What batches are made of: their conditions, the ledger that they look at, what departments are called. */
export type BatchParts = {
  readonly mechanism: BatchStartsMechanism
  readonly problems: ProblemParts
  readonly delivery: DeliveryParts
}

/** The desk of somebody who looks at batches, with the projects of the ledger. */
export type BatchDesk = Desk & {
  readonly batches: BatchParts
  readonly now: Day
  readonly projects: ReadonlyMap<string, Project>
  /** The names of the projects that were archived since, by id. */
  readonly archived: ReadonlyMap<string, string>
  /** Called between the pieces of what is folded. */
  readonly rest: Rest
}

/** A stored batch as it stands on the day on which it is looked at. */
export type SeenBatch = {
  readonly stored: StoredBatch
  readonly today: Day
  readonly rules: ReadinessRules
  readonly standing: BatchStanding
}

/** Lays out a desk for a viewer; `asked` is the day that was asked for. */
export async function layBatchDesk(
  batches: BatchParts,
  tx: ZoneTransaction,
  viewer: Viewer,
  now: Day,
  asked: Day | undefined,
): Promise<BatchDesk> {
  const desk = await layDesk(batches.problems, tx, viewer, now, asked)
  const projects = await readProjects(tx, batches.delivery)
  const archived = await readArchivedNames(tx)
  return {
    ...desk,
    batches,
    now,
    projects: new Map(projects.map((project) => [project.id, project])),
    archived,
    rest: briefly(),
  }
}

/** What is done on a day is looked at like the projects of its year. */
export const dayAround = ({ days }: Desk, { demonstration }: Pick<StoredBatch, 'demonstration'>, day: Day): Day =>
  days.of({ demonstration, year: yearOf(day) })

/** A project that the viewer can see; refused where there is none. */
export function projectOf({ projects }: Pick<BatchDesk, 'projects'>, id: string): Project {
  const found = projects.get(id)
  if (!found) throw absent('没有这个项目，或不归您管', 'There is no such project, or it is not yours')
  return found
}

/** A project by the name it has, or had when it was archived; a dash where the viewer sees neither. */
export function namedAt({ projects, archived }: Pick<BatchDesk, 'projects' | 'archived'>, id: string): FormerProject {
  const former = archived.get(id)
  return { id, name: projects.get(id)?.name ?? former ?? '—', archived: former !== undefined }
}

/** What is known of some projects on a day. */
export async function knowProjects(
  { batches: { delivery }, tx, viewer, projects, rest }: BatchDesk,
  ids: readonly string[],
  rules: ReadinessRules,
  today: Day,
): Promise<ReadonlyMap<string, KnownProject>> {
  const wanted = ids.flatMap((id) => projects.get(id) ?? [])
  const histories = await delivery.histories.of(tx, viewer.zone, wanted)
  const known = await ofEach(wanted, rest, (project): [string, KnownProject] => [
    project.id,
    factsOf(delivery, viewer.zone, rules, project, histories.get(project.id) ?? [], today),
  ])
  return new Map(known)
}

const gone: KnownProject = { sixOnes: [], phase: null, startedOn: null, steps: null, investment: null }

/** A batch on the day of the desk; null where it was not proposed by then. */
export async function seeBatch(desk: BatchDesk, stored: StoredBatch): Promise<SeenBatch | null> {
  const [first] = stored.events
  if (first?.kind !== 'proposed') return null
  const today = dayAround(desk, stored, first.day)
  const batch = foldBatch(stored.events, today)
  if (!batch) return null
  const rules = readinessRulesOn(desk.batches.mechanism.editions, first.on)
  const known = await knowProjects(
    desk,
    batch.entries.map(({ project }) => project),
    rules,
    today,
  )
  return { stored, today, rules, standing: batchStanding(batch, (id) => known.get(id) ?? gone, rules, today) }
}

/** The batches of the zone, as they stand. */
export async function seeBatches(desk: BatchDesk): Promise<SeenBatch[]> {
  const seen: SeenBatch[] = []
  for (const stored of await readBatches(desk.tx)) {
    const one = await seeBatch(desk, stored)
    if (one) seen.push(one)
    await desk.rest()
  }
  return seen
}
