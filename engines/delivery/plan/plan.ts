import { type Calendar, officialCalendar } from '../../../kernel/calendar.ts'
import type { Day } from '../../../kernel/day.ts'
import { minutesOfUsualDay, type Network, partDone, type Task } from '../scheduling/network.ts'
import { calendarsOf, dayNumber } from './calendars.ts'
import { type Arrow, arrowsOf } from './links.ts'
import { inOrder } from './order.ts'
import { continuousTime, dayLength, type WorkingTime } from './working-time.ts'

/**
 * A network made ready for the passes: numbers in typed arrays, one node for each task and three for each summary
 * (what opens its parts, its first beginning, its last end). Made once, scheduled as often as needed.
 */
export type Plan = {
  readonly network: Network
  readonly official: Calendar
  /** Minutes of work in a working day. */
  readonly perDay: number
  /** Working time of the project. */
  readonly time: WorkingTime
  readonly numberOf: ReadonlyMap<string, number>
  /** Tasks that others belong to. */
  readonly parts: ReadonlyMap<number, readonly number[]>
  /** The node at which a summary's parts open, by the number of the summary. */
  readonly openings: ReadonlyMap<number, number>
  /** Nodes in an order in which each comes after what it waits for. */
  readonly order: Int32Array
  readonly nodes: Nodes
  readonly arrows: Arrows
}

/** What is known of each node. Bounds are instants; without one they are infinite. */
export type Nodes = {
  readonly count: number
  /** The line on which a node is counted, and the calendar by which lags before it run. */
  readonly axis: readonly WorkingTime[]
  readonly calendar: readonly WorkingTime[]
  readonly work: Float64Array
  readonly startsAfter: Float64Array
  readonly finishesAfter: Float64Array
  /** Positions on the axis. */
  readonly startsBy: Float64Array
  readonly finishesBy: Float64Array
  /** Instants of what has happened; NaN where it has not. */
  readonly started: Float64Array
  readonly finished: Float64Array
  /** From 0 to 1; NaN where it is not reported. */
  readonly done: Float64Array
  /** 1 for nodes that are not work: they begin when told, never on their own. */
  readonly frame: Uint8Array
  /** 1 where the earliest of what leads there counts, not the latest. */
  readonly least: Uint8Array
}

/** The arrows into each node lie together: those of node `n` from `into[n]` to `into[n + 1]`; `out` lists them by source. */
export type Arrows = {
  readonly into: Int32Array
  readonly list: readonly Arrow[]
  readonly from: Int32Array
  readonly outOf: Int32Array
  readonly out: Int32Array
}

/** The instant at which a written day or hour begins. */
export const instantOf = (moment: string): number =>
  dayNumber(moment.slice(0, 10) as Day) * dayLength +
  (moment.length > 10 ? +moment.slice(11, 13) * 60 + +moment.slice(14, 16) : 0)

/** The instant at which a written day or hour ends. */
export const endInstantOf = (moment: string): number => instantOf(moment) + (moment.length > 10 ? 0 : dayLength)

/** Makes a network ready; a loop is refused with a `NetworkError` that names it. */
export function planOf(network: Network, official: Calendar = officialCalendar): Plan {
  const { tasks, minutesPerDay: perDay = minutesOfUsualDay } = network
  const times = calendarsOf(network, official)
  const time = times.get(network.calendar ?? 'official')!
  const numberOf = new Map(tasks.map(({ id }, number) => [id, number]))
  const parts = partsOf(tasks, numberOf)
  const summaries = [...parts.keys()]
  const openings = new Map(summaries.map((summary, index) => [summary, tasks.length + 2 * index]))
  const count = tasks.length + 2 * summaries.length
  const nodes = emptyNodes(count, time)
  const axis = nodes.axis as WorkingTime[]
  const calendar = nodes.calendar as WorkingTime[]
  tasks.forEach((task, number) => {
    const own = task.calendar === undefined ? time : times.get(task.calendar)!
    const isSummary = parts.has(number)
    const { duration = 0, elapsed } = task
    calendar[number] = own
    axis[number] = isSummary || duration === 0 || elapsed ? continuousTime : own
    nodes.work[number] = isSummary ? 0 : Math.round(duration * (elapsed ? dayLength : perDay))
    if (isSummary) {
      const opening = openings.get(number)!
      nodes.frame.fill(1, opening, opening + 2)
      nodes.frame[number] = 1
      nodes.least[opening + 1] = 1
      bind(nodes, { opening, node: number }, task)
    } else {
      bind(nodes, { opening: number, node: number }, task)
      record(nodes, number, task)
    }
  })
  const arrows = arranged(arrowsOf(network, { numberOf, parts, openings, nodes }), count)
  return {
    network,
    official,
    perDay,
    time,
    numberOf,
    parts,
    openings,
    nodes,
    arrows,
    order: inOrder(network, { numberOf, openings, arrows, count }),
  }
}

