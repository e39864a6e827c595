import type { BulletinSentences } from '../../engines/delivery/problems/bulletin.ts'
import type { ProblemRules } from '../../engines/delivery/problems/escalation.ts'
import { edition2022 } from './2022-edition.ts'
import { demonstrationProblems } from './demonstration.ts'
import { bulletinSentences } from './sentences.ts'

/** 三张清单: the editions of its rules, the sentences of its bulletin, and problems that are made up. */
export type ThreeListsMechanism = {
  readonly editions: readonly ProblemRules[]
  readonly sentences: BulletinSentences
  readonly demonstration: typeof demonstrationProblems
}

export const threeLists: ThreeListsMechanism = {
  editions: [edition2022],
  sentences: bulletinSentences,
  demonstration: demonstrationProblems,
}
