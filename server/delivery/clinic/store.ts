import type {
  ConsultationAct,
  ConsultationEvent,
  ConsultationHappening,
} from '../../../engines/delivery/clinic/history.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Post } from '../../../kernel/post.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import type { ProblemProject } from '../problems/store.ts'

/** A consultation with everything that happened in it. */
export type StoredConsultation = {
  readonly id: string
  readonly serial: number
  readonly project: ProblemProject
  readonly demonstration: boolean
  readonly events: readonly ConsultationEvent[]
}

type Row = {
  readonly consultation: string
  readonly serial: number | null
  readonly kind: ConsultationAct
  readonly body: object
  readonly on: Day
  readonly by: string
  readonly person: string
  readonly post: Post
  readonly department: string | null
  readonly demonstration: boolean
  readonly project: ProblemProject
}

const columns = `e.consultation, e.serial, e.kind, e.body, e.on_day as on, e.by, e.person, e.post, e.department,
  e.demonstration, json_build_object('id', p.id, 'name', p.name, 'department', d.code,
    'demonstration', p.demonstration) as project`
const tables = `from consultation_event e
  join register.project p on p.zone_id = e.zone_id and p.id = e.project
  left join register.department d on d.zone_id = p.zone_id and d.id = p.department`

/** The consultations that the viewer can see, all or of one project, in the order of their numbers. */
export async function readConsultations(
  tx: ZoneTransaction,
  wanted: { readonly project?: string; readonly consultation?: string } = {},
): Promise<StoredConsultation[]> {
  const given = [wanted.project ?? null, wanted.consultation ?? null]
  const rows = await runIn(tx)<Row>({
    text: `select ${columns} ${tables}
      where ($1::uuid is null or e.project = $1) and ($2::uuid is null or e.consultation = $2)
      order by e.consultation, e.number`,
    values: given,
  })
  return [...Map.groupBy(rows, ({ consultation }) => consultation).values()]
    .flatMap((events) => (events[0]!.serial === null ? [] : [consultationOf(events)]))
    .toSorted((one, other) => one.serial - other.serial)
}

function consultationOf(rows: readonly Row[]): StoredConsultation {
  const [{ consultation, serial, project, demonstration }] = rows as [Row]
  return { id: consultation, serial: serial!, project, demonstration, events: rows.map(eventOf) }
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

/** The next number of a consultation in the zone; nobody else gets one until the transaction ends. */
export async function nextConsultationSerial(tx: ZoneTransaction): Promise<number> {
  const [row] = await runIn(tx)<{ serial: number }>({
    text: 'select next_consultation_serial() as serial',
    values: [],
  })
  return row!.serial
}

/** Lets nobody else act in a consultation until the transaction ends. */
export const holdConsultation = (tx: ZoneTransaction, id: string): Promise<unknown> =>
  runIn(tx)({ text: `select pg_advisory_xact_lock(hashtextextended('consultation:' || $1, 0))`, values: [id] })

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
  const { kind, on, by, ...body } = event
  const addressed = event.kind === 'asked' || event.kind === 'prescribed'
  await tx
    .insertInto('consultation_event')
    .values({
      ...place,
      kind,
      addressed_to: addressed ? event.department : null,
      problem: event.kind === 'prescribed' ? event.problem : null,
      body: JSON.stringify(body satisfies Partial<ConsultationHappening>),
      on_day: on,
      by: by.account,
      person: by.person,
      post: by.post,
      department: by.department,
    })
    .execute()
}
