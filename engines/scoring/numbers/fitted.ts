import type { Pairs } from './pairs.ts'

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The straight line of least squares through pairs: what stands beside a number; NaN where all stand at one place. */
export function lineThrough({ values, beside }: Pairs): (at: number) => number {
  const [middle, height] = [meanOf(values), meanOf(beside)]
  let [across, together] = [0, 0]
  for (let index = 0; index < values.length; index += 1) {
    const off = values[index]! - middle
    across += off * off
    together += off * (beside[index]! - height)
  }
  const slope = across > 0 ? together / across : Number.NaN
  return (at) => height + slope * (at - middle)
}
