import { rangesOf } from '../ladders/points.ts'
import type { ExactFacts } from '../rules/exact.ts'
import { exactSum } from '../scoring/numbers/exact-sum.ts'
import type { FilledEvaluation, FilledItem } from './filled.ts'

/** From the least to the most that something can come to; the same where all is known. */
export type Span = { readonly low: number; readonly high: number }

/** Whether so little is settled that the span says nothing: less than a tenth of all points. */
export const hardlySettled = ({ low, high }: Span): boolean => high - low > 90

/** Where an item stands between the assumed national least (0) and most (1), and what it gives of a hundred. */
export type ItemScore = { readonly item: FilledItem; readonly place: Span; readonly points: Span }
export type OwnScore = {
  readonly total: Span
  readonly groups: Readonly<Record<string, Span>>
  readonly items: readonly ItemScore[]
}

/**
 * The zone’s own score of a hundred, under the national bounds that it assumed. What is not known — a fact, a judged item
 * without points, an item without bounds — lies anywhere between none and all of its points.
 */
export function ownScore({ scheme, items }: FilledEvaluation, facts: ExactFacts): OwnScore {
  const { of } = rangesOf(scheme, 1, (name) => [facts[name]])
  const span = (id: string): Span => {
    const { low, high } = of.get(id)!
    return { low: low[0]!, high: high[0]! }
  }
  const scored = items.map((item): ItemScore => {
    const place = span(item.id)
    const full = item.share * 100
    return { item, place, points: { low: place.low * full, high: place.high * full } }
  })
  const sumOf = (group: string): Span => {
    const own = scored.filter(({ item }) => item.group === group).map(({ points }) => points)
    return { low: exactSum(own.map(({ low }) => low)), high: exactSum(own.map(({ high }) => high)) }
  }
  const groups = Object.fromEntries([...new Set(items.map(({ group }) => group))].map((id) => [id, sumOf(id)]))
  return { total: span(scheme.parts.at(-1)!.given.id), groups, items: scored }
}
