import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { planOf } from '../../../engines/delivery/plan/plan.ts'
import { taskLabel } from '../../../engines/delivery/scheduling/network.ts'
import { readNetwork } from '../../../engines/delivery/scheduling/refusal.ts'
import {
  type Happening,
  nothingSaid,
  type ProjectEvent,
  plansOf,
  promisesOf,
  reportsOf,
  saysNothing,
} from '../../../engines/delivery/standing/history.ts'
import { foldProgress } from '../../../engines/delivery/standing/progress.ts'
import { foldPromise, refusalOf } from '../../../engines/delivery/standing/promise.ts'
import { stepRefusal } from '../../../engines/delivery/standing/said-of-step.ts'
import { overspendingOf } from '../../../engines/delivery/standing/spending.ts'
import { type Day, dayLabel } from '../../../kernel/day.ts'
import { periodLabel, periodOf } from '../../../kernel/period.ts'
import { type AuditDetail, record } from '../../audit/record.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { conflicting, refuseStale, unacceptable } from '../../refusal.ts'
import type { Viewer } from '../../viewer.ts'
import { readDays } from '../days.ts'
import type { DeliveryParts } from '../ledger/parts.ts'
import { refuseStrangePhotos } from '../photos/store.ts'
import { rulesOf } from '../standing/digest.ts'
import { type KnownEvent, readHistories } from '../standing/histories.ts'
import { spendingOf } from '../standing/money.ts'
import { type Project, readProject } from '../standing/projects.ts'
import { inWords } from './network-refusal.ts'
import { refuseBeyondReach } from './reach.ts'
import { bringUpToDate } from './record-of-project.ts'

type Act = Happening & { readonly version?: number | undefined }

/** A project that something is about to happen to, held until the transaction ends. */
export type Held = { readonly project: Project; readonly events: readonly KnownEvent[]; readonly today: Day }

/** Holds a project, on the day on which it is looked at: what is done to it is dated on that day. */
export async function hold(
  parts: DeliveryParts,
  tx: ZoneTransaction,
  viewer: Viewer,
  id: string,
  now: Day,
): Promise<Held> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${viewer.zone}/${id}`}, 0))`.execute(tx)
  const project = await readProject(tx, parts, id)
  const events = (await readHistories(tx, [id])).get(id) ?? []
  return { project, events, today: (await readDays(tx, { today: now })).of(project) }
}

/** Appends what happens, with the record of the project and the trail, in one transaction; or refuses in a sentence. */
export async function happen(
  parts: DeliveryParts,
  tx: ZoneTransaction,
  viewer: Viewer,
  { project, events, today }: Held,
  { version, ...act }: Act,
): Promise<void> {
  refuseBeyondReach(viewer, project)
  refuseStale(version, project.version, {
    zh: '这个项目刚有了新的记录，请看过再办',
    en: 'Something has just happened to the project; look again',
  })
  const event: ProjectEvent = { ...act, on: today, by: { person: viewer.person, post: viewer.post } }
  refuse(parts, project, events, event)
  if (event.kind === 'reported') await refuseStrangePhotos(tx, project.id, event)
  const { kind, ...body } = act
  await tx
    .insertInto('delivery_event')
    .values({
      project: project.id,
      number: project.version + 1,
      kind,
      body: JSON.stringify(body),
      on_day: today,
      by: viewer.account,
      person: viewer.person,
      post: viewer.post,
      demonstration: project.demonstration,
    })
    .execute()
  if (event.kind === 'reported') await bringUpToDate(parts, tx, viewer, project, events, event)
  await record(tx, `delivery.${kind}`, `project/${project.id}`, detailOf(project, event))
}

export const newRequest = (): string => randomUUID()

function detailOf({ name }: Project, event: ProjectEvent): AuditDetail {
  const common = { name, on: event.on }
  switch (event.kind) {
    case 'planned':
      return { ...common, template: event.template, tasks: event.network.tasks.length, reason: event.reason }
    case 'promised':
      return { ...common, day: event.day }
    case 'extension-requested':
      return { ...common, day: event.day, reason: event.reason }
    case 'extension-decided':
      return { ...common, granted: event.granted, reason: event.reason }
    case 'reported':
      return { ...common, period: event.period, invested: event.invested ?? null }
  }
}

