import type { Member } from '../../engines/evaluation/contribution.ts'
import type { EvaluationEdition, Filling } from '../../engines/evaluation/edition.ts'
import { type Readings, readingsOf } from '../enterprise-ladder/readings.ts'
import { edition2021 } from './2021/edition.ts'
import { edition2024 } from './2024-edition.ts'
import { demonstrationFilling, demonstrationMembers, demonstrationOwn, demonstrationPlaces } from './demonstration.ts'
import { enterpriseFacts } from './facts.ts'
import {
  type CountedFact,
  cataloguedFacts,
  countedFacts,
  type RecordedFact,
  rankedIndicators,
  recordedFacts,
} from './recorded.ts'

export type ZoneEvaluationMechanism = {
  /** In order of their first days. */
  readonly editions: readonly EvaluationEdition[]
  /** The department that answers for it. */
  readonly bureau: string
  readonly readings: Readings
  readonly recorded: readonly RecordedFact[]
  readonly catalogued: Readonly<Record<string, string>>
  readonly counted: readonly CountedFact[]
  readonly ranked: typeof rankedIndicators
  /** Made up: national bounds for the edition of 2021, scores of places, a zone's own facts, and enterprises. */
  readonly demonstration: {
    readonly filling: Filling
    readonly places: Readonly<Record<string, number>>
    readonly own: Readonly<Record<string, number>>
    readonly members: (count: number) => Member[]
  }
}

/**
 * 国家高新区综合评价: its editions, which facts registers and the catalogue hold, and where places were printed. Places and
 * targets are figures of the zones: `national-zone-evaluation` in the catalogue of indicators.
 */
export const zoneEvaluation: ZoneEvaluationMechanism = {
  editions: [edition2021, edition2024],
  bureau: 'development-reform',
  readings: readingsOf(enterpriseFacts),
  recorded: recordedFacts,
  catalogued: cataloguedFacts,
  counted: countedFacts,
  ranked: rankedIndicators,
  demonstration: {
    filling: demonstrationFilling,
    places: demonstrationPlaces,
    own: demonstrationOwn,
    members: demonstrationMembers,
  },
}
