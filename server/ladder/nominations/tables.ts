import type { BatchAct } from '../../../engines/nominations/batch/history.ts'
import type { NominationAct } from '../../../engines/nominations/nomination/history.ts'
import type { ActColumns } from '../../delivery/recorded/records.ts'

/** Rows of the batches of nominations, as 0041-nominations.sql makes them. */
export type NominationTables = {
  nomination_batch_event: ActColumns<BatchAct> & { batch: string }
  nomination_event: Omit<ActColumns<NominationAct>, 'serial'> & { batch: string; enterprise: string }
}
