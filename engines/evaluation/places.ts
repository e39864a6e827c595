import { fault } from '../../kernel/fault.ts'

/** Another zone: its score lies somewhere in here. */
export type Rival = { readonly low: number; readonly high: number }

/** What is known of a published ranking, and how far scores are assumed to move from then on. */
export type KnownRanking = {
  /** How many zones were ranked. */
  readonly zones: number
  /** The own place then. */
  readonly place: number
  /** Scores that are known by their place; the own one too, where it was published. */
  readonly scores: readonly { readonly place: number; readonly score: number }[]
  /** Between what scores lie; a hundred at most where it is not said. */
  readonly limits?: Rival
  /** How much a rival may lose and gain until the year that is asked about. */
  readonly movement?: { readonly down: number; readonly up: number }
}

/** The others, each as far as the ranking tells: not better than who was known to stand before it, not worse than who after. */
export function rivalsOf({ zones, place, scores, limits = { low: 0, high: 100 }, movement }: KnownRanking): Rival[] {
  const known = scores.toSorted((one, other) => one.place - other.place)
  for (const [index, one] of known.entries()) {
    if (!(Number.isInteger(one.place) && one.place >= 1 && one.place <= zones))
      throw fault(`名次${one.place}不在1到${zones}之间`, `Place ${one.place} does not lie between 1 and ${zones}`)
    const before = known[index - 1]
    if (before && before.score < one.score)
      throw fault(
        `第${one.place}名的得分${one.score}高于第${before.place}名的${before.score}`,
        `The score of place ${one.place}, ${one.score}, is above that of place ${before.place}, ${before.score}`,
      )
  }
  const { down, up } = movement ?? { down: 0, up: 0 }
  const rivalAt = (at: number): Rival => {
    const high = known.findLast((one) => one.place <= at)?.score ?? limits.high
    const low = known.find((one) => one.place >= at)?.score ?? limits.low
    return { low: Math.max(limits.low, low - down), high: Math.min(limits.high, high + up) }
  }
  return Array.from({ length: zones }, (_, index) => index + 1)
    .filter((at) => at !== place)
    .map(rivalAt)
}

/** The own span as far as what is known of other places leaves it: not above who stood before, not below who stood after. */
function between({ place, scores }: KnownRanking, own: Rival): Rival {
  const before = Math.min(...scores.filter((one) => one.place < place).map(({ score }) => score))
  const after = Math.max(...scores.filter((one) => one.place > place).map(({ score }) => score))
  const apart = own.low > before || own.high < after
  return apart ? own : { low: Math.max(own.low, after), high: Math.min(own.high, before) }
}

/**
 * The same where the own score is known as a span only: who stood before has its least at least, who stood after its most at
 * most.
 */
export function rivalsAround({ own: given, ...known }: KnownRanking & { readonly own: Rival }): Rival[] {
  const own = between(known, given)
  const side = (score: number): Rival[] =>
    rivalsOf({
      ...known,
      scores: [...known.scores.filter(({ place }) => place !== known.place), { place: known.place, score }],
    })
  return [...side(own.low).slice(0, known.place - 1), ...side(own.high).slice(known.place - 1)]
}

/** The best and the worst place that a score can come to among rivals; who ties shares the better place. */
export const placesOf = (
  score: number,
  rivals: readonly Rival[],
): { readonly best: number; readonly worst: number } => ({
  best: 1 + rivals.filter(({ low }) => low > score).length,
  worst: 1 + rivals.filter(({ high }) => high > score).length,
})

/**
 * The scores for a place among rivals: below `needed` it is out of reach whatever they have, from `enough` on it is sure,
 * between the two it hangs on them. Null where any score will do. Refuses a place that is none.
 */
export function scoresFor(
  place: number,
  rivals: readonly Rival[],
): { readonly needed: number | null; readonly enough: number | null } {
  if (!(Number.isInteger(place) && place >= 1))
    throw fault(`目标名次要是1以上的整数，“${place}”不是`, `A place is a whole number from 1 on; “${place}” is none`)
  const at = (side: keyof Rival): number | null =>
    rivals.map((rival) => rival[side]).toSorted((one, other) => other - one)[place - 1] ?? null
  return { needed: at('low'), enough: at('high') }
}
