import { type LinkType, minutesOfUsualDay, type Network } from '../scheduling/network.ts'
import type { Nodes } from './plan.ts'
import { continuousTime, dayLength, type WorkingTime } from './working-time.ts'

/** One rule between two nodes: an end of one bounds an end of the other. */
export type Arrow = {
  readonly from: number
  readonly to: number
  readonly fromFinish: boolean
  readonly toFinish: boolean
  /** Minutes of working time, or of all time where the lag is elapsed. */
  readonly lag: number
  /** Both ends and the lag are counted on one line: positions add up as they are. */
  readonly direct: boolean
  readonly source: WorkingTime
  readonly target: WorkingTime
  readonly lagTime: WorkingTime
}

type Frame = {
  readonly numberOf: ReadonlyMap<string, number>
  readonly parts: ReadonlyMap<number, readonly number[]>
  readonly openings: ReadonlyMap<number, number>
  readonly nodes: Nodes
}

/** The arrows of the links, and of summaries to their parts. */
export function arrowsOf(
  { tasks, links = [], minutesPerDay = minutesOfUsualDay }: Network,
  { numberOf, parts, openings, nodes }: Frame,
): Arrow[] {
  const arrow = (from: number, to: number, type: LinkType, lag = 0, elapsed = false): Arrow => {
    const source = nodes.axis[from]!
    const target = nodes.axis[to]!
    const lagTime = elapsed ? continuousTime : nodes.calendar[to]!
    return {
      from,
      to,
      fromFinish: type[0] === 'F',
      toFinish: type[1] === 'F',
      lag,
      direct: source === target && (lag === 0 || lagTime === source),
      source,
      target,
      lagTime,
    }
  }
  const ofLinks = links.map(({ from, to, type = 'FS', lag = 0, lagIn = 'workdays' }): Arrow => {
    const source = numberOf.get(from)!
    const target = numberOf.get(to)!
    const elapsed = lagIn === 'elapsed-days' || (lagIn === 'percent' && tasks[source]!.elapsed === true)
    const minutes =
      lagIn === 'percent' ? (nodes.work[source]! * lag) / 100 : lag * (elapsed ? dayLength : minutesPerDay)
    const first = type[0] === 'S' && parts.has(source) ? openings.get(source)! + 1 : source
    return arrow(first, openings.get(target) ?? target, type, Math.round(minutes), elapsed)
  })
  const ofSummaries = [...parts].flatMap(([summary, members]) => {
    const opening = openings.get(summary)!
    return members.flatMap((part) => {
      const inner = openings.get(part)
      return [
        arrow(opening, inner ?? part, 'SS'),
        arrow(inner === undefined ? part : inner + 1, opening + 1, 'SS'),
        arrow(part, summary, 'FF'),
      ]
    })
  })
  return [...ofLinks, ...ofSummaries]
}

/** The earliest position that an arrow allows its target, from the position of its source. */
export function bound(arrow: Arrow, position: number): number {
  if (arrow.direct) return position + arrow.lag
  const { source, target, lagTime, lag, fromFinish } = arrow
  let instant = fromFinish ? source.finish(position) : source.start(position)
  if (lag !== 0) {
    const moved = lagTime.position(instant) + lag
    instant = fromFinish ? lagTime.finish(moved) : lagTime.start(moved)
  }
  return target.position(instant)
}

/** The latest position of the source of an arrow with which its target can still keep a position: `bound` turned round. */
export function latest(arrow: Arrow, position: number): number {
  if (arrow.direct) return position - arrow.lag
  const { source, target, lagTime, lag, fromFinish } = arrow
  let instant = target.start(position)
  if (lag !== 0) {
    const allowed = fromFinish ? lagTime.position(instant) : lagTime.latestStart(instant)
    instant = lagTime.start(allowed - lag)
  }
  return fromFinish ? source.position(instant) : source.latestStart(instant)
}
