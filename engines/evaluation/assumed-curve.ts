import { fault } from '../../kernel/fault.ts'

/** A score that one assumes some place to have. */
export type AssumedPlace = { readonly place: number; readonly score: number }

/** What one assumes rivals to have: scores of some places, and how far beyond them one place is from the next. */
export type AssumedCurve = { readonly points: readonly AssumedPlace[]; readonly step: number }

const [lowest, highest] = [0, 100]

/** The curve through what is assumed; refused where a later place would have more than an earlier one. */
export function assumedCurve(points: readonly AssumedPlace[], step: number): AssumedCurve {
  const sorted = points.toSorted((one, other) => one.place - other.place)
  for (const [index, { place, score }] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before && before.score < score)
      throw fault(
        `假定的第${place}名${score}分，高于第${before.place}名的${before.score}分`,
        `The score assumed for place ${place}, ${score}, is above that of place ${before.place}, ${before.score}`,
      )
  }
  return { points: sorted, step }
}

/** What the curve gives a place: straight between two that are assumed, by the step beyond the first and the last. */
export function scoreAt({ points, step }: AssumedCurve, place: number): number {
  const before = points.findLast((one) => one.place <= place)
  const after = points.find((one) => one.place >= place)
  const within = (score: number): number => Math.min(highest, Math.max(lowest, score))
  if (!before) return within(after!.score + (after!.place - place) * step)
  if (!after) return within(before.score - (place - before.place) * step)
  if (before.place === after.place) return before.score
  const part = (place - before.place) / (after.place - before.place)
  return before.score + part * (after.score - before.score)
}

/** The place of a score among so many zones by the curve; who ties shares the better place. */
export function placeBy(curve: AssumedCurve, score: number, zones: number): number {
  for (let place = 1; place < zones; place += 1) if (scoreAt(curve, place) <= score) return place
  return zones
}
