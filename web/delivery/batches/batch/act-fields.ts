import type { BatchActGiven } from '../../../../contract/delivery/batches/batches.ts'
import type { BatchMove } from '../../../../engines/delivery/batches/acts.ts'
import { type AskedField, askedField as field, givenBy, type Typed } from '../../../parts/form/asked-fields.ts'

const reason = field('reason', 'lines', '理由', 'Reason')

/** What is asked before every act on a batch. */
export const batchFields: Readonly<Record<BatchMove, readonly AskedField[]>> = {
  listed: [],
  removed: [reason],
  admitted: [reason],
  announced: [],
  rescheduled: [field('day', 'day', '改到哪天', 'New day'), reason],
  started: [field('day', 'day', '实际开工日', 'Started on')],
  postponed: [reason, field('until', 'day', '预计哪天开工', 'Expected on', false)],
  cancelled: [reason],
}

/** The act as the server takes it; `project` where it is on one. */
export const batchActOf = (move: BatchMove, typed: Typed, project?: string): BatchActGiven =>
  ({ kind: move, ...(project && { project }), ...givenBy(batchFields[move], typed) }) as BatchActGiven
