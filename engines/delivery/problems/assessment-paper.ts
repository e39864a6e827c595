import { writeChinese } from '../../../kernel/chinese-number.ts'
import { type Day, dayLabel } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'
import type { Deduction, DepartmentAssessment } from './assessment.ts'
import type { ProblemRules } from './escalation.ts'
import { fillSentence, type PaperParagraph, type WrittenPaper } from './written-paper.ts'

/** Sentences of the bulletin of an assessment with places in braces that the data fills. */
export type AssessmentSentences = {
  readonly title: Label
  readonly addressee: Label
  readonly opening: Label
  readonly department: Label
  readonly counts: Label
  readonly deduction: Label
  /** Behind a deduction whose reason somebody wrote. */
  readonly reason: Label
  readonly basis: Label
  readonly demonstration: Label
}

export type AssessmentOccasion = {
  readonly zone: Label
  readonly period: Period
  readonly day: Day
  readonly demonstration: boolean
  /** What is in force on the day. */
  readonly rules: ProblemRules
  readonly projectOf: (problem: string) => string
  readonly departmentOf: (department: string) => Label
}

/** Writes what an assessment found: each department with its points, and what it lost them for. */
export function writeAssessment(
  rows: readonly DepartmentAssessment[],
  occasion: AssessmentOccasion,
  sentences: AssessmentSentences,
): WrittenPaper {
  const { zone, period, day, demonstration, rules, projectOf, departmentOf } = occasion
  const facts = {
    zone,
    period: periodLabel(period),
    day: dayLabel(day),
    departments: rows.length,
    lost: rows.filter(({ deductions }) => deductions.length > 0).length,
  }
  const body = (about: string, text: Label): PaperParagraph => ({ about, kind: 'body', text })
  const ofDeduction = (department: string, given: Deduction): PaperParagraph => {
    const { problem, serial, title, on, kind, cause, reason, points } = given
    const told = reason === null ? { zh: '', en: '' } : fillSentence(sentences.reason, { reason })
    const said = { serial, title, cause, points, reason: told, on: dayLabel(on), project: projectOf(problem) }
    return body(`deduction ${department} ${serial} ${kind} ${on}`, fillSentence(sentences.deduction, said))
  }
  const ofDepartment = (row: DepartmentAssessment, at: number): PaperParagraph[] => {
    const { department, deductions, ...counted } = row
    const order = { zh: writeChinese(at + 1), en: String(at + 1) }
    const said = { ...counted, order, full: rules.full, department: departmentOf(department) }
    return [
      { about: `department ${department}`, kind: 'heading', text: fillSentence(sentences.department, said) },
      body(`counts ${department}`, fillSentence(sentences.counts, said)),
      ...deductions.map((one) => ofDeduction(department, one)),
    ]
  }
  return {
    day,
    title: fillSentence(sentences.title, facts),
    addressee: sentences.addressee,
    paragraphs: [
      body('opening', fillSentence(sentences.opening, facts)),
      ...rows.flatMap(ofDepartment),
      body('basis', fillSentence(sentences.basis, { rules: rules.label, source: rules.source.title })),
      ...(demonstration ? [body('demonstration', sentences.demonstration)] : []),
    ],
  }
}
