import type { Label } from '../../kernel/label.ts'
import type { Part } from '../scoring/edition.ts'
import { figure } from '../scoring/numbers/figure.ts'
import type { OpenPart } from '../scoring/scheme.ts'

/** A part that holds points of its own, and how many. */
export type PartPoints = { readonly id: string; readonly label: Label; readonly points: number }

/** The parts at the end of each branch with the points that each may give; those whose points hang on more have none. */
export function pointsIn(part: OpenPart): PartPoints[] {
  if (part.kind === 'branch') return part.parts.flatMap(pointsIn)
  const points = ownPoints(part)
  return points === null ? [] : [{ id: part.given.id, label: part.label, points }]
}

function ownPoints(part: Exclude<OpenPart, { kind: 'branch' }>): number | null {
  if (part.kind === 'expert') return part.given.bands.length === 1 ? part.given.bands[0]!.to : null
  const { weight, steps, missing } = part.given
  const goal = steps.find((step) => step.step === 'goalposts')
  if (goal) return goal.points
  return typeof weight === 'number' && missing === undefined ? weight : null
}

/** The points that a part may give; none where that does not hang on the part alone. */
export function wholePoints(part: OpenPart): string | null {
  if (part.kind !== 'branch') {
    const most = part.kind === 'expert' ? Math.max(...part.given.bands.map(({ to }) => to)) : ownPoints(part)
    return most === null ? null : figure(most)
  }
  const below = part.parts.map(wholePoints)
  return below.includes(null) ? null : figure(below.reduce((sum, one) => sum + Number(one), 0))
}

/** The same part with other points where they are given, by the part that holds them. */
export function withPoints(part: Part, given: ReadonlyMap<string, number>): Part {
  if ('parts' in part) return { ...part, parts: part.parts.map((one) => withPoints(one, given)) }
  const points = given.get(part.id)
  if (points === undefined) return part
  if ('expert' in part) return { ...part, bands: part.bands.map((band) => ({ ...band, to: points })) }
  if (!part.steps.some(({ step }) => step === 'goalposts')) return { ...part, weight: points }
  return { ...part, steps: part.steps.map((step) => (step.step === 'goalposts' ? { ...step, points } : step)) }
}
