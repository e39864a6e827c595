import type { Day } from '../../kernel/day.ts'
import type { Label, Language } from '../../kernel/label.ts'
import type { LadderFact } from '../ladders/ladder.ts'
import { writeAmount } from '../rules/values/quantity.ts'
import { advice } from '../scoring/advice/advice.ts'
import { answersOf } from '../scoring/answer.ts'
import { figure } from '../scoring/numbers/figure.ts'
import type { Scheme } from '../scoring/scheme.ts'
import { type Scores, score } from '../scoring/score.ts'
import type { Assessed, Standing } from './assessed.ts'
import type { Case, Grade, ScoreWay } from './assessment.ts'
import type { Lacking } from './ground.ts'
import { groundsOfScore } from './score-grounds.ts'
import { pointsTold, type SheetItem } from './score-sheet.ts'
import { scoreTable } from './score-table.ts'
import { scoredOf, spreadOf } from './scored.ts'

/** Judges by a score among peers: who is known not to be meant is left out, who is not known stays without a grade. */
export function assessByScore(
  { derive = (subject) => subject.facts, facts }: ScoreWay,
  scheme: Scheme,
  grades: readonly Grade[],
  all: readonly Case[],
  on: Day,
): Assessed {
  const derived = all.map((one) => ({ ...one, facts: derive(one, on) }))
  const meant = scheme.among && score(scheme, scoreTable(scheme, derived)).columns.verdicts(scheme.among)
  const rows = derived.map((_, row) => row).filter((row) => meant?.[row] !== 0)
  const cases = rows.map((row) => derived[row]!)
  const scores = score(scheme, scoreTable(scheme, cases))
  const needed = neededBy(scheme, facts)
  const lacking = cases.map((one) => needed.filter(({ name }) => one.facts[name] == null))
  const standings = standingsOf(scores, grades, lacking)
  const scored = scoredOf(scores)
  const spread = spreadOf(scores, grades)
  return {
    on,
    editions: [scheme.edition.id],
    cases,
    standings,
    gaps: needed.map((fact) => ({ fact, missing: lacking.filter((names) => names.includes(fact)).length })),
    open: (row) => ({
      grounds: groundsOfScore(scores, row, scored(row).items, gradeLabelOf(grades, standings[row]!.grade)),
      missing: lacking[row]!,
      advice: adviceFor(scores, row, grades),
      scored: scored(row),
    }),
    lacking: (row) => weakestOf(scored(row).items),
    ...(spread && { spread }),
  }
}

const gradeLabelOf = (grades: readonly Grade[], grade: string | null): Label | null =>
  grades.find(({ id }) => id === grade)?.label ?? null

const weakest = 2

/** The items that leave most of their points. */
const weakestOf = (items: readonly SheetItem[]): Lacking[] =>
  items
    .filter(({ points, full }) => points !== null && points < full)
    .toSorted((one, other) => other.full - other.points! - (one.full - one.points!))
    .slice(0, weakest)
    .map((item) => {
      const [{ zh, en }, told] = [item.label, pointsTold(item)]
      return { label: item.label, state: 'unmet', gap: { zh: `${zh}${told.zh}`, en: `${en}: ${told.en}` } }
    })

/** Facts without which there is no score: those of criteria that fill no gap. */
function neededBy({ parts }: Scheme, facts: readonly LadderFact[]): LadderFact[] {
  const names = new Set(
    parts.flatMap((part) => (part.kind === 'criterion' && part.given.missing === undefined ? part.rule.names : [])),
  )
  return facts.filter(({ name }) => names.has(name))
}

function standingsOf(
  scores: Scores,
  grades: readonly Grade[],
  lacking: readonly (readonly LadderFact[])[],
): Standing[] {
  const answers = answersOf(scores)
  const least = new Map<string, number>()
  for (const { class: of, score: points } of answers)
    if (of !== null && points !== null) least.set(of, Math.min(points, least.get(of) ?? Number.POSITIVE_INFINITY))
  return answers.map(({ class: grade, score: points, rank }, row) => ({
    grade,
    since: null,
    score: points,
    rank,
    unknown: lacking[row]!.length,
    next: nextOf(grade, points, grades, least),
  }))
}

/** The grade above, and how many points its last has more. */
function nextOf(
  grade: string | null,
  points: number | null,
  grades: readonly Grade[],
  least: ReadonlyMap<string, number>,
): Standing['next'] {
  const better = grades[grades.findIndex(({ id }) => id === grade) - 1]
  const bound = better && least.get(better.id)
  if (!better || bound === undefined || points === null) return null
  const far = bound - points
  const short = figure(far, 2)
  return {
    grade: better.id,
    far,
    lacks: { zh: `差${short}分`, en: `${short} points short` },
  }
}

const shown = 3

/** The smallest changes that reach the grade above, computed again among all. */
function adviceFor(scores: Scores, row: number, grades: readonly Grade[]): Label[] {
  const { inputs } = scores.scheme
  const grade = answersOf(scores)[row]!.class
  const better = grades[grades.findIndex(({ id }) => id === grade) - 1]
  if (grade === null || !better) return []
  return advice(scores, row, { class: better.id })
    .routes.slice(0, shown)
    .map(({ moves }) => {
      const told = (of: Language) =>
        moves
          .map(({ input, label, from, to }) => {
            const unit = inputs.find(({ name }) => name === input)?.unit ?? ''
            const [now, then] = [from, to].map((value) => writeAmount(figure(value, 2), unit, of))
            return `${label[of]} ${now} → ${then}`
          })
          .join({ zh: '，', en: ', ' }[of])
      return { zh: `${told('zh')}，可到${better.label.zh}`, en: `${told('en')} reaches ${better.label.en}` }
    })
}
