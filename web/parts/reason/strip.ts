/** Where one stands among its group, each from 0 to 1: the middle half, the median, and this one. */
export type Strip = {
  readonly low: number
  readonly high: number
  readonly median: number
  readonly own: number | null
  /** Whether this one has nothing of it: a hollow dot. */
  readonly zero?: boolean
}
