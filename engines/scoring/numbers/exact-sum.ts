/**
 * The sum of doubles, rounded once: it does not depend on their order (Shewchuk, “Adaptive Precision Floating-Point
 * Arithmetic”, 1997). NaN where a value is NaN or the sum is beyond every double.
 */
export function exactSum(values: Iterable<number>): number {
  const partials: number[] = []
  for (const value of values) addExactly(partials, value)
  return roundedSum(partials)
}

/**
 * The sum of all the others, for each value: to the last bit what `exactSum` makes of them. Of a single NaN the others’
 * sum is known.
 */
export function sumsWithoutEach(values: Float64Array): Float64Array {
  const partials: number[] = []
  for (const value of values) if (!Number.isNaN(value)) addExactly(partials, value)
  const gaps = values.filter(Number.isNaN).length
  return values.map((value) => {
    if (gaps > (Number.isNaN(value) ? 1 : 0)) return Number.NaN
    const others = partials.slice()
    if (!Number.isNaN(value)) addExactly(others, -value)
    return roundedSum(others)
  })
}

/** Adds a value to the partial sums, which together stay exact: none overlaps another, the smallest first. */
export function addExactly(partials: number[], value: number): void {
  let rest = value
  let kept = 0
  for (let index = 0; index < partials.length; index += 1) {
    const partial = partials[index]!
    const [large, small] = Math.abs(rest) < Math.abs(partial) ? [partial, rest] : [rest, partial]
    const sum = large + small
    const lost = small - (sum - large)
    if (lost !== 0) {
      partials[kept] = lost
      kept += 1
    }
    rest = sum
  }
  partials[kept] = rest
  partials.length = kept + 1
}

/** The partial sums as one double, rounded half to even once. */
export function roundedSum(partials: readonly number[]): number {
  let index = partials.length - 1
  let high = partials[index] ?? 0
  let low = 0
  while (index > 0 && low === 0) {
    index -= 1
    const before = high
    const partial = partials[index]!
    high = before + partial
    low = partial - (high - before)
  }
  const next = partials[index - 1]
  if (next !== undefined && index > 0 && Math.sign(low) === Math.sign(next)) {
    const doubled = low * 2
    const moved = high + doubled
    if (doubled === moved - high) return moved
  }
  return high
}
