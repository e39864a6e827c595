import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { BatchActGiven, proposeBatch as proposeRoute } from '../../../contract/delivery/batches/batches.ts'
import { batchLifecycle } from '../../../engines/delivery/batches/acts.ts'
import { contradictsBatch } from '../../../engines/delivery/batches/fold.ts'
import type { BatchEvent, BatchHappening } from '../../../engines/delivery/batches/history.ts'
import { lacksOf, readinessRulesOn } from '../../../engines/delivery/batches/readiness.ts'
import { heldBack } from '../../../engines/delivery/batches/standing.ts'
import type { Day } from '../../../kernel/day.ts'
import { record } from '../../audit/record.ts'
import { conflicting, forbidden, unacceptable } from '../../refusal.ts'
import { actsOn, refuseContradiction } from '../recorded/acts.ts'
import { nextSerial, placed } from '../recorded/records.ts'
import type { Project } from '../standing/projects.ts'
import { type BatchDesk, dayAround, projectOf, type SeenBatch, seeBatch, seeBatches } from './desk.ts'
import { reportStart } from './start.ts'
import { appendBatchEvent, readBatch } from './store.ts'

type Proposed = z.output<NonNullable<typeof proposeRoute.body>>

const partyOf = ({ departmentCode }: Project) => ({ department: departmentCode })

/** Proposes a batch with the projects that are put in at once. Answers its id and its number in the zone. */
export async function proposeBatch(desk: BatchDesk, { projects: given = [], ...proposed }: Proposed) {
  const { tx, actor } = desk
  const chosen = [...new Set(given)].map((id) => projectOf(desk, id))
  const whole = chosen.length > 0 ? chosen : [...desk.projects.values()]
  const demonstration = whole.length > 0 && whole.every((project) => project.demonstration)
  const today = dayAround(desk, { demonstration }, proposed.day)
  if (proposed.day < today) throw unacceptable(`${proposed.day} 已经过去`, `${proposed.day} has gone by`)
  const serial = await nextSerial(tx, 'batch')
  const rules = readinessRulesOn(desk.batches.mechanism.editions, today)
  for (const project of chosen) {
    const refused = batchLifecycle.unentitled(
      'listed',
      { state: 'proposed', proposedBy: actor, project: partyOf(project) },
      actor,
    )
    if (refused) throw forbidden(`“${project.name}”：${refused.zh}`, `“${project.name}”: ${refused.en}`)
  }
  await refuseUnlistable(desk, chosen, demonstration, today)
  const batch = randomUUID()
  const happenings: BatchHappening[] = [
    { kind: 'proposed', ...proposed, rules: rules.id },
    ...chosen.map(({ id }) => ({ kind: 'listed' as const, project: id })),
  ]
  const events = happenings.map((happening) => ({ ...happening, on: today, by: actor }))
  for (const one of placed(events, serial)) await appendBatchEvent(tx, { batch, demonstration, ...one })
  await record(tx, 'batch.proposed', `batch:${batch}`, { serial, name: proposed.name, projects: chosen.length })
  return { batch, serial }
}

/** Nothing is put in that has started, that is in another batch, or that is made up among what is real. */
async function refuseUnlistable(
  desk: BatchDesk,
  projects: readonly Project[],
  demonstration: boolean,
  today: Day,
): Promise<void> {
  if (projects.length === 0) return
  const others = await seeBatches(desk)
  for (const { id, name, startedOn, begun, demonstration: madeUp } of projects) {
    if (begun || (startedOn !== null && startedOn <= today)) {
      throw conflicting(`“${name}”已经开工${startedOn ? `（${startedOn}）` : ''}`, `“${name}” has started already`)
    }
    if (madeUp !== demonstration) {
      throw conflicting(
        `“${name}”${madeUp ? '是演示项目，批次里是真实项目' : '是真实项目，批次是演示的'}，不能放在一起`,
        `“${name}” is ${madeUp ? 'made up and the batch is not' : 'real and the batch is made up'}`,
      )
    }
    const other = others.find(
      ({ standing }) =>
        standing.state !== 'cancelled' &&
        standing.entries.some(({ project, postponed }) => project === id && !postponed),
    )
    if (other) {
      const { serial } = other.stored
      throw conflicting(`“${name}”已在第${serial}号批次里`, `“${name}” is in batch ${serial} already`)
    }
  }
}

