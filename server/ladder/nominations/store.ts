import type { BatchAct, BatchEvent } from '../../../engines/nominations/batch/history.ts'
import type {
  NominationAct,
  NominationEvent,
  SignedNominationEvent,
} from '../../../engines/nominations/nomination/history.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { type ActRow, actColumns, actsOf, recordedValues } from '../../delivery/recorded/records.ts'
import { absent } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'

/** A batch with everything that happened to it. */
export type StoredBatch = {
  readonly id: string
  readonly serial: number
  readonly demonstration: boolean
  readonly events: readonly BatchEvent[]
}

/** The nomination of an enterprise with everything that happened to it. */
export type StoredNomination = {
  readonly batch: string
  readonly enterprise: string
  readonly name: string
  readonly creditCode: string | null
  readonly events: readonly NominationEvent[]
}

const byOf = <Kind>(
  { body, kind, on, by: account, person, post, department }: ActRow<Kind>,
  enterprise: string | null,
) => ({
  ...body,
  kind,
  on,
  by: { account, person, post, department, enterprise: post === 'enterprise' ? enterprise : null },
})

/** The batches of the zone, or one of them, in the order of their numbers. */
export async function readBatches(tx: ZoneTransaction, batch: string | null = null): Promise<StoredBatch[]> {
  const rows = await runIn(tx)<ActRow<BatchAct>>({
    text: `select ${actColumns('batch')} from nomination_batch_event e where $1::uuid is null or e.batch = $1
      order by e.batch, e.number`,
    values: [batch],
  })
  return actsOf(
    rows,
    (row) => byOf(row, null) as BatchEvent,
    () => ({}),
  )
}

/** One batch; refused where there is none. */
export async function readBatch(tx: ZoneTransaction, id: string): Promise<StoredBatch> {
  const [found] = await readBatches(tx, id)
  if (!found) throw absent('没有这个申报批次', 'There is no such batch of nominations')
  return found
}

type Wanted = { readonly batch?: string; readonly enterprise?: string }

/** What was nominated, as far as the viewer sees it: all, of one batch, of one enterprise. */
export async function readNominations(tx: ZoneTransaction, wanted: Wanted = {}): Promise<StoredNomination[]> {
  type Row = Omit<ActRow<NominationAct>, 'serial'> & { name: string; code: string | null; enterprise: string }
  const rows = await runIn(tx)<Row>({
    text: `select e.batch as record, e.enterprise, r.name, r.credit_code as code, e.kind, e.body, e.on_day as on, e.by,
        e.person, e.post, e.department, e.demonstration
      from nomination_event e join register.enterprise r on r.zone_id = e.zone_id and r.id = e.enterprise
      where ($1::uuid is null or e.batch = $1) and ($2::uuid is null or e.enterprise = $2)
      order by r.sort_name, e.enterprise, e.batch, e.number`,
    values: [wanted.batch ?? null, wanted.enterprise ?? null],
  })
  return [...Map.groupBy(rows, ({ record, enterprise }) => `${record}/${enterprise}`).values()].map((events) => {
    const [{ record, enterprise, name, code }] = events as [Row]
    return {
      batch: record,
      enterprise,
      name,
      creditCode: code,
      events: events.map((row) => byOf({ ...row, serial: null }, enterprise) as NominationEvent),
    }
  })
}

/** Who was struck off a public list, whoever asks. */
export async function readStruck(tx: ZoneTransaction, batch: string): Promise<ReadonlySet<string>> {
  const rows = await runIn(tx)<{ enterprise: string }>({
    text: 'select struck_nominations($1::uuid) as enterprise',
    values: [batch],
  })
  return new Set(rows.map(({ enterprise }) => enterprise))
}

export type Objector = { readonly name: string; readonly contact: string }

/** Who objected in public, by batch, enterprise and number; none for whom the database tells none. */
export async function readObjectors(tx: ZoneTransaction): Promise<ReadonlyMap<string, Objector>> {
  const rows = await runIn(tx)<Objector & { batch: string; enterprise: string; number: number }>({
    text: 'select batch, enterprise, number, name, contact from public_objection',
    values: [],
  })
  return new Map(
    rows.map(({ batch, enterprise, number, ...objector }) => [`${batch}/${enterprise}/${number}`, objector]),
  )
}

type Placed<Event> = { readonly number: number; readonly demonstration: boolean; readonly event: Event }

/** Appends what happened to a batch; the database refuses what the person may not do. */
export async function appendBatchEvent(
  tx: ZoneTransaction,
  { event, ...place }: Placed<BatchEvent> & { readonly batch: string; readonly serial: number | null },
): Promise<void> {
  await tx
    .insertInto('nomination_batch_event')
    .values({ ...place, ...recordedValues(event) })
    .execute()
}

/** Appends what happened to a nomination. */
export async function appendNominationEvent(
  tx: ZoneTransaction,
  { event, ...place }: Placed<SignedNominationEvent> & { readonly batch: string; readonly enterprise: string },
): Promise<void> {
  await tx
    .insertInto('nomination_event')
    .values({ ...place, ...recordedValues(event) })
    .execute()
}
