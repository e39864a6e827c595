import type { Catalogue, Finding, FindingAct, Round, Visit } from '../../../engines/screening/screening.ts'
import { catalogues } from './catalogues.ts'
import { demonstrationActs, demonstrationFindings, demonstrationRound, demonstrationVisits } from './demonstration.ts'
import { obsoleteFinding } from './finding.ts'

/** Works that a report says were taken down for good. */
export type PublishedClosure = { readonly works: string; readonly document: string; readonly paragraph: number }

/** 淘汰落后产能: catalogues, the form of a finding, closures that were published, and a made-up round. */
export const obsoleteCapacity: {
  readonly catalogues: readonly Catalogue[]
  readonly finding: typeof obsoleteFinding
  readonly published: Readonly<Record<string, readonly PublishedClosure[]>>
  readonly demonstration: {
    readonly round: Round
    readonly visits: readonly Visit[]
    readonly findings: readonly Finding[]
    readonly acts: readonly FindingAct[]
  }
} = {
  catalogues,
  finding: obsoleteFinding,
  published: {
    zibo: [
      { works: '隆盛钢铁', document: 'press-conference-2023', paragraph: 12 },
      { works: '齐林博山钢铁', document: 'press-conference-2023', paragraph: 12 },
    ],
  },
  demonstration: {
    round: demonstrationRound,
    visits: demonstrationVisits,
    findings: demonstrationFindings,
    acts: demonstrationActs,
  },
}
