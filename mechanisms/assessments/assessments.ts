import type { Assessment } from '../../engines/assessment/assessment.ts'
import { readingsOf } from '../enterprise-ladder/readings.ts'
import { greenFactoryAssessment } from './green-factory/assessment.ts'
import { demonstrationGreenFacts } from './green-factory/demonstration.ts'
import { incubatorAssessment } from './incubators/assessment.ts'
import { listingAssessment } from './listing-nursery/assessment.ts'
import { obsoleteAssessment } from './obsolete-capacity/assessment.ts'
import { outputPerMuAssessment } from './output-per-mu/assessment.ts'
import { transformationAssessment } from './technical-transformation/assessment.ts'

/** 评价与培育: mechanisms that sort a population into grades or stages, in the order in which they are shown. */
export const assessments: readonly Assessment[] = [
  outputPerMuAssessment,
  transformationAssessment,
  greenFactoryAssessment,
  listingAssessment,
  incubatorAssessment,
  obsoleteAssessment,
]

/** What is judged, and where its facts are read. */
export type AssessmentMechanisms = {
  readonly assessments: readonly Assessment[]
  readonly readingsOf: typeof readingsOf
  /** What made-up factories told. */
  readonly demonstrationGreenFacts: typeof demonstrationGreenFacts
}

export const assessmentMechanisms: AssessmentMechanisms = { assessments, readingsOf, demonstrationGreenFacts }
