import type { ScoringEdition } from '../../engines/scoring/edition.ts'
import type { Source } from '../../kernel/source.ts'
import { facts, type PointsFact } from './facts.ts'
import { type EditionFault, faultsOf, fullOf, type StageTotals, totalsOf } from './faults.ts'
import { type RecalledItem, toConfirm } from './recalled.ts'
import { pointsTemplate, type StageCount, stageColumn, withUsedInputs } from './template.ts'

/** 创新积分: what an edition is made from, what may be wrong with it, and what has to be confirmed. */
export type InnovationPointsMechanism = {
  readonly source: Source
  readonly facts: readonly PointsFact[]
  readonly stageColumn: string
  /** The bureau whose clerks work on points, by the id of its department. */
  readonly bureau: string
  readonly template: (stages: StageCount) => ScoringEdition
  readonly usual: StageCount
  readonly withUsedInputs: (edition: ScoringEdition) => ScoringEdition
  readonly faults: (edition: ScoringEdition) => readonly EditionFault[]
  readonly totals: (edition: ScoringEdition) => readonly StageTotals[]
  readonly full: typeof fullOf
  readonly toConfirm: (edition: ScoringEdition) => readonly RecalledItem[]
}

export const innovationPoints: InnovationPointsMechanism = {
  source: {
    id: 'innovation-points-2024',
    title: '“创新积分制”工作指引（全国试行版）',
    issuer: '科技部办公厅',
  },
  facts,
  stageColumn,
  bureau: 'science-technology',
  template: pointsTemplate,
  usual: 3,
  withUsedInputs,
  faults: faultsOf,
  totals: totalsOf,
  full: fullOf,
  toConfirm,
}
