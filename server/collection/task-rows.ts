import { addDays, type Day } from '../../kernel/day.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import { isUuid } from '../uuid.ts'
import type { TaskRow } from './tables.ts'

/** The moment at which a day ends in China. */
export const endOf = (on: Day): string => `${addDays(on, 1)}T00:00:00+08:00`

const columns = `
  t.id, t.round_id as round, r.period, r.audience, r.due, t.department, t.enterprise, t.name, t.asked, t.brought,
  t.state, t.draft, t.version, t.submitted_by as "submittedBy", t.changed_at as "changedAt", t.demonstration`

/** The tasks as they stood when a day ended, folded from their moves; a draft of that day is not kept. */
const tasksThen = (moment: string): string => `(
  select task.zone_id, task.id, task.round_id, task.department, task.enterprise, task.name, task.asked, task.brought,
    coalesce(moved.after, 'open') as state, coalesce(given.answers, '{}') as draft, task.version, task.submitted_by,
    coalesce(moved.at, opened.opened_at) as changed_at, task.demonstration
  from collection_task task
  join collection_round opened on opened.zone_id = task.zone_id and opened.id = task.round_id
    and opened.opened_at < ${moment}::timestamptz
  left join lateral (
    select m.after, m.at from collection_move m
    where m.zone_id = task.zone_id and m.task_id = task.id and m.at < ${moment}::timestamptz
    order by m.number desc limit 1) moved on true
  left join lateral (
    select m.answers from collection_move m
    where m.zone_id = task.zone_id and m.task_id = task.id and m.at < ${moment}::timestamptz and m.answers is not null
    order by m.number desc limit 1) given on true)`

/** The tasks as they stand, or as they stood at a moment. */
export const tasksSeen = (moment?: string): string => (moment ? tasksThen(moment) : 'collection_task')

/** Tasks with their rounds, as `t` and `r`: as they stand, or as they stood at a moment (a parameter such as `$2`). */
const tasksWithRounds = (moment?: string): string =>
  `from ${tasksSeen(moment)} t
   join collection_round r on r.zone_id = t.zone_id and r.id = t.round_id`

const taskAbsent = () => absent('没有这件填报，或不归您管', 'There is no such task, or it is not yours')
/** The tasks that a person can see and a condition holds for; `t` is the task, `r` its round; `past` is a day gone by. */
export function readTasks(
  tx: ZoneTransaction,
  where: string,
  values: readonly unknown[] = [],
  most = 100_000,
  past: Day | null = null,
): Promise<TaskRow[]> {
  const from = tasksWithRounds(past ? `$${values.length + 1}` : undefined)
  return runIn(tx)<TaskRow>({
    text: `select ${columns} ${from} where ${where} order by r.due, t.name limit ${most}`,
    values: past ? [...values, endOf(past)] : values,
  })
}

/** One task as it stands, or stood on a day; refused where the viewer cannot see it. */
export async function readTaskRow(tx: ZoneTransaction, id: string, past: Day | null = null): Promise<TaskRow> {
  const [row] = isUuid(id) ? await readTasks(tx, 't.id = $1', [id], 1, past) : []
  if (!row) throw taskAbsent()
  return row
}

/** One task, held until the transaction ends. */
export async function holdTaskRow(tx: ZoneTransaction, id: string): Promise<TaskRow> {
  const text = `select ${columns} ${tasksWithRounds()} where t.id = $1 for update of t`
  const [row] = isUuid(id) ? await runIn(tx)<TaskRow>({ text, values: [id] }) : []
  if (!row) throw taskAbsent()
  return row
}
