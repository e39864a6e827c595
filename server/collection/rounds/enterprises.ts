import type { RoundChoice } from '../../../contract/collection/round.ts'
import type { Answers } from '../../../engines/collection/answers.ts'
import type { TaskState } from '../../../engines/collection/collection.ts'
import { fieldOf } from '../../../engines/register/kind.ts'
import { tableOf } from '../../../engines/register/migration.ts'
import type { RowValues } from '../../../engines/register/schemas.ts'
import { asWritten } from '../../../kernel/label.ts'
import { type Period, periodKind } from '../../../kernel/period.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { ruleCondition } from '../../register/list/rule-condition.ts'
import { runIn, Values } from '../../register/statement.ts'
import { type StoredRow, toValues } from '../../register/stored-row.ts'
import type { Context } from '../context.ts'
import { type Falling, type Offer, offeredItem } from './offer.ts'

const code = 'credit_code'

/** What enterprises would be asked: those that a condition or a list means, without what the period asks already. */
export async function offerToEnterprises(
  tx: ZoneTransaction,
  context: Context,
  period: Period,
  choice: RoundChoice,
): Promise<Offer> {
  const { kind, enterpriseRound } = context
  const list = [...new Set(choice.enterprises.map((one) => one.trim()).filter((one) => one !== ''))]
  const where = choice.where.trim() || (list.length > 0 ? '' : enterpriseRound.where)
  if (periodKind(period) !== enterpriseRound.frequency) return { ...nothing, where }
  const fields = enterpriseRound.fields.map(({ field }) => fieldOf(kind, field))
  const chosen = fields.filter(({ id }) => !choice.leftOut.includes(id))
  const { rows, unmatched } = await meant(tx, context, where, list)
  const taken = await askedOfEach(tx, period)
  const falling = rows.flatMap((row): Falling[] => {
    const asked = chosen.filter(({ id }) => !taken.get(row.id)?.has(id)).map(({ id }) => id)
    if (asked.length === 0) return []
    const name = String(row[kind.title] ?? '')
    const brought = broughtAlong(toValues(kind, row), asked)
    return [{ department: null, enterprise: row.id, name: asWritten(name), asked, brought }]
  })
  const items = fields.map((field) => offeredItem(field.id, field.label, chosen.includes(field) ? 'asked' : 'left-out'))
  return {
    groups: [{ id: kind.id, name: kind.label, items }],
    falling,
    where,
    unmatched,
    spared: chosen.length > 0 ? rows.length - falling.length : 0,
  }
}

const nothing = { groups: [], falling: [], unmatched: [], spared: 0 }

const broughtAlong = (held: RowValues, asked: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    asked.flatMap((id) => (held[id] === null || held[id] === undefined ? [] : [[id, String(held[id])]])),
  )

type Meant = { readonly rows: readonly (StoredRow & { id: string })[]; readonly unmatched: readonly string[] }

/** The enterprises of a condition, and of a list by name or code; what means none or several of them is unmatched. */
async function meant(tx: ZoneTransaction, { kind }: Context, where: string, list: readonly string[]): Promise<Meant> {
  const values = new Values()
  const conditions = ['r.archived_at is null']
  if (where !== '') conditions.push(ruleCondition(kind, where, values))
  if (list.length > 0) {
    const given = values.add(list)
    conditions.push(`(r.${kind.title} = any(${given}::text[]) or r.${code} = any(${given}::text[]))`)
  }
  const rows = await runIn(tx)<StoredRow & { id: string }>({
    text: `select r.* from ${tableOf(kind)} r where ${conditions.join(' and ')} order by r.sort_name, r.id`,
    values: values.list,
  })
  const fits = (one: string) => rows.filter((row) => row[kind.title] === one || row[code] === one)
  const unmatched = list.filter((one) => fits(one).length !== 1)
  const doubtful = new Set(unmatched.flatMap((one) => fits(one).map(({ id }) => id)))
  return { rows: rows.filter(({ id }) => !doubtful.has(id)), unmatched }
}

/** Of each enterprise, the fields that rounds of the period ask or have got an answer to. */
async function askedOfEach(tx: ZoneTransaction, period: Period): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  type Row = { enterprise: string; asked: string[]; state: TaskState; draft: Answers }
  const rows = await runIn(tx)<Row>({
    text: `select t.enterprise, t.asked, t.state, t.draft from collection_task t
      join collection_round r on r.zone_id = t.zone_id and r.id = t.round_id
      where r.period = $1 and r.audience = 'enterprise'`,
    values: [period],
  })
  const taken = new Map<string, Set<string>>()
  for (const { enterprise, asked, state, draft } of rows) {
    const of = taken.get(enterprise) ?? new Set()
    for (const id of asked) if (state !== 'locked' || draft[id]?.value != null) of.add(id)
    taken.set(enterprise, of)
  }
  return taken
}
