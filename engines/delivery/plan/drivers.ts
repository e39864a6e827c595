import { bound } from './links.ts'
import type { Pass } from './passes.ts'
import type { Plan } from './plan.ts'

/** The node before that holds a node where it is; undefined where nothing does but the day itself. */
function driverOf({ nodes, arrows }: Plan, pass: Pass, node: number): number | undefined {
  if (!Number.isNaN(nodes.finished[node]!)) return undefined
  const begun = !Number.isNaN(nodes.started[node]!)
  for (let index = arrows.into[node]!; index < arrows.into[node + 1]!; index += 1) {
    const arrow = arrows.list[index]!
    const position = arrow.fromFinish ? pass.finish[arrow.from]! : pass.start[arrow.from]!
    if (!Number.isFinite(position) || (begun && !arrow.toFinish)) continue
    const end = arrow.toFinish ? pass.finish[node]! : pass.start[node]!
    if (bound(arrow, position) === end) return arrow.from
  }
  return undefined
}

/** The tasks that hold one another up to a node, from the first to that node itself; summaries are left out. */
export function chainTo(plan: Plan, pass: Pass, node: number): number[] {
  const chain: number[] = []
  for (let at: number | undefined = node; at !== undefined; at = driverOf(plan, pass, at)) {
    if (!plan.nodes.frame[at]) chain.push(at)
  }
  return chain.reverse()
}
