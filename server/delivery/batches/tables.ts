import type { BatchAct } from '../../../engines/delivery/batches/history.ts'
import type { ActColumns } from '../recorded/records.ts'

/** Rows of the batches of starts, as 0020-batches-and-reviews.sql makes them. */
export type BatchTables = {
  batch_event: ActColumns<BatchAct> & { batch: string; project: string | null }
}
