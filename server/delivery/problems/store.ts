import type { ProblemAct, ProblemEvent } from '../../../engines/delivery/problems/history.ts'
import type { Day } from '../../../kernel/day.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import {
  type Recorded,
  type RecordedProject,
  type RecordedRow,
  recordedColumns,
  recordedTables,
  recordedValues,
  recordsOf,
} from '../recorded/records.ts'

/** A problem with everything that happened to it. */
export type StoredProblem = Recorded<ProblemEvent>

type Row = RecordedRow<ProblemAct> & { readonly enterprise: string | null }

export type Wanted = { readonly project?: string; readonly problem?: string }

/** The problems that the viewer can see, in the order of their numbers. */
export async function readProblems(tx: ZoneTransaction, wanted: Wanted = {}): Promise<StoredProblem[]> {
  const given = [
    ['e.project', wanted.project],
    ['e.problem', wanted.problem],
  ].flatMap(([column, value]) => (value ? [[column, value]] : []))
  const where = given.map(([column], at) => `${column} = $${at + 1}`).join(' and ')
  const rows = await runIn(tx)<Row>({
    text: `select ${recordedColumns('problem')}, e.enterprise ${recordedTables('problem_event')}
      ${where && `where ${where}`} order by e.problem, e.number`,
    values: given.map(([, value]) => value),
  })
  return recordsOf(rows, eventOf)
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
export async function readProblemProject(tx: ZoneTransaction, id: string): Promise<RecordedProject> {
  const [found] = await runIn(tx)<RecordedProject>({
    text: `select p.id, p.name, p.year, d.code as department, p.demonstration from register.project p
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
  await tx
    .insertInto('problem_event')
    .values({
      ...place,
      ...recordedValues(event),
      dispatched_to: event.kind === 'dispatched' ? event.department : null,
      enterprise: event.by.enterprise,
    })
    .execute()
}
