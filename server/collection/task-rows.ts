import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import type { TaskRow } from './tables.ts'

const columns = `
  t.id, t.round_id as round, r.period, r.audience, r.due, t.department, t.enterprise, t.name, t.asked, t.brought,
  t.state, t.draft, t.version, t.submitted_by as "submittedBy", t.changed_at as "changedAt", t.demonstration`
const joined = 'from collection_task t join collection_round r on r.zone_id = t.zone_id and r.id = t.round_id'

const taskAbsent = () => absent('没有这件填报，或不归您管', 'There is no such task, or it is not yours')
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** The tasks that a person can see and a condition holds for; `t` is the task, `r` its round. */
export const readTasks = (
  tx: ZoneTransaction,
  where: string,
  values: readonly unknown[] = [],
  most = 100_000,
): Promise<TaskRow[]> =>
  runIn(tx)<TaskRow>({
    text: `select ${columns} ${joined} where ${where} order by r.due, t.name limit ${most}`,
    values,
  })

/** One task, held until the transaction ends where `held`; refused where the viewer cannot see it. */
export async function readTaskRow(tx: ZoneTransaction, id: string, held = false): Promise<TaskRow> {
  const text = `select ${columns} ${joined} where t.id = $1 ${held ? 'for update of t' : ''}`
  const [row] = isUuid(id) ? await runIn(tx)<TaskRow>({ text, values: [id] }) : []
  if (!row) throw taskAbsent()
  return row
}
