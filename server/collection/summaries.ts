import type { RoundSummary, TaskSummary } from '../../contract/collection-task.ts'
import { filledOf } from '../../engines/collection/answers.ts'
import { taskStateIds } from '../../engines/collection/collection.ts'
import { dueState } from '../../engines/collection/due.ts'
import type { Day } from '../../kernel/day.ts'
import { type Period, periodLabel } from '../../kernel/period.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import type { Context } from './context.ts'
import { itemsOf } from './items.ts'
import type { Audience, TaskRow } from './tables.ts'
import { isUuid } from './task-rows.ts'

/** A task as lists show it, seen from a day. */
export function summaryOf(task: TaskRow, context: Context, today: Day): TaskSummary {
  const items = itemsOf(task, context)
  const period = task.period as Period
  return {
    id: task.id,
    round: task.round,
    period,
    periodLabel: periodLabel(period),
    name: task.department ? context.departmentLabel(task.department) : { zh: task.name, en: task.name },
    audience: task.audience,
    state: task.state,
    due: task.due,
    dueState: dueState(task.due as Day, today),
    asked: items.length,
    filled: filledOf(items, task.draft),
    changedAt: task.changedAt,
    demonstration: task.demonstration,
  }
}

type RoundRow = {
  id: string
  period: string
  audience: Audience
  due: string
  demonstration: boolean
  counts: Partial<RoundSummary['counts']>
}

const rounds = `
  select r.id, r.period, r.audience, r.due, r.demonstration,
    (select coalesce(jsonb_object_agg(s.state, s.tasks), '{}') from (
      select t.state, count(*)::int as tasks from collection_task t
      where t.zone_id = r.zone_id and t.round_id = r.id group by t.state) s) as counts
  from collection_round r`

function roundOf({ counts, ...row }: RoundRow, today: Day): RoundSummary {
  const all = Object.fromEntries(taskStateIds.map((state) => [state, counts[state] ?? 0])) as RoundSummary['counts']
  return {
    ...row,
    periodLabel: periodLabel(row.period as Period),
    dueState: dueState(row.due as Day, today),
    counts: all,
    total: Object.values(all).reduce((sum, count) => sum + count, 0),
  }
}

/** The rounds of the zone, the newest period first. */
export async function readRounds(tx: ZoneTransaction, today: Day): Promise<RoundSummary[]> {
  const text = `${rounds} order by r.due desc, r.period desc, r.audience limit 100`
  return (await runIn(tx)<RoundRow>({ text, values: [] })).map((row) => roundOf(row, today))
}

export async function readRoundSummary(tx: ZoneTransaction, id: string, today: Day): Promise<RoundSummary> {
  const [row] = isUuid(id) ? await runIn(tx)<RoundRow>({ text: `${rounds} where r.id = $1`, values: [id] }) : []
  if (!row) throw absent('没有这一轮填报', 'There is no such round')
  return roundOf(row, today)
}
