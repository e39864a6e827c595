import { fault } from '../../../kernel/fault.ts'

/** A point on the earth: longitude and latitude in degrees of CGCS2000 (or WGS 84, which differs by less than a metre). */
export type Place = readonly [longitude: number, latitude: number]

/** A line of places that closes on itself. */
export type Ring = readonly Place[]

/** Points of an outline at most; finer lines cannot be seen. */
const mostPoints = 20_000

type Geometry = { readonly type: string; readonly coordinates?: unknown; readonly geometries?: unknown }

/**
 * Reads the outline of a zone from GeoJSON (RFC 7946): a geometry, a feature or a collection of them, of polygons alone.
 * Refused in a sentence that names the feature: what is no GeoJSON, what is no area, and coordinates that are no degrees.
 */
export function readOutline(text: string): Ring[] {
  const rings = geometriesOf(parsed(text)).flatMap((geometry, at) => ringsOf(geometry, at + 1))
  if (rings.length === 0) throw fault('文件里没有面', 'The file holds no area')
  const points = rings.reduce((sum, { length }) => sum + length, 0)
  if (points > mostPoints)
    throw fault(
      `边界有${points}个点，至多${mostPoints}个：请先简化再导入`,
      `The outline has ${points} points, at most ${mostPoints}: simplify it first`,
    )
  return rings
}

const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw fault('这不是 GeoJSON：不是一份完整的 JSON', 'This is no GeoJSON: not a whole JSON file')
  }
}

function geometriesOf(given: unknown): Geometry[] {
  if (!isRecord(given) || typeof given.type !== 'string')
    throw fault('这不是 GeoJSON：没有写明 type', 'This is no GeoJSON: it names no type')
  if (given.type === 'Topology') throw fault('这是 TopoJSON，请另存为 GeoJSON', 'This is TopoJSON; save it as GeoJSON')
  if (given.type === 'FeatureCollection') return listIn(given.features).flatMap(geometriesOf)
  if (given.type === 'GeometryCollection') return listIn(given.geometries).flatMap(geometriesOf)
  if (given.type === 'Feature') return given.geometry === null ? [] : geometriesOf(given.geometry)
  return [given as Geometry]
}

const listIn = (given: unknown): unknown[] => (Array.isArray(given) ? given : [])

function ringsOf({ type, coordinates }: Geometry, number: number): Ring[] {
  if (type === 'Polygon') return listIn(coordinates).map((ring) => ringOf(ring, number))
  if (type === 'MultiPolygon')
    return listIn(coordinates).flatMap((polygon) => listIn(polygon).map((ring) => ringOf(ring, number)))
  throw fault(
    `第${number}个图形是 ${type}，边界要用面（Polygon、MultiPolygon）`,
    `Shape ${number} is a ${type}; an outline is made of areas (Polygon, MultiPolygon)`,
  )
}

function ringOf(given: unknown, number: number): Ring {
  const ring = listIn(given).map((point) => placeOf(point, number))
  if (ring.length < 4)
    throw fault(`第${number}个图形的边界不到四个点，围不成面`, `Shape ${number} has fewer than four points`)
  return ring
}

function placeOf(given: unknown, number: number): Place {
  const [longitude, latitude] = listIn(given)
  if (!isWithin(longitude, 180) || !isWithin(latitude, 90))
    throw fault(
      `第${number}个图形的坐标 ${String(longitude)}, ${String(latitude)} 不是经纬度：请导出为 CGCS2000 或 WGS 84 的度`,
      `${String(longitude)}, ${String(latitude)} in shape ${number} is no longitude and latitude: export degrees of CGCS2000 or WGS 84`,
    )
  return [longitude, latitude]
}

const isWithin = (given: unknown, most: number): given is number =>
  typeof given === 'number' && Number.isFinite(given) && Math.abs(given) <= most
