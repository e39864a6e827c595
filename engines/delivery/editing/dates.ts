import type { Day } from '../../../kernel/day.ts'
import { dayOfNumber } from '../plan/calendars.ts'
import { datesOf, instantsOf } from '../plan/dates.ts'
import { forwardPass } from '../plan/passes.ts'
import { endInstantOf, instantOf } from '../plan/plan.ts'
import { continuousTime, dayLength, type WorkingTime } from '../plan/working-time.ts'
import type { Schedule } from '../scheduling/schedule.ts'
import { refuse } from './drawn.ts'
import type { Edit } from './edit.ts'

function nodeOf({ plan }: Schedule, id: string): number {
  return plan.numberOf.get(id) ?? refuse(`没有任务“${id}”`, `There is no task “${id}”`)
}

/** The working time by which a task is moved: its own, and for milestones, summaries and elapsed ones the project's. */
function timeOf({ plan }: Schedule, node: number): WorkingTime {
  const axis = plan.nodes.axis[node]!
  return axis === continuousTime ? plan.time : axis
}

const dayAtInstant = (instant: number): Day => dayOfNumber(Math.floor(instant / dayLength))

/** The first working day from a day on, by the calendar of a task. */
function workdayFrom(time: WorkingTime, day: Day): Day {
  return dayAtInstant(time.start(time.position(instantOf(day))))
}

/** The day on which a task begins without what is asked of its beginning; undefined for a summary. */
function earliestStart(schedule: Schedule, node: number): Day | undefined {
  const { plan, origin } = schedule
  if (plan.parts.has(node)) return undefined
  const free = forwardPass(plan, origin, new Map([[node, { startsAfter: Number.NEGATIVE_INFINITY }]]))
  return datesOf(plan, node, instantsOf(plan, node, free)).start
}

/**
 * The edit that lets a task begin on a day: no earlier than its next working day. Where links and today let it begin no
 * earlier anyway, nothing is asked of it any more.
 */
export function moveTo(schedule: Schedule, task: string, day: Day): Extract<Edit, { kind: 'move' }> {
  const node = nodeOf(schedule, task)
  const start = workdayFrom(timeOf(schedule, node), day)
  const earliest = earliestStart(schedule, node)
  return { kind: 'move', task, start: earliest !== undefined && start <= earliest ? null : start }
}

/** The edit that moves the beginning of a task by working days; negative is earlier. */
export function moveBy(schedule: Schedule, task: string, days: number): Extract<Edit, { kind: 'move' }> {
  const node = nodeOf(schedule, task)
  const time = timeOf(schedule, node)
  const from = schedule.tasks[node]!.start
  const opening = time.position(instantOf(from))
  let day = from
  for (let length = schedule.plan.perDay * days; days !== 0 && day === from; length += schedule.plan.perDay * days)
    day = dayAtInstant(time.start(opening + length))
  return moveTo(schedule, task, day)
}

/** The edit that lets a task end on a day: its length in whole working days, at least one. */
export function lastUntil(schedule: Schedule, task: string, finish: Day): Extract<Edit, { kind: 'last' }> {
  const { plan, placed } = schedule
  const node = nodeOf(schedule, task)
  const { duration = 0, elapsed } = plan.network.tasks[node]!
  const perDay = elapsed ? dayLength : plan.perDay
  const axis = plan.nodes.axis[node]!
  const more = (axis.position(endInstantOf(finish)) - placed.finish[node]!) / perDay
  const done = plan.nodes.done[node]!
  const begun = !Number.isNaN(plan.nodes.started[node]!)
  const share = begun && done > 0 && done < 1 ? 1 - done : 1
  return { kind: 'last', task, days: Math.max(1, Math.round(duration + more / share)) }
}

/** The edit that changes the length of a task by working days; it ends at nothing, a milestone. */
export function lastBy({ plan }: Schedule, task: string, days: number): Extract<Edit, { kind: 'last' }> {
  const { duration = 0 } = plan.network.tasks[plan.numberOf.get(task) ?? -1] ?? {}
  return { kind: 'last', task, days: Math.max(0, duration + days) }
}
