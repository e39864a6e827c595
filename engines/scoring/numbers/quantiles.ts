import type { Spread } from './spread.ts'

/** The nine types of quantiles that Hyndman and Fan told apart, by the numbers that R calls them. */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** How far the types on a line shift their places: place = a + share · (n + 1 − a − b). */
const lines: Readonly<Partial<Record<QuantileType, readonly [a: number, b: number]>>> = {
  4: [0, 1],
  5: [0.5, 0.5],
  6: [0, 0],
  7: [1, 1],
  8: [1 / 3, 1 / 3],
  9: [3 / 8, 3 / 8],
}
const noise = 4 * Number.EPSILON

/** The place of a quantile, counted from 1, and how far it lies on the way to the next. */
function placeOf(share: number, count: number, type: QuantileType): readonly [place: number, further: number] {
  const line = lines[type]
  if (line) {
    const [a, b] = line
    const at = a + share * (count + 1 - a - b)
    const place = Math.floor(at + noise * Math.max(1, at))
    const further = at - place
    return [place, Math.abs(further) <= noise * Math.max(1, at) ? 0 : further]
  }
  const at = share * count - (type === 3 ? 0.5 : 0)
  const place = Math.floor(at + noise * Math.max(1, at))
  const beyond = at - place > noise * Math.max(1, at)
  if (type === 3) return [place, beyond || Math.abs(place) % 2 === 1 ? 1 : 0]
  return [place, beyond ? 1 : type === 1 ? 0 : 0.5]
}

/**
 * A quantile of peers. Where their values were negated (`reversed`) it is that of the values as they were, negated: types 1, 3 and 4
 * do not look the same from both ends.
 */
export function quantileOf(peers: Spread, share: number, type: QuantileType = 7, reversed = false): number {
  if (type === 7) return peers.quantile(reversed ? 1 - share : share)
  const { count } = peers
  if (count === 0) return Number.NaN
  const [place, further] = placeOf(share, count, type)
  const valueAt = (one: number): number => {
    const index = Math.min(count, Math.max(1, one)) - 1
    return peers.at(reversed ? count - 1 - index : index)
  }
  if (further === 0) return valueAt(place)
  const [low, high] = [valueAt(place), valueAt(place + 1)]
  return further === 1 ? high : (1 - further) * low + further * high
}

/** The quantiles between so many groups of equal size, the lowest first. */
export const quantilesBetween = (groups: number, peers: Spread, type?: QuantileType): number[] =>
  Array.from({ length: groups - 1 }, (_, index) => quantileOf(peers, (index + 1) / groups, type))
