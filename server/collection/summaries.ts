import type { RoundSummary, TaskSummary } from '../../contract/collection/task.ts'
import { filledOf } from '../../engines/collection/answers.ts'
import { taskStateIds } from '../../engines/collection/collection.ts'
import { dueState } from '../../engines/collection/due.ts'
import type { Day } from '../../kernel/day.ts'
import { type Period, periodLabel } from '../../kernel/period.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import { isUuid } from '../uuid.ts'
import type { Context } from './context.ts'
import { itemsOf } from './items.ts'
import type { Audience, TaskRow } from './tables.ts'
import { endOf, tasksSeen } from './task-rows.ts'

/** From which day the collection is looked at; `past` where that day has gone by and things stood otherwise. */
export type Seen = { readonly today: Day; readonly past: Day | null }

/** A task as lists show it, seen from a day. */
export function summaryOf(task: TaskRow, context: Context, { today, past }: Seen): TaskSummary {
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
    filled: past && task.state === 'draft' ? null : filledOf(items, task.draft),
    changedAt: task.changedAt,
    demonstration: task.demonstration,
  }
}

type RoundRow = {
  id: string
  period: string
  number: number
  audience: Audience
  due: string
  demonstration: boolean
  counts: Partial<RoundSummary['counts']>
}

const rounds = (past: Day | null, where: string, values: readonly unknown[]) => {
  const moment = past ? `$${values.length + 1}` : undefined
  return {
    text: `select r.id, r.period, r.number, r.audience, r.due, r.demonstration,
      coalesce(stood.counts, '{}') as counts
      from collection_round r left join lateral (
        select jsonb_object_agg(s.state, s.tasks) as counts from (
          select t.state, count(*)::int as tasks from ${tasksSeen(moment)} t
          where t.zone_id = r.zone_id and t.round_id = r.id group by t.state) s) stood on true
      where ${where} ${moment ? `and r.opened_at < ${moment}::timestamptz` : ''}
      order by r.due desc, r.period desc, r.audience, r.number limit 100`,
    values: past ? [...values, endOf(past)] : values,
  }
}

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
export const readRounds = async (tx: ZoneTransaction, { today, past }: Seen): Promise<RoundSummary[]> =>
  (await runIn(tx)<RoundRow>(rounds(past, 'true', []))).map((row) => roundOf(row, today))

export async function readRoundSummary(tx: ZoneTransaction, id: string, { today, past }: Seen): Promise<RoundSummary> {
  const [row] = isUuid(id) ? await runIn(tx)<RoundRow>(rounds(past, 'r.id = $1', [id])) : []
  if (!row) throw absent('没有这一轮填报，或这一天还没有发出', 'There is no such round, or none on that day yet')
  return roundOf(row, today)
}
