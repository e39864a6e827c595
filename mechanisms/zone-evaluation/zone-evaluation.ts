import type { EvaluationEdition } from '../../engines/evaluation/edition.ts'
import { edition2021 } from './2021/edition.ts'
import { edition2024 } from './2024-edition.ts'

/**
 * 国家高新区综合评价: its editions, in order of their first days. Places that were published and targets are figures of the
 * zones: `national-zone-evaluation` in the catalogue of indicators.
 */
export const zoneEvaluation: readonly EvaluationEdition[] = [edition2021, edition2024]
