import { writeAssessment } from '../../../engines/delivery/problems/assessment-paper.ts'
import type { PaperKind, WrittenPaper } from '../../../engines/delivery/problems/written-paper.ts'
import { issuerOf } from '../../../engines/reports/card.ts'
import { type Day, dayLabel } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { lastDay, type Period, periodLabel, periodOf, previous } from '../../../kernel/period.ts'
import type { Desk } from '../problems/desk.ts'
import { assessProblems, bulletinOf } from './written.ts'

export type AskedPaper = { readonly kind: PaperKind; readonly period?: string | null | undefined }

/** A paper before it has a number. */
export type Draft = {
  readonly kind: PaperKind
  readonly period: Period | null
  readonly demonstration: boolean
  readonly issuer: Label
  /** The day of the signature. */
  readonly issuedOn: Day
  readonly paper: WrittenPaper
  /** Why it is not to be issued, whoever asks. */
  readonly hindrance: Label | null
}

/**
 * Writes a paper from what the desk sees on its day.
 * @param only whether what is made up counts, or what is real; what is real unless all is made up.
 */
export function writeDraft(desk: Desk, { kind, period }: AskedPaper, only?: boolean): Promise<Draft> {
  return kind === 'bulletin' ? draftBulletin(desk, only) : draftAssessment(desk, period as Period | undefined, only)
}

async function draftBulletin(desk: Desk, only: boolean | undefined): Promise<Draft> {
  const { bulletin, demonstration } = await bulletinOf(desk, only)
  const { serials, ...paper } = bulletin
  return {
    kind: 'bulletin',
    period: null,
    demonstration,
    issuer: issuerOf(desk.zone),
    issuedOn: paper.day,
    paper,
    hindrance: serials.length > 0 ? null : nobodyNamed,
  }
}

async function draftAssessment(desk: Desk, asked: Period | undefined, only: boolean | undefined): Promise<Draft> {
  const { asOf, period, demonstration, rows, rules, to, projectOf } = await assessProblems(
    desk,
    asked ?? ((day) => closedQuarter(day)),
    only,
  )
  const occasion = {
    zone: desk.zone,
    period,
    day: to,
    demonstration,
    rules,
    projectOf,
    departmentOf: desk.departmentLabel,
  }
  return {
    kind: 'assessment',
    period,
    demonstration,
    issuer: issuerOf(desk.zone),
    issuedOn: asOf,
    paper: writeAssessment(rows, occasion, desk.parts.mechanism.assessmentSentences),
    hindrance: lastDay(period) > asOf ? notOver(period) : rows.length > 0 ? null : nobodyAssessed,
  }
}

/** The last quarter whose last day has come. */
function closedQuarter(day: Day): Period {
  const quarter = periodOf('quarter', day)
  return lastDay(quarter) <= day ? quarter : previous(quarter)
}

const nobodyNamed: Label = {
  zh: '没有达到通报标准的问题，不用印发。',
  en: 'No problem has reached the threshold; there is nothing to issue.',
}
const nobodyAssessed: Label = {
  zh: '这一期没有部门承办过问题，不用印发。',
  en: 'No department had a problem in hand in this period; there is nothing to issue.',
}
const notOver = (period: Period): Label => ({
  zh: `${periodLabel(period).zh}到${dayLabel(lastDay(period)).zh}才结束，结束后再印发。`,
  en: `${periodLabel(period).en} ends on ${dayLabel(lastDay(period)).en}; the assessment is issued after that.`,
})
