import type { ReadinessRules } from '../../../engines/delivery/batches/readiness.ts'
import { edition2022 } from './2022-edition.ts'
import { demonstrationBatches } from './demonstration.ts'

/** 集中开工: the editions of its conditions, and batches that are made up. */
export type BatchStartsMechanism = {
  readonly editions: readonly ReadinessRules[]
  readonly demonstration: typeof demonstrationBatches
}

export const batchStarts: BatchStartsMechanism = { editions: [edition2022], demonstration: demonstrationBatches }
