import { listAssessed, listAssessments, openAssessment } from '../../../contract/assessments/assessments.ts'
import {
  decideAssessedFact,
  judgeAssessed,
  openAssessed,
  reportAssessedFact,
  withdrawAssessedFact,
} from '../../../contract/assessments/subject.ts'
import { call } from '../../api.ts'
import type { FactDoor } from '../../ladder/door.ts'

/** What is said of an enterprise on the page of an assessment. */
export const assessedDoor = (
  params: { readonly assessment: string; readonly subject: string },
  query: { readonly on?: string; readonly edition?: string },
): FactDoor => ({
  about: params.subject,
  report: (body) => call(reportAssessedFact, { params, query, body }),
  withdraw: (report) => call(withdrawAssessedFact, { params: { ...params, report }, query }),
  decide: (report, body) => call(decideAssessedFact, { params: { ...params, report }, query, body }),
  judge: (body) => call(judgeAssessed, { params, query, body }),
  touched: [openAssessed, openAssessment, listAssessed, listAssessments],
})
