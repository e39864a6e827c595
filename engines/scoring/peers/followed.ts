import { isAmongPeers } from '../combine-among-peers.ts'
import { isPeerStep, type OpenPart } from '../scheme.ts'

/** Where a part is held against peers, and among whom: for what fills its gaps, for the weights below it, as a whole, or at a step. */
export type Comparison = {
  readonly kind: 'elsewhere' | 'gaps' | 'weights' | 'whole' | 'step'
  readonly place: string
  readonly within: readonly string[]
}

/** The comparisons of a part, one after the other. */
export function comparisonsOf({ given }: OpenPart): readonly Comparison[] {
  const { id, steps } = given
  const gaps =
    'missing' in given && typeof given.missing === 'object' && 'within' in given.missing ? given.missing : null
  const weighting = 'weighting' in given && given.weighting?.by !== 'judgement' ? given.weighting : undefined
  const weighed = weighting && 'parts' in given ? given.parts : []
  const elsewhere = 'elsewhere' in given ? given.elsewhere : undefined
  return [
    ...(elsewhere ? [{ kind: 'elsewhere', place: elsewhereOf(id), within: elsewhere.within } as const] : []),
    ...(gaps ? [{ kind: 'gaps', place: gapsOf(id), within: gaps.within } as const] : []),
    ...weighed.map(
      (_, part) => ({ kind: 'weights', place: `${id}/weights/${part}`, within: weighting!.within }) as const,
    ),
    ...('parts' in given && isAmongPeers(given.combine)
      ? [{ kind: 'whole', place: wholeOf(id), within: given.within } as const]
      : []),
    ...steps.flatMap((step, index) =>
      isPeerStep(step) ? [{ kind: 'step', place: `${id}/${index}`, within: step.within } as const] : [],
    ),
  ]
}

/** The place of the peers against whom all parts are held together. */
export const wholeOf = (id: string): string => `${id}/whole`

/** The place of the rows from one of which a value is taken. */
export const elsewhereOf = (id: string): string => `${id}/elsewhere`

/** The place of the peers whose value stands in for a gap. */
export const gapsOf = (id: string): string => `${id}/gaps`

/**
 * The first step at which a part with several comparisons meets its peers, where they are the same in all: then their values can be
 * taken along from there, and each step does to them what it does to the part.
 */
export function followedFrom({ given }: OpenPart): number | undefined {
  const [first, ...later] = given.steps.filter(isPeerStep)
  if (!first || later.length === 0 || [first, ...later].some((step) => 'weightBy' in step && step.weightBy)) return
  const same = later.every(
    ({ within, among }) => within.join('\n') === first.within.join('\n') && among === first.among,
  )
  return same ? given.steps.indexOf(first) : undefined
}
