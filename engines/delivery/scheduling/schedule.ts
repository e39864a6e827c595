import { type Day, earlier, later } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { followsNotices, provisionalWarning } from '../plan/calendars.ts'
import { type Dates, datesOf, instantsOf, latestInstantsOf } from '../plan/dates.ts'
import { type Placement, placed, totalFloat } from '../plan/floats.ts'
import { backwardPass, forwardPass, type Pass, type Trial } from '../plan/passes.ts'
import { endInstantOf, instantOf, type Plan } from '../plan/plan.ts'

export type ScheduledTask = Dates & {
  readonly id: string
  readonly early: Dates
  readonly late: Dates
  /** Total float in working days: how far it can move before something that is asked for breaks. Negative: it is broken. */
  readonly slack: number
  /** Free float in working days: how far it can move before anything else moves. */
  readonly free: number
  /** No float is left, and it is not done. */
  readonly critical: boolean
  readonly state: 'open' | 'started' | 'finished'
  readonly summary?: true
}

export type Schedule = Dates & {
  readonly plan: Plan
  readonly early: Pass
  readonly late: Pass
  readonly placed: Placement
  /** The instant before which nothing that has not begun can begin, and the one by which all is to end. */
  readonly origin: number
  readonly end: number
  /** Whether tasks are planned at their early or at their late days. */
  readonly planned: 'early' | 'late'
  /** In the order of the network. */
  readonly tasks: readonly ScheduledTask[]
  /** Said where the days rest on a year whose days off are not announced. */
  readonly warning?: Label
}

/** Schedules from a day on, each task as early as it can be; float is measured to the end that results. */
export function scheduleForward(plan: Plan, from: string, trial?: Trial): Schedule {
  const origin = instantOf(from)
  const early = forwardPass(plan, origin, trial)
  const end = lastEnd(plan, early)
  return described(plan, { origin, end, early, late: backwardPass(plan, end, early), planned: 'early' })
}

/** Counts back from a promised day: each task as late as it may be; the earliest days follow from the first late one. */
export function scheduleBackward(plan: Plan, promised: string): Schedule {
  const end = endInstantOf(promised)
  const rough = backwardPass(plan, end)
  const origin = firstBeginning(plan, rough)
  const early = forwardPass(plan, origin, undefined, true)
  const late = plan.openings.size > 0 ? backwardPass(plan, end, early) : rough
  return described(plan, { origin, end, early, late, planned: 'late' })
}

/** From today to a promised day: the early days are what can be done, the late ones what must be; float may be negative. */
export function scheduleBetween(plan: Plan, today: string, promised: string, trial?: Trial): Schedule {
  const origin = instantOf(today)
  const end = endInstantOf(promised)
  const early = forwardPass(plan, origin, trial)
  return described(plan, { origin, end, early, late: backwardPass(plan, end, early), planned: 'early' })
}

function lastEnd({ nodes }: Plan, { finish }: Pass): number {
  let last = Number.NEGATIVE_INFINITY
  for (let node = 0; node < nodes.count; node += 1) {
    if (!nodes.frame[node]) last = Math.max(last, nodes.axis[node]!.finish(finish[node]!))
  }
  return last
}

function firstBeginning({ nodes }: Plan, { start }: Pass): number {
  let first = Number.POSITIVE_INFINITY
  for (let node = 0; node < nodes.count; node += 1) {
    if (!nodes.frame[node]) first = Math.min(first, nodes.axis[node]!.start(start[node]!))
  }
  return first
}

type Found = Pick<Schedule, 'origin' | 'end' | 'early' | 'late' | 'planned'>

const across = (one: Dates, other: Dates): Dates => ({
  start: earlier(one.start, other.start),
  finish: later(one.finish, other.finish),
})

