import { reaches } from './numbers/near.ts'
import type { Scores } from './score.ts'

/** Whether a row passes: yes, no, or not to be told while something is unknown. */
export type Passing = 'met' | 'unmet' | 'unknown'

/**
 * Who passes: every gate holds, and either the points and every minimum of a part are reached or one of the direct
 * conditions holds. Three-valued: what is unknown decides only where the rest does not.
 */
export function passingOf(scores: Scores): readonly Passing[] | undefined {
  const { edition, parts, gates, direct } = scores.scheme
  if (!edition.pass) return undefined
  const { points } = edition.pass
  const root = scores.points.get(parts.at(-1)!.given.id)!
  const reached =
    (column: Float64Array, least: number) =>
    (row: number): number =>
      Number.isNaN(column[row]!) ? -1 : reaches(column[row]!, least) ? 1 : 0
  const held = (conditions: typeof gates) =>
    conditions.map(({ rule }) => {
      const verdicts = scores.columns.verdicts(rule)
      return (row: number): number => verdicts[row]!
    })
  const minimums = parts.flatMap(({ given: { id, minimum } }) =>
    minimum === undefined ? [] : [reached(scores.points.get(id)!, minimum)],
  )
  const scored = [...(points === undefined ? [] : [reached(root, points)]), ...minimums]
  const [gated, straight] = [held(gates), held(direct)]
  const names = { 1: 'met', 0: 'unmet', [-1]: 'unknown' } as const
  return Array.from(root, (_, row) => {
    const byPoints = scored.length === 0 && straight.length > 0 ? 0 : all(scored.map((test) => test(row)))
    const either = any([byPoints, ...straight.map((test) => test(row))])
    return names[all([...gated.map((test) => test(row)), either]) as 1 | 0 | -1]
  })
}

const all = (verdicts: readonly number[]): number => (verdicts.includes(0) ? 0 : verdicts.includes(-1) ? -1 : 1)
const any = (verdicts: readonly number[]): number => (verdicts.includes(1) ? 1 : verdicts.includes(-1) ? -1 : 0)
