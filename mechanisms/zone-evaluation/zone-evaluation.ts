import type { Member } from '../../engines/evaluation/contribution.ts'
import type { EvaluationEdition, Filling } from '../../engines/evaluation/edition.ts'
import { type Readings, readingsOf } from '../enterprise-ladder/readings.ts'
import { edition2021 } from './2021/edition.ts'
import { edition2024 } from './2024-edition.ts'
import { demonstrationFilling, demonstrationMembers, demonstrationOwn } from './demonstration.ts'
import { enterpriseFacts } from './facts.ts'

/**
 * 国家高新区综合评价: its editions, in order of their first days, and which facts of enterprises a register holds. Places that
 * were published and targets are figures of the zones: `national-zone-evaluation` in the catalogue of indicators.
 */
export const zoneEvaluation: {
  readonly editions: readonly EvaluationEdition[]
  readonly readings: Readings
  /** Made up: national bounds for the edition of 2021, a zone's own facts, and enterprises. */
  readonly demonstration: {
    readonly filling: Filling
    readonly own: Readonly<Record<string, number>>
    readonly members: (count: number) => Member[]
  }
} = {
  editions: [edition2021, edition2024],
  readings: readingsOf(enterpriseFacts),
  demonstration: { filling: demonstrationFilling, own: demonstrationOwn, members: demonstrationMembers },
}
