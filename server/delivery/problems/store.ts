import type { ProblemAct, ProblemEvent, ProblemHappening } from '../../../engines/delivery/problems/history.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Post } from '../../../kernel/post.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'

/** The project that a problem is about, as far as problems need it. */
export type ProblemProject = {
  readonly id: string
  readonly name: string
  /** Id of the department that drives it, within the zone. */
  readonly department: string | null
  readonly demonstration: boolean
}

/** A problem with everything that happened to it. */
export type StoredProblem = {
  readonly id: string
  readonly serial: number
  readonly project: ProblemProject
  readonly demonstration: boolean
  readonly events: readonly ProblemEvent[]
}

type Row = {
  readonly problem: string
  readonly serial: number | null
  readonly kind: ProblemAct
  readonly body: object
  readonly on: Day
  readonly by: string
  readonly person: string
  readonly post: Post
  readonly department: string | null
  readonly enterprise: string | null
  readonly demonstration: boolean
  readonly project: string
  readonly projectName: string
  readonly projectDepartment: string | null
  readonly projectDemonstration: boolean
}

const columns = `e.problem, e.serial, e.kind, e.body, e.on_day as on, e.by, e.person, e.post, e.department, e.enterprise,
  e.demonstration, e.project, p.name as "projectName", d.code as "projectDepartment",
  p.demonstration as "projectDemonstration"`
const tables = `from problem_event e
  join register.project p on p.zone_id = e.zone_id and p.id = e.project
  left join register.department d on d.zone_id = p.zone_id and d.id = p.department`

export type Wanted = { readonly project?: string; readonly problem?: string }

/** The problems that the viewer can see, in the order of their numbers. */
export async function readProblems(tx: ZoneTransaction, wanted: Wanted = {}): Promise<StoredProblem[]> {
  const given = [
    ['e.project', wanted.project],
    ['e.problem', wanted.problem],
  ].flatMap(([column, value]) => (value ? [[column, value]] : []))
  const where = given.map(([column], at) => `${column} = $${at + 1}`).join(' and ')
  const rows = await runIn(tx)<Row>({
    text: `select ${columns} ${tables} ${where && `where ${where}`} order by e.problem, e.number`,
    values: given.map(([, value]) => value),
  })
  return [...Map.groupBy(rows, ({ problem }) => problem).values()]
    .flatMap((events) => (events[0]!.serial === null ? [] : [problemOf(events)]))
    .toSorted((one, other) => one.serial - other.serial)
}

function problemOf(rows: readonly Row[]): StoredProblem {
  const [{ problem, serial, project, projectName, projectDepartment, projectDemonstration, demonstration }] = rows as [
    Row,
  ]
  return {
    id: problem,
    serial: serial!,
    project: { id: project, name: projectName, department: projectDepartment, demonstration: projectDemonstration },
    demonstration,
    events: rows.map(eventOf),
  }
}

const eventOf = ({ body, kind, on, by: account, person, post, department, enterprise }: Row): ProblemEvent =>
  ({ ...body, kind, on, by: { account, person, post, department, enterprise } }) as ProblemEvent

/** One problem that the viewer can see; refused where there is none. */
export async function readProblem(tx: ZoneTransaction, id: string): Promise<StoredProblem> {
  const [found] = await readProblems(tx, { problem: id })
  if (!found) throw absent('没有这个问题，或不归您管', 'There is no such problem, or it is not yours')
  return found
}

/** A project that the viewer can see; refused where there is none. */
export async function readProblemProject(tx: ZoneTransaction, id: string): Promise<ProblemProject> {
  const [found] = await runIn(tx)<ProblemProject>({
    text: `select p.id, p.name, d.code as department, p.demonstration from register.project p
      left join register.department d on d.zone_id = p.zone_id and d.id = p.department
      where p.id = $1 and p.archived_at is null`,
    values: [id],
  })
  if (!found) throw absent('没有这个项目，或不归您管', 'There is no such project, or it is not yours')
  return found
}

/** The last day that the made-up problems of the zone know; null where there are none. */
export async function demonstrationDay(tx: ZoneTransaction): Promise<Day | null> {
  const [row] = await runIn(tx)<{ day: Day | null }>({ text: 'select problem_demonstration_day() as day', values: [] })
  return row?.day ?? null
}

/** The next number of a problem in the zone; nobody else gets one until the transaction ends. */
export async function nextSerial(tx: ZoneTransaction): Promise<number> {
  const [row] = await runIn(tx)<{ serial: number }>({ text: 'select next_problem_serial() as serial', values: [] })
  return row!.serial
}

/** Lets nobody else act on a problem until the transaction ends. */
export const holdProblem = (tx: ZoneTransaction, id: string): Promise<unknown> =>
  runIn(tx)({ text: `select pg_advisory_xact_lock(hashtextextended('problem:' || $1, 0))`, values: [id] })

export type Appended = {
  readonly problem: string
  readonly project: string
  readonly number: number
  readonly serial: number | null
  readonly demonstration: boolean
  readonly event: ProblemEvent
}

/** Appends what happened; the database refuses what the person may not do. */
export async function appendProblemEvent(tx: ZoneTransaction, { event, ...place }: Appended): Promise<void> {
  const { kind, on, by, ...body } = event
  await tx
    .insertInto('problem_event')
    .values({
      ...place,
      kind,
      dispatched_to: event.kind === 'dispatched' ? event.department : null,
      body: JSON.stringify(body satisfies Partial<ProblemHappening>),
      on_day: on,
      by: by.account,
      person: by.person,
      post: by.post,
      department: by.department,
      enterprise: by.enterprise,
    })
    .execute()
}
