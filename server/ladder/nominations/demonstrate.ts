import { createHash } from 'node:crypto'
import { day } from '../../../kernel/day.ts'
import type { NominationCandidate } from '../../../mechanisms/enterprise-ladder/demonstration.ts'
import type { LadderMechanism } from '../../../mechanisms/enterprise-ladder/mechanism.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { nextSerial, placed } from '../../delivery/recorded/records.ts'
import { runIn } from '../../register/statement.ts'
import { lastYearOfMadeUpTitles } from '../store.ts'
import { appendBatchEvent, appendNominationEvent } from './store.ts'

/** The id of a made-up batch, the same at every installation, so that its public list has one address. */
function idOf(zone: string, batch: number): string {
  const hex = createHash('sha256').update(`nomination-batch/${zone}/${batch}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Brings in the made-up batches of a zone, of its made-up enterprises and the titles that they were granted. */
export async function demonstrateNominations(
  tx: ZoneTransaction,
  mechanism: LadderMechanism,
  zone: string,
): Promise<void> {
  const year = await lastYearOfMadeUpTitles(tx)
  if (year === null) return
  const candidates = await runIn(tx)<NominationCandidate>({
    text: `select e.id as enterprise, e.name, e.credit_code as "creditCode", max(t.granted_on) as "grantedOn",
        'innovative-sme' = any(e.titles) and not 'specialised' = any(e.titles) as ready
      from register.enterprise e left join register.enterprise_title t on t.zone_id = e.zone_id
        and t.enterprise = e.id and t.rung = 'specialised'
      where e.demonstration and e.form = 'enterprise' and e.archived_at is null
      group by e.id, e.name, e.credit_code, e.titles, e.sort_name order by e.sort_name, e.id`,
    values: [],
  })
  const batches = mechanism.demonstration(candidates, day(`${year}-12-31`))
  for (const [at, { events, nominations }] of batches.entries()) {
    const batch = idOf(zone, at + 1)
    const demonstration = true
    const serial = await nextSerial(tx, 'nomination_batch')
    for (const one of placed(events, serial)) await appendBatchEvent(tx, { batch, demonstration, ...one })
    for (const { enterprise, events: own } of nominations)
      for (const { event, number } of placed(own, 0))
        await appendNominationEvent(tx, { batch, enterprise, demonstration, event, number })
  }
}
