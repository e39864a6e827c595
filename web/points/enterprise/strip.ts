import type { z } from 'zod'
import type { valueDistribution } from '../../../contract/points/runs.ts'
import type { Strip } from '../../parts/reason/strip.ts'

export type ValueDistribution = z.infer<typeof valueDistribution>

/** So much at either end of the peers is drawn at the end of the line. */
const tail = 0.05

/** Where a value lies among its peers; none where nobody has one. The line ends where all but a twentieth of them lie. */
export function stripOf(peers: ValueDistribution | undefined, own: number | null): Strip | undefined {
  if (!peers || peers.lower === null || peers.median === null || peers.upper === null) return undefined
  const { dots, lower, median, upper } = peers
  const last = dots.length - 1
  const least = Math.min(dots[Math.floor(last * tail)] ?? lower, lower)
  const most = Math.max(dots[Math.ceil(last * (1 - tail))] ?? upper, upper)
  const at = (value: number): number =>
    most === least ? (value > most ? 1 : 0) : Math.min(1, Math.max(0, (value - least) / (most - least)))
  return {
    low: at(lower),
    high: at(upper),
    median: at(median),
    own: own === null ? null : at(own),
    zero: own === 0,
  }
}