function described(plan: Plan, found: Found): Schedule {
  const { network, parts } = plan
  if (network.tasks.length === 0) throw new Error('项目还没有任务，排不出工期')
  const placement = placed(plan, found.early, found.late)
  const rows: ScheduledTask[] = new Array(network.tasks.length)
  for (let node = 0; node < rows.length; node += 1) {
    if (!parts.has(node)) rows[node] = leaf(plan, node, found, placement)
  }
  for (const node of deepestFirst(plan)) {
    rows[node] = summary(
      network.tasks[node]!.id,
      parts.get(node)!.map((part) => rows[part]!),
    )
  }
  const all = rows.reduce(across, rows[0]!)
  const latest = rows.reduce((last, { late }) => later(last, late.finish), all.finish)
  const warning = followsNotices(network, network.calendar ?? 'official')
    ? provisionalWarning(latest, plan.official)
    : undefined
  return {
    plan,
    ...found,
    placed: placement,
    start: all.start,
    finish: all.finish,
    tasks: rows,
    ...(warning && { warning }),
  }
}

/** Summaries in an order in which the inner come before the outer. */
function deepestFirst({ parts }: Plan): number[] {
  const order: number[] = []
  const inner = new Set([...parts.values()].flat())
  const open = [...parts.keys()].filter((node) => !inner.has(node))
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    order.push(node)
    open.push(...parts.get(node)!.filter((part) => parts.has(part)))
  }
  return order.reverse()
}

/** Minutes as working days, to two decimals: half a day is 0.5. */
const inDays = (minutes: number, { perDay }: Plan): number => Math.round((minutes / perDay) * 100) / 100 + 0

function leaf(plan: Plan, node: number, { early, late, planned }: Found, placement: Placement): ScheduledTask {
  const { id, actual = {}, duration } = plan.network.tasks[node]!
  const finished = !Number.isNaN(plan.nodes.finished[node]!)
  const begun = !Number.isNaN(plan.nodes.started[node]!)
  const happened = (dates: Dates): Dates => {
    if (!begun) return dates
    const { start = actual.finish, finish = duration ? undefined : start } = actual
    return {
      start: (start?.slice(0, 10) as Day | undefined) ?? dates.start,
      finish: (finish?.slice(0, 10) as Day | undefined) ?? dates.finish,
    }
  }
  const float = finished ? 0 : totalFloat(plan, node, early, late)
  const earlyDates = happened(datesOf(plan, node, instantsOf(plan, node, early)))
  const isElapsed = plan.network.tasks[node]!.elapsed === true && plan.nodes.work[node]! > 0
  const lateDates =
    float === 0 && !(isElapsed && planned === 'late')
      ? earlyDates
      : happened(datesOf(plan, node, latestInstantsOf(plan, node, late)))
  const unmoved = placement.finish[node] === early.finish[node]
  const own = unmoved ? earlyDates : happened(datesOf(plan, node, instantsOf(plan, node, placement)))
  return {
    id,
    ...(planned === 'late' ? lateDates : own),
    early: earlyDates,
    late: lateDates,
    slack: inDays(float, plan),
    free: finished ? 0 : inDays(placement.free[node]!, plan),
    critical: !finished && float <= 0,
    state: finished ? 'finished' : begun ? 'started' : 'open',
  }
}

/** A summary lasts from the first of its parts to the last, and is as free as the least free of them. */
function summary(id: string, parts: readonly ScheduledTask[]): ScheduledTask {
  const open = parts.filter(({ state }) => state !== 'finished')
  const least = (of: (part: ScheduledTask) => number): number =>
    open.reduce((found, part) => Math.min(found, of(part)), open.length > 0 ? of(open[0]!) : 0)
  return {
    id,
    ...parts.reduce<Dates>(across, parts[0]!),
    early: parts.map(({ early }) => early).reduce(across),
    late: parts.map(({ late }) => late).reduce(across),
    slack: least(({ slack }) => slack),
    free: least(({ free }) => free),
    critical: parts.some(({ critical }) => critical),
    state: open.length === 0 ? 'finished' : parts.some(({ state }) => state !== 'open') ? 'started' : 'open',
    summary: true,
  }
}
