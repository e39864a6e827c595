/** One axis of a radar: a name, and a share from 0 to 1 for each of the compared groups; null where nobody knows. */
export type Axis = {
  readonly id: string
  readonly name: string
  readonly shares: readonly (number | null)[]
  /** Said behind the name where nothing was reported. */
  readonly unreported?: string
}

export type Point = { readonly x: number; readonly y: number }

/** A point on an axis, the first axis upwards and the others clockwise. */
export function pointOn(place: number, count: number, share: number, radius: number): Point {
  const angle = (place / count) * 2 * Math.PI - Math.PI / 2
  return { x: Math.cos(angle) * share * radius, y: Math.sin(angle) * share * radius }
}

const written = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`

/** Whether an outline can be closed, and filled: every share of the group is known. */
export const isWhole = (axes: readonly Axis[], group: number): boolean =>
  axes.every(({ shares }) => (shares[group] ?? null) !== null)

/**
 * The outline of one group around all axes as the path of a drawing. Where a share is unknown the outline is broken, so that a
 * gap is never drawn as zero; it is closed only where everything is known.
 */
export function outlineOf(axes: readonly Axis[], group: number, radius: number): string {
  const points = axes.map(({ shares }, place) => {
    const share = shares[group] ?? null
    return share === null ? null : pointOn(place, axes.length, share, radius)
  })
  const first = points.indexOf(null)
  if (first < 0) return `M${points.map((point) => written(point!)).join('L')}Z`
  const turned = [...points.slice(first), ...points.slice(0, first)]
  return turned.map((point, at) => (point ? `${turned[at - 1] ? 'L' : 'M'}${written(point)}` : '')).join('')
}
