import { type Passing, passingOf } from './passing.ts'
import type { Scores } from './score.ts'
import { standingOf } from './standing.ts'
import { between } from './table.ts'

/** What came out for one subject; null is unknown, or not asked for by the edition. */
export type Answer = {
  readonly subject: string
  /** The points of every part by its id. */
  readonly parts: Readonly<Record<string, number | null>>
  readonly score: number | null
  readonly rank: number | null
  readonly class: string | null
  readonly passes: Passing | null
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** Everybody's points, rank, class and whether they pass, in the order of the table. */
export function answersOf(scores: Scores): readonly Answer[] {
  const { score, rank, classOf } = standingOf(scores)
  const passes = passingOf(scores)
  return scores.table.subjects.map((subject, row) => ({
    subject,
    parts: Object.fromEntries([...scores.points].map(([id, points]) => [id, known(points[row]!)])),
    score: known(score[row]!),
    rank: known(rank[row]!),
    class: classOf[row]!,
    passes: passes?.[row] ?? null,
  }))
}

/** How many subjects have a score, and how many have none. */
export function countOf(scores: Scores): { readonly known: number; readonly unknown: number } {
  const all = standingOf(scores).score
  const unknown = all.reduce((count, points) => count + (Number.isNaN(points) ? 1 : 0), 0)
  return { known: all.length - unknown, unknown }
}

/** The answers as rows of texts under a heading: all digits that a double holds, and nothing where something is unknown. */
export function* answerRows(scores: Scores): Generator<readonly string[]> {
  const ids = [...scores.points.keys()]
  const { score, rank, classOf } = standingOf(scores)
  const passes = passingOf(scores)
  const text = (value: number | string | null): string =>
    value === null || (typeof value === 'number' && Number.isNaN(value)) ? '' : String(value)
  yield [[scores.scheme.edition.subject].flat().join(between), ...ids, 'score', 'rank', 'class', 'passes']
  for (const [row, subject] of scores.table.subjects.entries()) {
    const points = ids.map((id) => text(scores.points.get(id)![row]!))
    yield [subject, ...points, ...[score[row]!, rank[row]!, classOf[row]!, passes?.[row] ?? null].map(text)]
  }
}
