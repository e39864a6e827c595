import type { Network } from '../engines/delivery/scheduling/network.ts'

/** A network by a fixed recipe: layers of ten, each task after one to three of the layer before, some with a lag. */
export function layeredNetwork(count: number): Network {
  let state = 20_250_630
  const next = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const width = Math.max(10, Math.floor(count / 100))
  const tasks = Array.from({ length: count }, (_, index) => ({ id: `T${index}`, duration: 1 + next(15) }))
  const links = tasks.flatMap(({ id }, index) => {
    const layer = Math.floor(index / width)
    if (layer === 0) return []
    const befores = new Set(Array.from({ length: 1 + next(3) }, () => (layer - 1) * width + next(width)))
    return [...befores].map((before) => ({
      from: `T${before}`,
      to: id,
      type: 'FS' as const,
      lag: next(4) === 0 ? next(5) : 0,
    }))
  })
  return { tasks, links }
}
