import type { ConsultationAct, ConsultationEvent } from '../../../engines/delivery/clinic/history.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import {
  type Recorded,
  type RecordedRow,
  recordedColumns,
  recordedTables,
  recordedValues,
  recordsOf,
} from '../recorded/records.ts'

/** A consultation with everything that happened in it. */
export type StoredConsultation = Recorded<ConsultationEvent>

type Row = RecordedRow<ConsultationAct>

/** The consultations that the viewer can see, all or of one project, in the order of their numbers. */
export async function readConsultations(
  tx: ZoneTransaction,
  wanted: { readonly project?: string; readonly consultation?: string } = {},
): Promise<StoredConsultation[]> {
  const given = [wanted.project ?? null, wanted.consultation ?? null]
  const rows = await runIn(tx)<Row>({
    text: `select ${recordedColumns('consultation')} ${recordedTables('consultation_event')}
      where ($1::uuid is null or e.project = $1) and ($2::uuid is null or e.consultation = $2)
      order by e.consultation, e.number`,
    values: given,
  })
  return recordsOf(rows, eventOf)
}

const eventOf = ({ body, kind, on, by: account, person, post, department }: Row): ConsultationEvent =>
  ({ ...body, kind, on, by: { account, person, post, department, enterprise: null } }) as ConsultationEvent

/** One consultation that the viewer can see; refused where there is none. */
export async function readConsultation(tx: ZoneTransaction, id: string): Promise<StoredConsultation> {
  const [found] = await readConsultations(tx, { consultation: id })
  if (!found) throw absent('没有这次会诊，或不归您管', 'There is no such consultation, or it is not yours')
  return found
}

/** The consultation that prescribed a problem, where the viewer can see it; the last one where there were several. */
export async function prescribedIn(
  tx: ZoneTransaction,
  problem: string,
): Promise<{ readonly id: string; readonly serial: number } | null> {
  const [found] = await runIn(tx)<{ id: string; serial: number }>({
    text: `select c.consultation as id, c.serial from consultation_event e
      join consultation_event c on c.zone_id = e.zone_id and c.consultation = e.consultation and c.kind = 'called'
      where e.kind = 'prescribed' and e.problem = $1 order by c.serial desc limit 1`,
    values: [problem],
  })
  return found ?? null
}

export type AppendedConsultation = {
  readonly consultation: string
  readonly project: string
  readonly number: number
  readonly serial: number | null
  readonly demonstration: boolean
  readonly event: ConsultationEvent
}

/** Appends what happened; the database refuses what the person may not do. */
export async function appendConsultationEvent(
  tx: ZoneTransaction,
  { event, ...place }: AppendedConsultation,
): Promise<void> {
  const addressed = event.kind === 'asked' || event.kind === 'prescribed'
  await tx
    .insertInto('consultation_event')
    .values({
      ...place,
      ...recordedValues(event),
      addressed_to: addressed ? event.department : null,
      problem: event.kind === 'prescribed' ? event.problem : null,
    })
    .execute()
}
