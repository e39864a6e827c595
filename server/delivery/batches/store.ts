import type { BatchAct, BatchEvent } from '../../../engines/delivery/batches/history.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import { type ActRow, actColumns, actsOf, recordedValues } from '../recorded/records.ts'

/** A batch with everything that happened to it. */
export type StoredBatch = {
  readonly id: string
  readonly serial: number
  readonly demonstration: boolean
  readonly events: readonly BatchEvent[]
}

type Row = ActRow<BatchAct>

/** The batches of the zone, or one of them, in the order of their numbers. */
export async function readBatches(tx: ZoneTransaction, batch: string | null = null): Promise<StoredBatch[]> {
  const rows = await runIn(tx)<Row>({
    text: `select ${actColumns('batch')} from batch_event e where $1::uuid is null or e.batch = $1
      order by e.batch, e.number`,
    values: [batch],
  })
  return actsOf(rows, eventOf, () => ({}))
}

const eventOf = ({ body, kind, on, by: account, person, post, department }: Row): BatchEvent =>
  ({ ...body, kind, on, by: { account, person, post, department, enterprise: null } }) as BatchEvent

/** One batch; refused where there is none. */
export async function readBatch(tx: ZoneTransaction, id: string): Promise<StoredBatch> {
  const [found] = await readBatches(tx, id)
  if (!found) throw absent('没有这个批次，或不归您管', 'There is no such batch, or it is not yours')
  return found
}

export type AppendedBatch = {
  readonly batch: string
  readonly number: number
  readonly serial: number | null
  readonly demonstration: boolean
  readonly event: BatchEvent
}

/** Appends what happened; the database refuses what the person may not do. */
export async function appendBatchEvent(tx: ZoneTransaction, { event, ...place }: AppendedBatch): Promise<void> {
  await tx
    .insertInto('batch_event')
    .values({ ...place, ...recordedValues(event), project: 'project' in event ? event.project : null })
    .execute()
}
