import { latest } from './links.ts'
import type { Pass } from './passes.ts'
import type { Plan } from './plan.ts'
import { continuousTime } from './working-time.ts'

/** Total float of a node in minutes of working time; negative where what is asked for cannot be kept. */
export function totalFloat({ nodes, time }: Plan, node: number, early: Pass, late: Pass): number {
  return nodes.axis[node] === continuousTime
    ? time.position(late.finish[node]!) - time.position(early.finish[node]!)
    : late.finish[node]! - early.finish[node]!
}

/** Where everything is placed, and how many minutes of work each node can still move without moving another. */
export type Placement = Pass & { readonly free: Float64Array }

/** Puts everything at its early days, except what is to be as late as possible: that takes its free float. */
export function placed(plan: Plan, early: Pass, late: Pass): Placement {
  const { nodes, arrows, order, time } = plan
  const start = early.start.slice()
  const finish = early.finish.slice()
  const free = new Float64Array(nodes.count)
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const node = order[at]!
    let room = Number.POSITIVE_INFINITY
    for (let index = arrows.outOf[node]!; index < arrows.outOf[node + 1]!; index += 1) {
      const arrow = arrows.list[arrows.out[index]!]!
      const { to } = arrow
      const begun = !Number.isNaN(nodes.started[to]!)
      if (nodes.least[to] || !Number.isNaN(nodes.finished[to]!) || (begun && !arrow.toFinish)) continue
      const kept = (arrow.toFinish ? finish[to]! : start[to]!) + (nodes.frame[to] ? free[to]! : 0)
      if (!Number.isFinite(kept)) continue
      room = Math.min(room, latest(arrow, kept) - (arrow.fromFinish ? finish[node]! : start[node]!))
    }
    if (nodes.frame[node]) {
      free[node] = room
      continue
    }
    const total = Math.max(0, totalFloat(plan, node, early, late))
    const inWork =
      nodes.axis[node] === continuousTime && Number.isFinite(room)
        ? time.position(finish[node]! + room) - time.position(finish[node]!)
        : room
    free[node] = Math.max(0, Math.min(inWork, total))
    if (!plan.network.tasks[node]!.constraints?.some(({ kind }) => kind === 'as-late-as-possible')) continue
    if (!Number.isNaN(nodes.started[node]!) || free[node] === 0) continue
    const moved =
      nodes.axis[node] === continuousTime
        ? time.finish(time.position(finish[node]!) + free[node]!)
        : finish[node]! + free[node]!
    start[node]! += moved - finish[node]!
    finish[node] = moved
    free[node] = 0
  }
  return { start, finish, free }
}
