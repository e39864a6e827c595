/** How the values of peers are spread: all that a step may ask of them. NaN where nobody has a value. */
export type Spread = {
  readonly count: number
  readonly least: number
  readonly most: number
  /** Whether all values are the same. */
  readonly isLevel: boolean
  /** The exact sum, rounded once: independent of the order of the values and of how they were divided. */
  readonly total: number
  /** The exact sum divided by the count; of equal values that value itself. */
  readonly mean: number
  /** The standard deviation: of everybody (n), or estimated from a sample (n − 1). */
  deviation(of: 'population' | 'sample'): number
  /** How many values lie below. */
  below(value: number): number
  /** How many values lie above. */
  above(value: number): number
  /** How many values are the same. */
  equal(value: number): number
  /** The quantile on the line between two neighbours (type 7): `quantile(0.5)` is the median. */
  quantile(share: number): number
  /** The value with so many before it, counted from 0. */
  at(place: number): number
  /** By how many places `below`, `above` and `equal` may be off: 0 where every value was kept. */
  readonly tolerance: number
  /** Every value in ascending order; a Fault where there were too many to be kept. */
  readonly sorted: Float64Array
  /** How many different values lie above; a Fault where there were too many to be kept. */
  distinctAbove(value: number): number
  /** The mean of so many of the most values, or of the least where `count` is negative; a Fault as above. */
  meanOf(count: number): number
}

/** Of up to so many peers every value is kept, and everything is exact. */
export const mostKept = 1_000_000

/** What is asked of peers beyond their number, their least and their most value: only that is measured. */
export type Asks = {
  /** Who stands below whom; quantiles. */
  readonly order?: boolean
  /** Sums, means and deviations. */
  readonly moments?: boolean
}
