import { randomUUID } from 'node:crypto'
import { askingsOf } from '../../engines/collection/asking.ts'
import type { Indicator } from '../../engines/indicators/indicator.ts'
import { fieldOf } from '../../engines/register/kind.ts'
import { tableOf } from '../../engines/register/migration.ts'
import type { Label } from '../../kernel/label.ts'
import { type Period, periodKind, periodLabel } from '../../kernel/period.ts'
import { record } from '../audit/record.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { conflicting, unacceptable } from '../refusal.ts'
import { ruleCondition } from '../register/list/rule-condition.ts'
import { runIn, Values } from '../register/statement.ts'
import { type StoredRow, toValues } from '../register/stored-row.ts'
import type { Context } from './context.ts'
import type { Audience } from './tables.ts'

/** A task that would fall: who owes it, what is asked, what is known already or brought along. */
export type Falling = {
  readonly department: string | null
  readonly enterprise: string | null
  readonly name: Label
  readonly asked: readonly string[]
  readonly askedLabels: readonly Label[]
  readonly known: readonly Label[]
  readonly brought: Readonly<Record<string, string>>
}

/** The tasks that fall for a period by themselves, from what is declared and known. */
export async function fallingOf(
  tx: ZoneTransaction,
  context: Context,
  period: Period,
  audience: Audience,
): Promise<Falling[]> {
  if (audience === 'enterprise') return fallingOnEnterprises(tx, context, period)
  const labels = (indicators: readonly Indicator[]): Label[] => indicators.map(({ label }) => label)
  return askingsOf([...context.indicators.values()], context.book, period).map(({ department, asked, known }) => ({
    department,
    enterprise: null,
    name: context.departmentLabel(department),
    asked: asked.map(({ id }) => id),
    askedLabels: labels(asked),
    known: labels(known),
    brought: {},
  }))
}

async function fallingOnEnterprises(tx: ZoneTransaction, context: Context, period: Period): Promise<Falling[]> {
  const { kind, enterpriseRound } = context
  if (periodKind(period) !== enterpriseRound.frequency) return []
  const fields = enterpriseRound.fields.map(({ field }) => fieldOf(kind, field))
  const values = new Values()
  const condition = ruleCondition(kind, enterpriseRound.where, values)
  const rows = await runIn(tx)<StoredRow & { id: string }>({
    text: `select r.* from ${tableOf(kind)} r where r.archived_at is null and ${condition} order by r.sort_name, r.id`,
    values: values.list,
  })
  return rows.map((row) => {
    const held = toValues(kind, row)
    const known = fields.filter(({ id }) => held[id] !== null && held[id] !== undefined)
    const name = String(row[kind.title] ?? '')
    return {
      department: null,
      enterprise: row.id,
      name: { zh: name, en: name },
      asked: fields.map(({ id }) => id),
      askedLabels: fields.map(({ label }) => label),
      known: known.map(({ label }) => label),
      brought: Object.fromEntries(known.map(({ id }) => [id, String(held[id])])),
    }
  })
}

export type NewRound = {
  readonly period: Period
  readonly audience: Audience
  readonly due: string
  readonly by: string
  readonly demonstration?: boolean
}

const block = 1000

/** Opens a round: one task for each who owes. A second round of a period, or one that asks nothing, is refused. */
export async function openRound(
  tx: ZoneTransaction,
  context: Context,
  { period, audience, due, by, demonstration = false }: NewRound,
): Promise<{ round: string; tasks: number }> {
  const { zh, en } = periodLabel(period)
  const falling = await fallingOf(tx, context, period, audience)
  if (falling.length === 0) {
    throw unacceptable(`${zh}没有要填的数：都已知道，或没有这个频次的指标`, `Nothing is to be asked for ${en}`)
  }
  const round = randomUUID()
  const opened = await tx
    .insertInto('collection_round')
    .values({ id: round, period, audience, due, opened_by: by, demonstration })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (opened.numInsertedOrUpdatedRows === 0n) {
    throw conflicting(`${zh}的填报已经发出，请到轮次里查看`, `A round for ${en} is open already`)
  }
  for (let at = 0; at < falling.length; at += block) {
    const tasks = falling.slice(at, at + block).map(({ department, enterprise, name, asked, brought }) => ({
      round_id: round,
      department,
      enterprise,
      name: name.zh,
      asked,
      brought,
      demonstration,
    }))
    await runIn(tx)({
      text: `insert into collection_task (round_id, department, enterprise, name, asked, brought, demonstration)
        select round_id, department, enterprise, name, asked, brought, demonstration from jsonb_to_recordset($1) as given
        (round_id uuid, department text, enterprise text, name text, asked text[], brought jsonb, demonstration boolean)`,
      values: [JSON.stringify(tasks)],
    })
  }
  await record(tx, 'collection.open', `collection-round:${round}`, { period, audience, due, tasks: falling.length })
  return { round, tasks: falling.length }
}