/** Whatever speaks against an event is refused here, before it is written. */
function refuse(parts: DeliveryParts, project: Project, events: readonly KnownEvent[], event: ProjectEvent): void {
  if (event.kind === 'planned') {
    refusePlan(events, event)
    return
  }
  const plan = plansOf(events).at(-1)
  if (!plan) throw conflicting('请先编制推进方案', 'Set a plan first')
  if (event.kind === 'reported') {
    refuseReport(project, events, event)
    return
  }
  const rules = rulesOf(parts.mechanism)
  const progress = foldProgress(plan.network, reportsOf(events), event.on)
  const reached = progress.network.tasks.find(({ id }) => id === plan.promised)?.actual?.finish?.slice(0, 10)
  const folded = foldPromise(promisesOf(events), rules)
  const state = reached ? { ...folded, actual: reached as Day } : folded
  const sentence = refusalOf(state, event, rules)
  if (sentence) throw conflicting(sentence.zh, sentence.en)
  const future = event.kind === 'promised' || event.kind === 'extension-requested'
  if (future && event.day <= event.on) {
    throw unacceptable(
      `要承诺以后的日子，${dayLabel(event.day).zh}已经过了`,
      `Promise a day to come: ${event.day} has gone by`,
    )
  }
}

function refusePlan(events: readonly KnownEvent[], event: Extract<ProjectEvent, { kind: 'planned' }>): void {
  try {
    const plan = planOf(readNetwork(event.network))
    const target = plan.numberOf.get(event.promised)
    if (target === undefined || plan.parts.has(target)) {
      throw unacceptable(
        `方案里没有可以承诺的任务“${event.promised}”，请从任务里选一项`,
        `The plan has no task “${event.promised}” that could be promised: choose one of its tasks`,
      )
    }
    refuseToCome(event)
    foldProgress(event.network, reportsOf(events), event.on)
  } catch (error) {
    throw inWords(error)
  }
}

/** What is said to be done is done by the day on which the plan is set. */
function refuseToCome({ network, on }: Extract<ProjectEvent, { kind: 'planned' }>): void {
  for (const task of network.tasks) {
    const day = [task.actual?.finish, task.actual?.start].find((one) => one !== undefined && one.slice(0, 10) > on)
    if (day === undefined) continue
    const { zh, en } = taskLabel(task)
    throw unacceptable(
      `“${zh}”的${day.slice(0, 10)}还没有到，不能作为已经办完的日期`,
      `“${en}” cannot be done: ${day.slice(0, 10)} has not come yet`,
    )
  }
}

type Reported = Extract<ProjectEvent, { kind: 'reported' }>

function refuseReport(project: Project, events: readonly KnownEvent[], event: Reported): void {
  const current = periodOf('ten-days', event.on)
  if (event.period > current) {
    const { zh, en } = periodLabel(event.period)
    throw unacceptable(`${zh}还没有到，现在可以报${periodLabel(current).zh}`, `${en} has not come yet`)
  }
  if (saysNothing(event)) throw unacceptable(nothingSaid.zh, nothingSaid.en)
  refuseOverspending(project, events, event)
  const network = plansOf(events).at(-1)!.network
  const earlier = reportsOf(events).filter(({ period }) => period < event.period)
  const known = foldProgress(network, earlier, event.on).network
  for (const report of event.tasks) {
    const step = known.tasks.find(({ id }) => id === report.task)
    const sentence = step && stepRefusal({ step, report, period: event.period, on: event.on })
    if (sentence) throw unacceptable(sentence.zh, sentence.en)
  }
  try {
    const { network: now } = foldProgress(network, [...reportsOf(events), event], event.on)
    planOf(readNetwork(now))
  } catch (error) {
    throw inWords(error)
  }
}

/** Money beyond the whole investment wants a remark; money far beyond it is written in another unit. */
function refuseOverspending(project: Project, events: readonly KnownEvent[], event: Reported): void {
  const over = overspendingOf(spendingOf(project, events, event.period), event.invested)
  if (over && (over.kind === 'refused' || !event.note)) throw unacceptable(over.sentence.zh, over.sentence.en)
}
