const noise = 1e-12

/** What a way to combine may be told. */
export type How = {
  /** Of the power mean. */
  readonly exponent: number
  /** The weight of every place, the most value first. */
  readonly places: readonly number[]
  /** Whether uneven parts cost something, or add something where more is worse. */
  readonly penalty: 'less' | 'more'
  /** How the spread of the parts is told. */
  readonly deviation: 'population' | 'sample'
}

/** How `count` known values with their weights make a whole; weights are above zero. NaN where there is no result. */
export type Combination = (values: Float64Array, weights: Float64Array, count: number, how: How) => number

function totalOf(weights: Float64Array, count: number): number {
  let total = 0
  for (let index = 0; index < count; index += 1) total += weights[index]!
  return total
}

function sum(values: Float64Array, weights: Float64Array, count: number): number {
  let total = 0
  for (let index = 0; index < count; index += 1) total += values[index]! * weights[index]!
  return total
}

/** The mean by way of another scale, on which no value may lie below zero. */
function meanOn(to: (value: number) => number, back: (mean: number) => number): Combination {
  return (values, weights, count) => {
    let total = 0
    for (let index = 0; index < count; index += 1) {
      if (values[index]! < 0) return Number.NaN
      total += to(values[index]!) * weights[index]!
    }
    return back(total / totalOf(weights, count))
  }
}

/** The mean by way of a power; of values below zero none unless the power is a whole number. */
function powerMean(values: Float64Array, weights: Float64Array, count: number, how: How): number {
  const { exponent } = how
  if (exponent === 0) return combinations.geometric(values, weights, count, how)
  let total = 0
  for (let index = 0; index < count; index += 1) total += weights[index]! * values[index]! ** exponent
  const mean = (total / totalOf(weights, count)) ** (1 / exponent)
  return Number.isFinite(mean) ? mean : Number.NaN
}

/** Every value to the power of its weight, multiplied. */
function product(values: Float64Array, weights: Float64Array, count: number): number {
  let whole = 1
  for (let index = 0; index < count; index += 1)
    whole *= weights[index] === 1 ? values[index]! : values[index]! ** weights[index]!
  return whole
}

/** The mean without one least and one most value, 去掉一个最高分和一个最低分; of fewer than three there is none. */
function trimmedMean(values: Float64Array, weights: Float64Array, count: number): number {
  if (count < 3) return Number.NaN
  const order = Array.from({ length: count }, (_, index) => index).sort((one, other) => values[one]! - values[other]!)
  const kept = order.slice(1, -1)
  const total = kept.reduce((sum, index) => sum + weights[index]!, 0)
  return kept.reduce((sum, index) => sum + values[index]! * weights[index]!, 0) / total
}

/** The value with half of the weight on either side; between two values their mean. */
function median(values: Float64Array, weights: Float64Array, count: number): number {
  const order = Array.from(values.subarray(0, count))
    .map((value, index) => ({ value, weight: weights[index]! }))
    .sort((one, other) => one.value - other.value)
  const total = totalOf(weights, count)
  let passed = 0
  for (const [place, { value, weight }] of order.entries()) {
    passed += weight
    const beyond = passed / total - 0.5
    if (Math.abs(beyond) < noise) return (value + (order[place + 1]?.value ?? value)) / 2
    if (beyond > 0) return value
  }
  return Number.NaN
}

/** The mean of values by their places, the most first (Yager); none where there are not as many as places. */
function ordered(values: Float64Array, _: Float64Array, count: number, { places }: How): number {
  if (count !== places.length) return Number.NaN
  const descending = values.slice(0, count).sort().reverse()
  const total = places.reduce((sum, weight) => sum + weight, 0)
  return descending.reduce((sum, value, place) => sum + value * places[place]!, 0) / total
}

/** The mean less the variance by the mean, so that uneven parts cost something (Mazziotta and Pareto). */
function uneven(values: Float64Array, weights: Float64Array, count: number, { penalty, deviation }: How): number {
  const total = totalOf(weights, count)
  const mean = sum(values, weights, count) / total
  let squares = 0
  for (let index = 0; index < count; index += 1) squares += weights[index]! * (values[index]! - mean) ** 2
  if (squares === 0) return mean
  if (mean === 0 || (deviation === 'sample' && count < 2)) return Number.NaN
  const variance = (squares / total) * (deviation === 'sample' ? count / (count - 1) : 1)
  return mean - ((penalty === 'less' ? 1 : -1) * variance) / mean
}

function furthest(of: (one: number, other: number) => number): Combination {
  return (values, _, count) => {
    let found = values[0]!
    for (let index = 1; index < count; index += 1) found = of(found, values[index]!)
    return found
  }
}

/** Every way to combine, by its name in editions. Geometric and harmonic means of negative values are unknown. */
export const combinations = {
  sum,
  mean: (values, weights, count) => sum(values, weights, count) / totalOf(weights, count),
  geometric: meanOn(Math.log, Math.exp),
  harmonic: meanOn(
    (value) => 1 / value,
    (mean) => 1 / mean,
  ),
  least: furthest(Math.min),
  most: furthest(Math.max),
  median,
  'mazziotta-pareto': uneven,
  product,
  power: powerMean,
  trimmed: trimmedMean,
  ordered,
} as const satisfies Record<string, Combination>

/** A way to combine parts by their weights. */
export type Combining = keyof typeof combinations

/** What becomes of unknown parts, how much must be known, and how the rest is combined. */
export type Whole = {
  readonly missing: 'exclude' | 'zero' | 'available'
  /** The share of the weight that must be known, 0–1. */
  readonly known: number
  /** How many parts must be known. */
  readonly knownParts: number
  readonly combine: Combining
  /** Added to every part before and taken off the whole: a geometric mean where there are zeros. */
  readonly offset: number
} & Partial<How>

/**
 * The whole in every row. `weights` are those of the row's stage, one for each part; none where the stage is unknown.
 * A part of weight 0 does not count, known or not; where no part is known the whole is not.
 */
export function combineColumns(
  parts: readonly Float64Array[],
  weightsOf: (row: number) => Float64Array | undefined,
  { missing, known: share, knownParts, combine, offset, exponent = 1, ...told }: Whole,
): Float64Array {
  const wholes = new Float64Array(parts[0]!.length).fill(Number.NaN)
  const combined = combinations[combine]
  const how: How = { places: [], penalty: 'less', deviation: 'population', ...told, exponent }
  const [values, weights] = [new Float64Array(parts.length), new Float64Array(parts.length)]
  for (let row = 0; row < wholes.length; row += 1) {
    const own = weightsOf(row)
    if (!own) continue
    let count = 0
    let told = 0
    let all = 0
    let tellers = 0
    let asked = 0
    for (let index = 0; index < parts.length; index += 1) {
      const weight = own[index]!
      if (weight === 0) continue
      all += weight
      asked += 1
      const value = parts[index]![row]!
      const unknown = Number.isNaN(value)
      if (!unknown) {
        told += weight
        tellers += 1
      }
      if (unknown && missing !== 'zero') continue
      values[count] = (unknown ? 0 : value) + offset
      weights[count] = weight
      count += 1
    }
    if (missing === 'exclude' && tellers < asked) continue
    if (tellers === 0 || tellers < knownParts || told / all < share - noise) continue
    const carried = combine === 'sum' && missing === 'available' && told !== all ? all / told : 1
    wholes[row] = combined(values, weights, count, how) * carried - offset
  }
  return wholes
}
