import { bound, latest } from './links.ts'
import type { Plan } from './plan.ts'
import { continuousTime } from './working-time.ts'

/** Positions of the beginning and the end of every node, each on the axis of the node. */
export type Pass = { readonly start: Float64Array; readonly finish: Float64Array }

const never = Number.NEGATIVE_INFINITY
const always = Number.POSITIVE_INFINITY

/** Days of single tasks that are tried instead of the plan's own: instants before which they do not begin or end. */
export type Trial = ReadonlyMap<number, { readonly startsAfter?: number; readonly finishesAfter?: number }>

/**
 * The earliest that everything can be: nothing that has not begun begins before `origin` (an instant). What is done
 * stays; what has begun needs the part of its duration that is not done, from `origin` on. What runs day and night begins with
 * the first hour of work from then, or, where `origin` was counted back from its end, at that very instant.
 */
export function forwardPass(plan: Plan, origin: number, trial?: Trial, countedBack = false): Pass {
  const { nodes, arrows, order, time } = plan
  const start = new Float64Array(nodes.count)
  const finish = new Float64Array(nodes.count)
  const firstHour = time.start(time.position(origin))
  for (const node of order) {
    const axis = nodes.axis[node]!
    const work = nodes.work[node]!
    const begun = nodes.started[node]!
    const ended = nodes.finished[node]!
    if (!Number.isNaN(ended)) {
      finish[node] = axis.position(ended)
      start[node] = Math.min(axis.position(begun), finish[node]!)
      continue
    }
    const tried = trial?.get(node)
    const least = nodes.least[node] === 1
    const after = tried?.startsAfter ?? nodes.startsAfter[node]!
    const until = tried?.finishesAfter ?? nodes.finishesAfter[node]!
    const first = axis === continuousTime && !(countedBack && work > 0) ? firstHour : origin
    let opens = least ? always : nodes.frame[node] ? never : axis.position(first)
    let closes = until > never ? axis.position(until) : never
    if (after > never) opens = Math.max(opens, axis.position(after))
    for (let index = arrows.into[node]!; index < arrows.into[node + 1]!; index += 1) {
      const arrow = arrows.list[index]!
      const position = arrow.fromFinish ? finish[arrow.from]! : start[arrow.from]!
      if (position === never) continue
      const found = bound(arrow, position)
      if (least) opens = Math.min(opens, found)
      else if (arrow.toFinish) closes = Math.max(closes, found)
      else opens = Math.max(opens, found)
    }
    if (Number.isNaN(begun)) {
      start[node] = Math.max(opens, closes - work)
      finish[node] = start[node]! + work
    } else {
      start[node] = axis.position(begun)
      finish[node] = Math.max(closes, expectedFinish(plan, node, origin))
    }
  }
  return { start, finish }
}

/**
 * Where work that has begun ends: what is not done yet lasts from the origin on, also on the day on which it began. Where
 * progress is not reported, or the origin lies before the beginning, the duration of the plan is believed.
 */
function expectedFinish({ nodes }: Plan, node: number, origin: number): number {
  const axis = nodes.axis[node]!
  const now = axis.position(origin)
  const begun = axis.position(nodes.started[node]!)
  const done = nodes.done[node]!
  const work = nodes.work[node]!
  if (now < begun) return begun + work
  return Number.isNaN(done) ? Math.max(begun + work, now) : now + Math.ceil(work * (1 - done) - 1e-6)
}

/**
 * The latest that everything can be for all to end by `end` (an instant), and every deadline and constraint to be kept.
 * `early` settles which part of a summary begins first; what has happened stays.
 */
export function backwardPass(plan: Plan, end: number, early?: Pass): Pass {
  const { nodes, arrows, order } = plan
  const start = new Float64Array(nodes.count)
  const finish = new Float64Array(nodes.count)
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const node = order[at]!
    const axis = nodes.axis[node]!
    const begun = nodes.started[node]!
    const ended = nodes.finished[node]!
    if (!Number.isNaN(ended)) {
      finish[node] = axis.position(ended)
      start[node] = Math.min(axis.position(begun), finish[node]!)
      continue
    }
    const work = nodes.work[node]!
    let closes = Math.min(nodes.least[node] ? always : axis.position(end), nodes.finishesBy[node]!)
    let opens = nodes.startsBy[node]!
    for (let index = arrows.outOf[node]!; index < arrows.outOf[node + 1]!; index += 1) {
      const arrow = arrows.list[arrows.out[index]!]!
      const { to } = arrow
      if (!Number.isNaN(nodes.finished[to]!) || (!arrow.toFinish && !Number.isNaN(nodes.started[to]!))) continue
      if (nodes.least[to] && early && bound(arrow, early.start[node]!) > early.start[to]!) continue
      const position = arrow.toFinish ? finish[to]! : start[to]!
      if (position === always) continue
      const found = latest(arrow, position)
      if (arrow.fromFinish) closes = Math.min(closes, found)
      else opens = Math.min(opens, found)
    }
    if (Number.isNaN(begun)) {
      finish[node] = Math.min(closes, opens + work)
      start[node] = finish[node]! - work
    } else {
      start[node] = axis.position(begun)
      finish[node] = closes
    }
  }
  return { start, finish }
}