function partsOf(tasks: readonly Task[], numberOf: ReadonlyMap<string, number>): Map<number, number[]> {
  const parts = new Map<number, number[]>()
  tasks.forEach(({ parent }, number) => {
    if (parent === undefined) return
    const summary = numberOf.get(parent)!
    const known = parts.get(summary)
    if (known) known.push(number)
    else parts.set(summary, [number])
  })
  return parts
}

function emptyNodes(count: number, time: WorkingTime): Nodes {
  const filled = (value: number): Float64Array => new Float64Array(count).fill(value)
  return {
    count,
    axis: new Array<WorkingTime>(count).fill(continuousTime),
    calendar: new Array<WorkingTime>(count).fill(time),
    work: filled(0),
    startsAfter: filled(Number.NEGATIVE_INFINITY),
    finishesAfter: filled(Number.NEGATIVE_INFINITY),
    startsBy: filled(Number.POSITIVE_INFINITY),
    finishesBy: filled(Number.POSITIVE_INFINITY),
    started: filled(Number.NaN),
    finished: filled(Number.NaN),
    done: filled(Number.NaN),
    frame: new Uint8Array(count),
    least: new Uint8Array(count),
  }
}

/** The beginning of a bound for work; a milestone on a day counts from the hour at which the day's work begins. */
export const lowerInstant = (moment: string, axis: WorkingTime): number =>
  instantOf(moment) + (axis === continuousTime && moment.length === 10 ? 480 : 0)

function bind(nodes: Nodes, { opening, node }: { opening: number; node: number }, task: Task): void {
  const axis = nodes.axis[node]!
  const raise = (array: Float64Array, at: number, value: number): void => {
    array[at] = Math.max(array[at]!, value)
  }
  const lower = (array: Float64Array, at: number, value: number): void => {
    array[at] = Math.min(array[at]!, value)
  }
  for (const { kind, on } of task.constraints ?? []) {
    if (on === undefined) continue
    const whole = on.length === 10
    if (kind === 'start-no-earlier-than' || kind === 'must-start')
      raise(nodes.startsAfter, opening, lowerInstant(on, axis))
    if (kind === 'finish-no-earlier-than' || kind === 'must-finish')
      raise(nodes.finishesAfter, node, axis === continuousTime ? lowerInstant(on, axis) : endInstantOf(on))
    if (kind === 'start-no-later-than' || kind === 'must-start') {
      const latest = axis.latestStart(endInstantOf(on))
      lower(nodes.startsBy, node, whole ? axis.opening(latest) : latest)
    }
    if (kind === 'finish-no-later-than' || kind === 'must-finish')
      lower(nodes.finishesBy, node, axis.position(endInstantOf(on)))
  }
  if (task.deadline !== undefined) lower(nodes.finishesBy, node, axis.position(endInstantOf(task.deadline)))
}

/** A day on which work began is counted from its first hour, one on which it ended to its last. */
function record(nodes: Nodes, node: number, task: Task): void {
  const axis = nodes.axis[node]!
  const { start, finish } = task.actual ?? {}
  const begun = start ?? finish
  if (begun !== undefined) {
    nodes.started[node] =
      axis === continuousTime && start === undefined ? endInstantOf(begun) : lowerInstant(begun, axis)
  }
  const ended = finish ?? (task.duration ? undefined : start)
  if (ended !== undefined) nodes.finished[node] = endInstantOf(ended)
  nodes.done[node] = partDone(task) ?? Number.NaN
}

/** Sorts arrows by target and by source, by counting. */
function arranged(all: readonly Arrow[], count: number): Arrows {
  const into = new Int32Array(count + 1)
  const outOf = new Int32Array(count + 1)
  for (const { from, to } of all) {
    into[to + 1]! += 1
    outOf[from + 1]! += 1
  }
  for (let node = 0; node < count; node += 1) {
    into[node + 1]! += into[node]!
    outOf[node + 1]! += outOf[node]!
  }
  const list = new Array<Arrow>(all.length)
  const nextInto = into.slice()
  for (const arrow of all) list[nextInto[arrow.to]!++] = arrow
  const from = new Int32Array(all.length)
  const out = new Int32Array(all.length)
  const nextOut = outOf.slice()
  list.forEach((arrow, index) => {
    from[index] = arrow.from
    out[nextOut[arrow.from]!++] = index
  })
  return { into, list, from, outOf, out }
}
