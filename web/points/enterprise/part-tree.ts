import type { z } from 'zod'
import type { scoredPart } from '../../../contract/points/enterprise.ts'

export type ScoredPart = z.infer<typeof scoredPart>
export type PartGroup = { readonly part: ScoredPart; readonly criteria: readonly ScoredPart[] }

/** The parts that stand below a part. */
const below = (parts: readonly ScoredPart[], id: string): ScoredPart[] => parts.filter(({ parent }) => parent === id)

/** The whole, where the parts have one part above all others. */
export const wholeOf = (parts: readonly ScoredPart[]): ScoredPart | undefined => {
  const tops = parts.filter(({ parent }) => !parts.some(({ id }) => id === parent))
  return tops.length === 1 ? tops[0] : undefined
}

function leavesOf(parts: readonly ScoredPart[], part: ScoredPart): ScoredPart[] {
  const inside = below(parts, part.id)
  return inside.length === 0 ? [part] : inside.flatMap((one) => leavesOf(parts, one))
}

/** The groups of the whole, each with all its criteria; one group where the whole has criteria alone. */
export function groupsOf(parts: readonly ScoredPart[]): readonly PartGroup[] {
  const whole = wholeOf(parts)
  const tops = whole ? below(parts, whole.id) : parts.filter(({ parent }) => parent === null)
  const grouped = tops.some(({ id }) => below(parts, id).length > 0)
  if (!grouped && whole) return [{ part: whole, criteria: tops }]
  return tops.map((part) => ({ part, criteria: below(parts, part.id).length > 0 ? leavesOf(parts, part) : [part] }))
}
