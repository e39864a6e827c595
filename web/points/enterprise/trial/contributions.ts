import type { Part } from '../../../../engines/scoring/edition.ts'
import type { Scheme } from '../../../../engines/scoring/scheme.ts'
import { printedShares } from '../../../../engines/scoring/telling/shares.ts'

type Points = Readonly<Record<string, number | null>>

const weightIn = ({ weight }: Part, stage: string): number =>
  typeof weight === 'number' ? weight : (weight[stage] ?? 0)

/** How much of the whole a point of each criterion is; none where a branch is neither a sum nor a mean. */
function factorsOf(part: Part, stage: string, factor: number): [string, number][] | undefined {
  if (!('parts' in part)) return [[part.id, factor]]
  if (part.combine !== 'sum' && part.combine !== 'mean') return undefined
  const all = part.parts.reduce((sum, one) => sum + weightIn(one, stage), 0)
  const found = part.parts.map((one) =>
    factorsOf(one, stage, factor * (part.combine === 'sum' ? weightIn(one, stage) : weightIn(one, stage) / all)),
  )
  return found.every((one) => one !== undefined) ? found.flat() : undefined
}

/** What every criterion brings to a score, printed so that all add up to it; none where the whole is no sum. */
export function contributionsOf(
  { edition }: Scheme,
  points: Points,
  score: number | null,
  stage: string | null,
): ReadonlyMap<string, string | null> | undefined {
  const factors = factorsOf(edition.score, stage ?? '', 1)
  if (!factors || score === null) return undefined
  const shares = factors.map(([id, factor]) => (points[id] ?? 0) * factor)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const printed = printedShares(
    shares.map((share) => (total === 0 ? 0 : share * (score / total))),
    score,
    1,
  )
  return new Map(factors.map(([id], index) => [id, (points[id] ?? null) === null ? null : printed[index]!]))
}

/** The sum of printed numbers, printed. */
export const sumOfPrinted = (texts: readonly (string | null)[]): string =>
  (texts.reduce((sum, text) => sum + Math.round(Number((text ?? '0').replace('−', '-')) * 10), 0) / 10)
    .toFixed(1)
    .replace('-', '−')
