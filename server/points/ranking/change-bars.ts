type Bar = { readonly from: number; readonly to: number; count: number }

/** Points that a bar may be wide; the narrowest is taken that needs at most ten bars a side. */
const widths = [0.1, 0.2, 0.5, 1, 2, 5, 10]
const aSide = 10

/**
 * How many fall and rise by how many points, as many bars at the left of zero as at its right. Who stays the same stands
 * in none; a change of exactly a bound belongs to the bar nearer to zero.
 */
export function changeBarsOf(changes: readonly number[]): Bar[] {
  const moved = changes.map((change) => Math.round(change * 1e6) / 1e6).filter((change) => change !== 0)
  const largest = moved.reduce((most, change) => Math.max(most, Math.abs(change)), 0)
  if (largest === 0) return []
  const width = widths.find((one) => one * aSide >= largest) ?? widths.at(-1)!
  const count = Math.ceil(largest / width - 1e-9)
  const bars = Array.from({ length: 2 * count }, (_, index) => ({
    from: Number(((index - count) * width).toFixed(1)),
    to: Number(((index - count + 1) * width).toFixed(1)),
    count: 0,
  }))
  for (const change of moved) {
    const far = Math.ceil(Math.abs(change) / width - 1e-9)
    bars[change > 0 ? count + far - 1 : count - far]!.count += 1
  }
  return bars
}
