import type { AssessmentHead, AssessmentPage, StandingShown } from '../../contract/assessments/assessments.ts'
import type { AssessmentEdition } from '../../contract/assessments/editions.ts'
import { countsOf, type Standing } from '../../engines/assessment/assessed.ts'
import type { Assessment } from '../../engines/assessment/assessment.ts'
import { countPicture } from '../../engines/assessment/picture.ts'
import type { OpenRules } from '../../engines/assessment/rules.ts'
import { newestPublished } from '../../engines/indicators/newest-published.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { certainties } from '../../kernel/certainty.ts'
import { type Confirmation, notConfirmed } from '../../kernel/confirmation.ts'
import type { Label } from '../../kernel/label.ts'
import { holdsIn } from '../../kernel/territory.ts'
import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import { waitingReports } from '../ladder/facts.ts'
import { sourceText } from '../ladder/rung-shown.ts'
import type { Named } from './cases.ts'
import type { Everybody } from './everybody.ts'
import type { AssessmentDesk } from './parts.ts'

export const usualGradeWord: Label = { zh: '等级', en: 'Grade' }

export const headOf = ({
  id,
  label,
  purpose,
  subject,
  counter,
  grades,
  gradeWord,
  ungraded,
  ahead,
}: Assessment): AssessmentHead => ({
  id,
  label,
  purpose,
  subject,
  counter,
  grades: grades.map((grade) => ({
    id: grade.id,
    label: grade.label,
    short: grade.short ?? grade.label,
    lamp: grade.lamp ?? null,
  })),
  gradeWord: gradeWord ?? usualGradeWord,
  ungraded,
  ahead: ahead ?? { zh: '离下一级还差什么', en: 'What lacks to the next' },
})

export const editionHeadOf = (rules: OpenRules): AssessmentEdition['edition'] => ({
  id: rules.id,
  label: rules.label,
  firstDay: rules.firstDay,
  lastDay: rules.lastDay ?? null,
  source: sourceText(rules.source),
  official: rules.official,
  note: rules.note ?? null,
  series: rules.series,
})

export const rulesShownOf = (
  rules: OpenRules,
  { inForce, division }: { readonly inForce: boolean; readonly division?: string | undefined },
  confirmations: readonly Confirmation[],
): AssessmentPage['editions'][number] => ({
  ...editionHeadOf(rules),
  inForce,
  territory: rules.territory?.label ?? null,
  applies: holdsIn(rules.territory, division),
  unconfirmed: notConfirmed(rules.items, confirmations).map(({ item, label, certainty }) => ({
    item,
    label,
    certainty: certainties[certainty],
  })),
})

export const gradeLabel = ({ grades, ungraded }: Assessment, grade: string | null): Label =>
  grades.find(({ id }) => id === grade)?.label ?? ungraded

/** Where one stands, as a line of a list. */
export const lineOf = (
  { open: { given } }: AssessmentDesk,
  named: Named,
  standing: Standing,
  among = true,
): StandingShown => ({
  id: named.id,
  name: named.name,
  code: named.code,
  grade: standing.grade,
  gradeLabel: among ? gradeLabel(given, standing.grade) : (given.outside ?? given.ungraded),
  among,
  since: standing.since,
  score: standing.score,
  rank: standing.rank,
  unknown: standing.unknown,
  next: standing.next && {
    id: standing.next.grade,
    grade: standing.next.label ?? gradeLabel(given, standing.next.grade),
    lacks: standing.next.lacks,
  },
})

export const standingShown = (desk: AssessmentDesk, { assessed, known }: Everybody, row: number): StandingShown =>
  lineOf(desk, known.get(assessed.cases[row]!.id)!.named, assessed.standings[row]!)

/** One among the judged, or as it would stand where it may come in; undefined where it is neither. */
export function standsAt({ assessed, known, rows }: Everybody, id: string) {
  const [row, one] = [rows.get(id), known.get(id)]
  if (row !== undefined)
    return { one: one!, among: true, standing: assessed.standings[row]!, opened: assessed.open(row) }
  const told = one && assessed.outside?.(one.case)
  return told && { one, among: false, ...told }
}

