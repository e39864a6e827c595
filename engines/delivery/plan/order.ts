import type { Network } from '../scheduling/network.ts'
import { loopSentence, NetworkError } from '../scheduling/refusal.ts'
import type { Arrows } from './plan.ts'

type Graph = {
  readonly numberOf: ReadonlyMap<string, number>
  readonly openings: ReadonlyMap<number, number>
  readonly arrows: Arrows
  readonly count: number
}

/** Nodes in an order in which each comes after what it waits for; a loop is refused with a `NetworkError`. */
export function inOrder(network: Network, graph: Graph): Int32Array {
  const { into, list, outOf, out } = graph.arrows
  const waiting = new Int32Array(graph.count)
  const order = new Int32Array(graph.count)
  let known = 0
  for (let node = 0; node < graph.count; node += 1) {
    waiting[node] = into[node + 1]! - into[node]!
    if (waiting[node] === 0) order[known++] = node
  }
  for (let next = 0; next < known; next += 1) {
    const node = order[next]!
    for (let index = outOf[node]!; index < outOf[node + 1]!; index += 1) {
      const { to } = list[out[index]!]!
      waiting[to]! -= 1
      if (waiting[to] === 0) order[known++] = to
    }
  }
  if (known < graph.count) throw new NetworkError([loopOf(network, graph, waiting)])
  return order
}

/** Walks back from a node that never came free until one repeats. */
function loopOf(network: Network, { arrows, openings, count }: Graph, waiting: Int32Array) {
  const owner = new Map([...openings].flatMap(([summary, node]) => [node, node + 1].map((inner) => [inner, summary])))
  const trail: number[] = []
  const met = new Map<number, number>()
  let node = waiting.findIndex((left) => left > 0)
  while (!met.has(node) && trail.length <= count) {
    met.set(node, trail.length)
    trail.push(node)
    const before = arrows.list.slice(arrows.into[node]!, arrows.into[node + 1]!)
    node = before.find(({ from }) => waiting[from]! > 0)!.from
  }
  const ids = [...trail.slice(met.get(node)!), node].reverse().map((one) => network.tasks[owner.get(one) ?? one]!.id)
  const named = ids.filter((id, index) => index === 0 || id !== ids[index - 1])
  return loopSentence(
    named.length === 1 ? [...named, ...named] : named,
    new Map(network.tasks.map((task) => [task.id, task])),
  )
}
