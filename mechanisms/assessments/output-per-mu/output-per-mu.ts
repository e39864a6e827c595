import type { Measure } from '../../../engines/assessment/assessment.ts'
import type { ScoredEdition } from '../../../engines/evaluation/scored-edition.ts'
import { jingdeAbove, jingdeBelow, shandong2019 } from './editions.ts'
import { differentialMeasures } from './measures.ts'

/** 亩均评价: ways to score what land yields, and what the classes mean for an enterprise. */
export const outputPerMu: {
  readonly editions: readonly ScoredEdition[]
  readonly measures: readonly Measure[]
} = { editions: [shandong2019, jingdeAbove, jingdeBelow], measures: differentialMeasures }
