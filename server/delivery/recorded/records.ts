import type { Generated } from 'kysely'
import type { Actor } from '../../../engines/delivery/recorded/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Post } from '../../../kernel/post.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { runIn } from '../../register/statement.ts'

/** The project that something is about, as far as that needs it. */
export type RecordedProject = {
  readonly id: string
  readonly name: string
  readonly year: number | null
  /** Id of the department that drives it, within the zone. */
  readonly department: string | null
  readonly demonstration: boolean
}

/** What has a number in the zone and is nothing but everything that happened to it: a problem, a consultation. */
export type Recorded<Event> = {
  readonly id: string
  readonly serial: number
  readonly project: RecordedProject
  readonly demonstration: boolean
  readonly events: readonly Event[]
}

/** The columns of a table of what people did: who, in which post, when, and whether it is made up. */
export type DoneColumns = {
  zone_id: Generated<string>
  number: number
  on_day: string
  by: string
  person: string
  post: Post
  department: string | null
  at: Generated<string>
  demonstration: boolean
}

/** The columns of a table of events that stand for themselves; JSON is written as text. */
export type ActColumns<Kind> = DoneColumns & { serial: number | null; kind: Kind; body: string }

/** The columns of a table of events that are about a project. */
export type RecordedColumns<Kind> = ActColumns<Kind> & { project: string }

/** An event as it is read; `record` is the id of what it happened to. */
export type ActRow<Kind> = {
  readonly record: string
  readonly serial: number | null
  readonly kind: Kind
  readonly body: object
  readonly on: Day
  readonly by: string
  readonly person: string
  readonly post: Post
  readonly department: string | null
  readonly demonstration: boolean
}

/** An event that is about a project, as it is read. */
export type RecordedRow<Kind> = ActRow<Kind> & { readonly project: RecordedProject }

/** What is read of an event `e` of a table whose column `record` names what it happened to. */
export const actColumns = (record: string): string => `e.${record} as record, e.serial, e.kind, e.body, e.on_day as on,
  e.by, e.person, e.post, e.department, e.demonstration`

/** The same of an event that is about a project. */
export const recordedColumns = (record: string): string => `${actColumns(record)},
  json_build_object('id', p.id, 'name', p.name, 'year', p.year, 'department', d.code, 'demonstration', p.demonstration) as project`

export const recordedTables = (events: string): string => `from ${events} e
  join register.project p on p.zone_id = e.zone_id and p.id = e.project
  left join register.department d on d.zone_id = p.zone_id and d.id = p.department`

/** Rows in the order of their events, put together: in the order of the numbers, without what has none. */
export const recordsOf = <Row extends RecordedRow<unknown>, Event>(
  rows: readonly Row[],
  eventOf: (row: Row) => Event,
): Recorded<Event>[] => actsOf(rows, eventOf, ({ project }) => ({ project }))

/** The same of events that stand for themselves; `more` is what else the first row says of the record. */
export function actsOf<Row extends ActRow<unknown>, Event, More extends object>(
  rows: readonly Row[],
  eventOf: (row: Row) => Event,
  more: (first: Row) => More,
): (Omit<Recorded<Event>, 'project'> & More)[] {
  return [...Map.groupBy(rows, ({ record }) => record).values()]
    .flatMap((events) => {
      const [first] = events as [Row]
      const { record, serial, demonstration } = first
      return serial === null ? [] : [{ id: record, serial, demonstration, events: events.map(eventOf), ...more(first) }]
    })
    .toSorted((one, other) => one.serial - other.serial)
}

/** What happened and who did it, as every table of events keeps it. */
export function recordedValues<Kind>({
  kind,
  on,
  by,
  ...body
}: {
  readonly kind: Kind
  readonly on: Day
  readonly by: Actor
}) {
  const { account, person, post, department } = by
  return { kind, body: JSON.stringify(body), on_day: on, by: account, person, post, department }
}

/** The first events of a record with their places; the very first carries the number of the record in the zone. */
export const placed = <Event>(events: readonly Event[], serial: number) =>
  events.map((event, at) => ({ event, number: at + 1, serial: at === 0 ? serial : null }))

/** What has a number in a zone and is nothing but what happened to it, by the name of its table. */
export type RecordKind = 'problem' | 'consultation' | 'batch' | 'review' | 'nomination_batch'

/** The next number of a kind of records in the zone; nobody else gets one until the transaction ends. */
export async function nextSerial(tx: ZoneTransaction, record: RecordKind): Promise<number> {
  const [row] = await runIn(tx)<{ serial: number }>({ text: `select next_${record}_serial() as serial`, values: [] })
  return row!.serial
}

/** Lets nobody else act on a record until the transaction ends. */
export const holdRecord = (tx: ZoneTransaction, record: RecordKind, id: string): Promise<unknown> =>
  runIn(tx)({ text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))', values: [`${record}:${id}`] })
