import type { Label } from '../../kernel/label.ts'
import type { LadderFact } from '../ladders/ladder.ts'
import { figure } from '../scoring/numbers/figure.ts'
import type { Scheme } from '../scoring/scheme.ts'
import { score } from '../scoring/score.ts'
import { standingOf } from '../scoring/standing.ts'
import type { Standing } from './assessed.ts'
import type { Case, Grade } from './assessment.ts'
import type { SheetItem } from './score-sheet.ts'
import { scoreTable } from './score-table.ts'
import { scoredOf } from './scored.ts'

/** A standard by which those on a ladder score themselves; the levels do not hang on it. */
export type Standard = { readonly id: string; readonly scheme: Scheme; readonly grades: readonly Grade[] }

/** What everybody’s own score comes to, item by item, and which items lead to those of the level above. */
export function ownScores({ scheme, grades }: Standard, cases: readonly Case[], standings: readonly Standing[]) {
  const scores = score(scheme, scoreTable(scheme, cases))
  const { score: points } = standingOf(scores)
  const scored = scoredOf(scores)
  const scoreOf = (row: number): number | null => (Number.isNaN(points[row]!) ? null : points[row]!)
  const leastAt = (grade: string): number | null => {
    const own = standings.flatMap(({ grade: held }, row) => (held === grade ? (scoreOf(row) ?? []) : []))
    return own.length === 0 ? null : own.reduce((least, one) => Math.min(least, one))
  }
  return {
    scored,
    scoreOf,
    /** Facts that the standard reads and nobody told. */
    unscored: (row: number, facts: readonly LadderFact[]): LadderFact[] =>
      scored(row).levers.flatMap(({ name, value }) =>
        value === null ? (facts.find((fact) => fact.name === name) ?? []) : [],
      ),
    advice: (row: number): Label[] => {
      const [own, next] = [scoreOf(row), standings[row]!.next]
      const least = next && leastAt(next.grade)
      const level = grades.find(({ id }) => id === next?.grade)
      if (own === null || least === null || !level) return []
      return least > own ? routesTo(least - own, scored(row).items, level.label) : [reached(level.label, own, least)]
    },
  }
}

const reached = ({ zh, en }: Label, own: number, least: number): Label => ({
  zh: `自评${figure(own, 2)}分，不低于已列入${zh}的最低自评分${figure(least, 2)}分`,
  en: `Its own score of ${figure(own, 2)} is not below the least of those at “${en}”, ${figure(least, 2)}`,
})

const shown = 3

/** The items with most room, one or two at once, that make up what lacks to the least score of a level. */
function routesTo(lack: number, items: readonly SheetItem[], { zh, en }: Label): Label[] {
  const roomy = items
    .flatMap(({ label, points, full }) =>
      points === null || points >= full ? [] : [{ label, points, room: full - points }],
    )
    .toSorted((one, other) => other.room - one.room)
  const single = roomy.filter(({ room }) => room >= lack).map((one) => [{ ...one, more: lack }])
  const [first, second] = roomy
  const pair =
    single.length === 0 && first && second && first.room + second.room >= lack
      ? [
          [
            { ...first, more: first.room },
            { ...second, more: lack - first.room },
          ],
        ]
      : []
  return [...single, ...pair].slice(0, shown).map((moves) => {
    const told = moves.map(({ label, points, more }) => ({
      label,
      from: figure(points, 2),
      to: figure(points + more, 2),
    }))
    return {
      zh: `${told.map(({ label, from, to }) => `${label.zh} ${from}分 → ${to}分`).join('，')}，自评分达到已列入${zh}的最低分`,
      en: `${told.map(({ label, from, to }) => `${label.en} ${from} → ${to}`).join(', ')} reaches the least score at “${en}”`,
    }
  })
}
