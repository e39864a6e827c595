import type { Place } from './outline.ts'

/** Kilometres of a degree along a meridian, on a sphere of 6,371 km. */
const degree = (6371 * Math.PI) / 180

/** A plane drawing of a small piece of the earth: as wide and high as given, north above. */
export type Chart = {
  /** Where a place is drawn, from the upper left corner. */
  readonly at: (place: Place) => readonly [x: number, y: number]
  /** Kilometres that one unit of the drawing stands for. */
  readonly kilometres: number
}

/**
 * A chart that holds all places with a margin around, at one scale in both directions: degrees of longitude are
 * narrowed by the cosine of the middle latitude, which is exact enough for a zone (below 0.1 % within 50 km).
 */
export function chartOf(
  places: readonly Place[],
  { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: number },
): Chart {
  const [west, east] = ends(places.map(([longitude]) => longitude))
  const [south, north] = ends(places.map(([, latitude]) => latitude))
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const wide = Math.max((east - west) * narrowing, least)
  const high = Math.max(north - south, least)
  const scale = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / high)
  return {
    at: ([longitude, latitude]) => [
      width / 2 + (longitude - (west + east) / 2) * narrowing * scale,
      height / 2 - (latitude - (south + north) / 2) * scale,
    ],
    kilometres: degree / scale,
  }
}

/** Degrees that a chart holds at least: about two kilometres, so that a single place is not blown up. */
const least = 0.02

function ends(values: readonly number[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return low <= high ? [low, high] : [0, 0]
}

/** The round number of kilometres (1, 2 or 5 with zeros) that is at most so long in the drawing. */
export function scaleBar(
  { kilometres }: Chart,
  longest: number,
): { readonly kilometres: number; readonly length: number } {
  const most = kilometres * longest
  const unit = 10 ** Math.floor(Math.log10(most))
  const round = [5, 2, 1].find((times) => times * unit <= most)! * unit
  return { kilometres: round, length: round / kilometres }
}

/** Marks that would lie on each other, told as one. */
export type Cluster<Mark> = { readonly x: number; readonly y: number; readonly marks: readonly Mark[] }

/** Joins marks that lie closer than `apart` to the first of a cluster; in the order given, so that the gravest lead. */
export function clustersOf<Mark>(
  marks: readonly Mark[],
  at: (mark: Mark) => readonly [x: number, y: number],
  apart: number,
): Cluster<Mark>[] {
  const clusters: { x: number; y: number; marks: Mark[] }[] = []
  for (const mark of marks) {
    const [x, y] = at(mark)
    const near = clusters.find((one) => Math.hypot(one.x - x, one.y - y) < apart)
    if (near) near.marks.push(mark)
    else clusters.push({ x, y, marks: [mark] })
  }
  return clusters
}
