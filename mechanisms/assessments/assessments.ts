import type { Assessment } from '../../engines/assessment/assessment.ts'
import { readingsOf } from '../enterprise-ladder/readings.ts'
import { outputPerMuAssessment } from '../output-per-mu/assessment.ts'

/** 评价与培育: mechanisms that sort a population into grades or stages, in the order in which they are shown. */
export const assessments: readonly Assessment[] = [outputPerMuAssessment]

/** What is judged, and where its facts are read. */
export type AssessmentMechanisms = {
  readonly assessments: readonly Assessment[]
  readonly readingsOf: typeof readingsOf
}

export const assessmentMechanisms: AssessmentMechanisms = { assessments, readingsOf }
