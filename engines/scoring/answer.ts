import { type Passing, passingOf } from './passing.ts'
import type { Scheme } from './scheme.ts'
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
export type Count = { readonly known: number; readonly unknown: number }

export function countOf({ scheme, points }: Scores): Count {
  const whole = points.get(scheme.parts.at(-1)!.given.id)!
  let unknown = 0
  for (let row = 0; row < whole.length; row += 1) if (Number.isNaN(whole[row]!)) unknown += 1
  return { known: whole.length - unknown, unknown }
}

/** The heading of answers as rows of texts. */
export const answerHeading = ({ edition, parts }: Scheme): readonly string[] => [
  [edition.subject].flat().join(between),
  ...parts.map(({ given }) => given.id),
  'score',
  'rank',
  'class',
  'passes',
]

/** The answers as rows of texts: all digits that a double holds, and nothing where something is unknown. */
export function* answerRows(scores: Scores): Generator<readonly string[]> {
  const { score, rank, classOf } = standingOf(scores)
  const passes = passingOf(scores)
  const columns = [...scores.points.values(), score, rank]
  for (const [row, subject] of scores.table.subjects.entries()) {
    const cells = [subject]
    for (const column of columns) cells.push(Number.isNaN(column[row]!) ? '' : String(column[row]!))
    cells.push(classOf[row] ?? '', passes?.[row] ?? '')
    yield cells
  }
}