const acts = actsOn({
  name: 'batch',
  lifecycle: batchLifecycle,
  read: readBatch,
  see: seeBatch,
  partiesOf: ({ standing }) => standing,
  append: (tx, { id }, following) => appendBatchEvent(tx, { batch: id, ...following }),
  detailOf: ({ standing }, event: BatchEvent, desk: BatchDesk) => ({
    name: standing.proposed.name,
    ...('project' in event && { project: projectOf(desk, event.project).name }),
  }),
})

type Given = { readonly version?: number | undefined; readonly act: BatchActGiven }

/** Does one act on a batch, or refuses it with its sentence. */
export async function actOnBatch(desk: BatchDesk, id: string, given: Given): Promise<void> {
  const { act } = given
  const project = 'project' in act ? projectOf(desk, act.project) : null
  const seen = await acts.holdFor(desk, id, given, project ? { project: partyOf(project) } : {})
  if (act.kind === 'started') {
    await start(desk, seen, act)
    return
  }
  const event: BatchEvent = { ...happeningOf(seen, act), on: seen.today, by: desk.actor }
  refuseContradiction(contradictsBatch(seen.standing, event))
  if (act.kind === 'listed') await refuseUnlistable(desk, [project!], seen.stored.demonstration, seen.today)
  if (act.kind === 'announced') refuseUnready(desk, seen)
  if (act.kind === 'postponed') refuseStarted(seen, act.project, project!.name)
  if (act.kind === 'admitted') refuseNeedless(seen, act.project, project!.name)
  await acts.append(desk, seen, event)
}

/** A start is recorded with the project, and only the trail of the batch says so. */
async function start(
  desk: BatchDesk,
  seen: SeenBatch,
  { project: id, day }: Extract<BatchActGiven, { kind: 'started' }>,
): Promise<void> {
  if (!entryOf(seen, id)) throw conflicting('这个项目不在本批次里', 'The project is not in this batch')
  const on = await reportStart(desk, id, seen.rules.start, day)
  const { stored, standing } = seen
  const detail = { serial: stored.serial, name: standing.proposed.name, project: projectOf(desk, id).name, on }
  await record(desk.tx, 'batch.started', `batch:${stored.id}`, detail)
}

const entryOf = ({ standing }: SeenBatch, id: string) => standing.entriesStanding.find(({ project }) => project === id)

/** What is admitted is written down with what it lacked. */
function happeningOf(seen: SeenBatch, act: Exclude<BatchActGiven, { kind: 'started' }>): BatchHappening {
  if (act.kind !== 'admitted') return act
  const entry = entryOf(seen, act.project)
  return { ...act, lacks: entry ? lacksOf(entry.readiness) : [] }
}

/** A day is announced when every project is ready, or was admitted all the same. */
function refuseUnready(desk: BatchDesk, { standing }: SeenBatch): void {
  const [held, ...more] = heldBack(standing)
  if (!held) return
  const { name } = projectOf(desk, held.project)
  const { zh, en } = held.readiness.text
  throw conflicting(
    `“${name}”${more.length > 0 ? `等${more.length + 1}个项目` : ''}还没有就绪，不能公布（${zh}）；可以移出，或由领导写明理由特准`,
    `“${name}”${more.length > 0 ? ` and ${more.length} more` : ''} not ready (${en}): take out, or a leader admits it with a reason`,
  )
}

function refuseStarted(seen: SeenBatch, id: string, name: string): void {
  const startedOn = entryOf(seen, id)?.facts.startedOn
  if (startedOn) throw conflicting(`“${name}”已于 ${startedOn} 开工`, `“${name}” started on ${startedOn}`)
}

function refuseNeedless(seen: SeenBatch, id: string, name: string): void {
  if (entryOf(seen, id)?.readiness.state === 'ready') {
    throw conflicting(`“${name}”已经就绪，不用特准`, `“${name}” is ready and needs no admission`)
  }
}
