import { randomUUID } from 'node:crypto'
import type { Day } from '../../../kernel/day.ts'
import type { BatchStartsMechanism } from '../../../mechanisms/delivery/batch-starts/batch-starts.ts'
import type { BatchCandidate, DemonstrationBatch } from '../../../mechanisms/delivery/batch-starts/demonstration.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { runIn } from '../../register/statement.ts'
import { demonstrationDays } from '../days.ts'
import { nextSerial, placed } from '../recorded/records.ts'
import { appendBatchEvent } from './store.ts'

export type MadeBatch = DemonstrationBatch & { readonly batch: string; readonly lastDay: Day }

/** Brings in the made-up batches of a zone: of the made-up projects of its ledgers. */
export async function demonstrateBatches(tx: ZoneTransaction, mechanism: BatchStartsMechanism): Promise<MadeBatch[]> {
  const candidates = await runIn(tx)<BatchCandidate>({
    text: `select id as project, year, started_on as "startedOn" from register.project
      where demonstration and archived_at is null and year is not null and level in ('provincial', 'city')
      order by number, id`,
    values: [],
  })
  const lastDays = await demonstrationDays(tx)
  const made: MadeBatch[] = []
  for (const one of mechanism.demonstration(candidates, lastDays)) {
    const batch = randomUUID()
    const serial = await nextSerial(tx, 'batch')
    for (const event of placed(one.events, serial)) {
      await appendBatchEvent(tx, { batch, demonstration: true, ...event })
    }
    made.push({ ...one, batch, lastDay: lastDays.get(one.year)! })
  }
  return made
}
