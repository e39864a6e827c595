import type { EvaluationItemShown } from '../../../contract/evaluation/evaluation.ts'

/** An item bettered by a tenth: the value that it comes to, and the points that this gives. */
export type Gain = { readonly item: EvaluationItemShown; readonly value: number; readonly gain: number }

type Placed = Pick<EvaluationItemShown, 'formula' | 'bounds' | 'lower' | 'full'>

/** The points of a value between the assumed bounds; of what people judge, its part of them. */
function pointsAt({ formula, bounds, lower, full }: Placed, value: number): number {
  const { least, most } = formula === null || !bounds ? { least: 0, most: 1 } : bounds
  const place = Math.min(1, Math.max(0, (value - least) / (most - least)))
  return (lower ? 1 - place : place) * full
}

/** The value a tenth better; where it is nothing, by a tenth of the assumed span. What people judge is no more than all. */
function bettered({ formula, bounds, lower, value }: EvaluationItemShown): number {
  if (formula === null) return Math.min(1, value! + 0.1)
  const step = Math.abs(value! || bounds!.most - bounds!.least) / 10
  return lower ? value! - step : value! + step
}

/** What is known and has points left, by what a tenth more would give; the most first. */
export const gainsOf = (items: readonly EvaluationItemShown[]): Gain[] =>
  items
    .filter(({ value, formula, bounds }) => value !== null && (formula === null || bounds !== null))
    .map((item) => {
      const value = bettered(item)
      return { item, value, gain: pointsAt(item, value) - pointsAt(item, item.value!) }
    })
    .filter(({ gain }) => gain >= 0.005)
    .toSorted((one, other) => other.gain - one.gain)
