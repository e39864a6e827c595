import type { AssessmentSentences } from '../../../engines/delivery/problems/assessment-paper.ts'
import type { BulletinSentences } from '../../../engines/delivery/problems/bulletin.ts'
import type { ProblemRules } from '../../../engines/delivery/problems/escalation.ts'
import { edition2022 } from './2022-edition.ts'
import { demonstrationProblems } from './demonstration.ts'
import { assessmentSentences, bulletinSentences } from './sentences.ts'

/** 三张清单: the editions of its rules, the sentences of its papers, and problems that are made up. */
export type ThreeListsMechanism = {
  readonly editions: readonly ProblemRules[]
  readonly sentences: BulletinSentences
  readonly assessmentSentences: AssessmentSentences
  readonly demonstration: typeof demonstrationProblems
}

export const threeLists: ThreeListsMechanism = {
  editions: [edition2022],
  sentences: bulletinSentences,
  assessmentSentences,
  demonstration: demonstrationProblems,
}
