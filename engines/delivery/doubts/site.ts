import { z } from 'zod'

/** Where a device says that it was: degrees of WGS 84. */
export const position = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  metres: z.number().min(0).max(1e7).describe('By how much the device may be wrong'),
})
export type Position = z.output<typeof position>

/** A device that may be wrong by more than this says nothing of a site. */
const mostMetres = 200

/** From so few positions no site is concluded. */
const fewest = 3

const radius = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two positions along the earth, by the haversine formula on a sphere. */
export function metresBetween(one: Position, other: Position): number {
  const height = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2
  const width = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  const part = height + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * width
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(part)))
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/**
 * Where the site lies by its own photos: the median of their positions, which one stray photo does not move. Undefined
 * with fewer than three that are exact enough: then nothing is said of any of them.
 */
export function siteOf(positions: readonly Position[]): Position | undefined {
  const exact = positions.filter(({ metres }) => metres <= mostMetres)
  if (exact.length < fewest) return undefined
  return {
    latitude: middle(exact.map(({ latitude }) => latitude)),
    longitude: middle(exact.map(({ longitude }) => longitude)),
    metres: middle(exact.map(({ metres }) => metres)),
  }
}

/** By how many metres a photo was surely taken away from the site: what the device may be wrong by is in its favour. */
export const metresAway = (photo: Position, site: Position): number =>
  Math.max(0, metresBetween(photo, site) - photo.metres)
