import { lastDay, type Period, periodLabel } from '../../kernel/period.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { Viewer } from '../viewer.ts'
import type { Context } from './context.ts'
import { itemsOf } from './items.ts'
import { renewRegister } from './renewal.ts'
import type { TaskRow } from './tables.ts'

/** The document that a locked number names: the task that it was handed in with. */
export const taskDocument = (id: string): string => `task:${id}`

/** Appends the numbers of a task to the book, in the name of who handed them in; answers how many. */
export async function lockNumbers(
  tx: ZoneTransaction,
  context: Context,
  task: TaskRow,
  viewer: Viewer,
): Promise<number> {
  const given = itemsOf(task, context).flatMap((item) => {
    const value = task.draft[item.id]?.value
    return value === null || value === undefined ? [] : [{ item, value }]
  })
  if (given.length === 0) return 0
  if (task.enterprise) {
    const { enterprise, period } = task
    const reason = `${periodLabel(period as Period).zh}企业填报锁定`
    const change = { by: viewer.account, reason, document: taskDocument(task.id) }
    const numbers = given.map(({ item, value }) => ({ field: item.id, value }))
    await renewRegister(tx, context, { enterprise, period, numbers }, change)
  }
  const person = await whoHandedIn(tx, task)
  const rows = given.map(({ item, value }) => ({
    zone_id: context.zone,
    indicator: task.enterprise ? `${context.kind.id}.${item.id}` : item.id,
    comparison: null,
    base: null,
    whole: null,
    subject: task.enterprise ?? '',
    period: task.period,
    value,
    unit: item.unit,
    printed: null,
    origin: 'reported',
    document: taskDocument(task.id),
    paragraph: null,
    as_of: lastDay(task.period as Period),
    entered_by: person,
    reason: null,
    supersedes: null,
    demonstration: task.demonstration,
  }))
  await tx.insertInto('observation').values(rows).execute()
  return rows.length
}

/** The person of the last submission, as the trail of a number names them; the account stands in the move itself. */
async function whoHandedIn(tx: ZoneTransaction, task: TaskRow): Promise<string> {
  const move = await tx
    .selectFrom('collection_move')
    .select('person')
    .where('task_id', '=', task.id)
    .where('move', '=', 'submit')
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  return move.person
}
