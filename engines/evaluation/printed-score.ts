import type { FilledEvaluation } from './filled.ts'
import type { OwnScore, Span } from './own-score.ts'

/** Points as they are printed, to two places; by the id of a group or an item. */
export type PrintedScore = {
  readonly total: Span
  readonly groups: Readonly<Record<string, Span>>
  readonly items: Readonly<Record<string, Span>>
}

const nothing = 1e-9

/**
 * Whole hundredths that add up to the total, each as near to its part as that allows: the largest remainders are rounded up.
 * What is nothing stays nothing, and none goes above its most.
 */
export function addingUp(parts: readonly number[], total: number, most: readonly number[] = []): number[] {
  const limits = parts.map((part, at) => (part < nothing ? 0 : (most[at] ?? Number.POSITIVE_INFINITY)))
  const printed = parts.map((part, at) => Math.min(Math.floor(part + nothing), limits[at]!))
  let left = total - printed.reduce((sum, one) => sum + one, 0)
  while (left !== 0 && parts.length > 0) {
    const step = Math.sign(left)
    const all = [...parts.keys()]
    const open = all.filter((at) => (step > 0 ? printed[at]! < limits[at]! : printed[at]! > 0))
    const some = all.filter((at) => parts[at]! >= nothing)
    const next = [open, some, all]
      .find(({ length }) => length > 0)!
      .toSorted(
        (one, other) => step * (parts[other]! - printed[other]!) - step * (parts[one]! - printed[one]!) || one - other,
      )[0]!
    printed[next]! += step
    left -= step
  }
  return printed
}

/** Spans in hundredths below one that is printed: their least add up to its least, their most to its most. */
function spread(spans: readonly Span[], whole: Span, shares: readonly number[]): Span[] {
  const full = shares.map((share) => Math.ceil(share * 10_000 - nothing))
  const least = addingUp(
    spans.map(({ low }) => low * 100),
    whole.low,
    full,
  )
  const open = addingUp(
    spans.map(({ low, high }) => (high - low) * 100),
    whole.high - whole.low,
    full.map((most, at) => most - least[at]!),
  )
  return spans.map((_, at) => ({ low: least[at]!, high: least[at]! + open[at]! }))
}

const inPoints = ({ low, high }: Span): Span => ({ low: low / 100, high: high / 100 })

/** The score as it is printed: items add up to their group, groups to the total. */
export function printedScore({ groups }: FilledEvaluation, { total, ...own }: OwnScore): PrintedScore {
  const whole = { low: Math.round(total.low * 100), high: Math.round(total.high * 100) }
  const printed = spread(
    groups.map(({ id }) => own.groups[id]!),
    whole,
    groups.map(({ weight }) => weight),
  )
  const below = groups.flatMap(({ id }, at) => {
    const scored = own.items.filter(({ item }) => item.group === id)
    const spans = spread(
      scored.map(({ points }) => points),
      printed[at]!,
      scored.map(({ item }) => item.share),
    )
    return scored.map(({ item }, place) => [item.id, inPoints(spans[place]!)] as const)
  })
  return {
    total: inPoints(whole),
    groups: Object.fromEntries(groups.map(({ id }, at) => [id, inPoints(printed[at]!)])),
    items: Object.fromEntries(below),
  }
}