/** Where one stands or would stand, as a line; null where it is neither judged nor may come in. */
export function ownLine(desk: AssessmentDesk, everybody: Everybody, id: string): StandingShown | null {
  const found = standsAt(everybody, id)
  return found ? lineOf(desk, found.one.named, found.standing, found.among) : null
}

/** Rows that the viewer sees, in the order in which they are named. */
export const rowsSeen = ({ rows }: Everybody, visible: ReadonlySet<string>): number[] =>
  [...rows].flatMap(([id, row]) => (visible.has(id) ? [row] : []))

/** How many the viewer sees; null where there is nobody in the zone to judge: none was registered, or no rules hold. */
export const totalShown = ({ assessed: { cases } }: Everybody, rows: readonly number[]): number | null =>
  cases.length === 0 ? null : rows.length

export const countsShown = ({ open: { given } }: AssessmentDesk, { assessed }: Everybody, rows: readonly number[]) =>
  countsOf(
    given.grades,
    rows.map((row) => assessed.standings[row]!),
  )

/** Rows on the way to a next grade, who lacks least first. */
export function rowsNear({ assessed: { standings } }: Everybody, rows: readonly number[]): number[] {
  const far = (row: number): number => standings[row]!.next!.far
  return rows.filter((row) => standings[row]!.next !== null).toSorted((one, other) => far(one) - far(other))
}

const nearShown = 10

/** Those of the rows that lack least of the next grade, as far as it is said. */
export const nearest = (desk: AssessmentDesk, everybody: Everybody, rows: readonly number[]): StandingShown[] =>
  rowsNear(everybody, rows)
    .slice(0, nearShown)
    .map((row) => standingShown(desk, everybody, row))

/** What is counted of all, beside what was published. */
export function talliesOf(
  { open: { given } }: AssessmentDesk,
  { assessed: { cases, standings, on } }: Everybody,
  pack: Pick<ZonePack, 'figures' | 'documents'> | undefined,
): AssessmentPage['tallies'] {
  const all = cases.map((one, row) => ({ case: one, grade: standings[row]!.grade }))
  return (given.tallies ?? []).map(({ id, label, unit, indicator, of }) => {
    const value = all.length === 0 ? null : of(all, on)
    const found = indicator === undefined ? undefined : newestPublished(pack?.figures ?? [], indicator, on)
    return {
      id,
      label,
      unit,
      value,
      published: found
        ? {
            value: found.value,
            period: found.period,
            document: pack?.documents.find((one) => one.id === found.document)?.title ?? found.document,
            indicator: found.indicator,
            same: Number(found.value) === value,
          }
        : null,
    }
  })
}

/** Who reported something that the bureau has not decided. */
export const waitingIn = ({ assessed: { cases }, known }: Everybody): AssessmentPage['waiting'] =>
  cases
    .map(({ id }) => {
      const { named, seen } = known.get(id)!
      return { id, name: named.name, reports: seen ? waitingReports(seen.said).length : 0 }
    })
    .filter(({ reports }) => reports > 0)
    .slice(0, 50)

/** The registers whose rows are judged and counted. */
export function registersOf({ open: { given }, kinds, subjects }: AssessmentDesk) {
  const reads = given.way.way === 'ladder' ? [] : (given.way.reads ?? [])
  const read = given.way.way === 'records' ? reads.map(({ kind }) => kindOf(kinds, kind)) : [subjects]
  return [...new Map(read.map(({ id, label }) => [id, { id, label }])).values()]
}

/** The picture with the counts of those whom the viewer sees. */
export function pictureOf(
  { open: { given } }: AssessmentDesk,
  { assessed: { cases, standings, on } }: Everybody,
  rows: readonly number[],
): AssessmentPage['picture'] {
  if (!given.picture) return null
  const all = rows.map((row) => ({ case: cases[row]!, grade: standings[row]!.grade }))
  const { kind, label } = given.picture
  return { kind, label, steps: countPicture(given.picture, all, on) }
}

export const spreadShown = ({ assessed: { spread } }: Everybody): AssessmentPage['spread'] =>
  spread
    ? {
        bins: spread.bins.map(({ from, to, counts }) => ({ from, to, counts: { ...counts } })),
        bounds: [...spread.bounds],
      }
    : null
