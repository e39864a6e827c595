import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type previewRound, type RoundChoice, roundChoice } from '../../../contract/collection/round.ts'
import { dueDayOf, dueFrom } from '../../../engines/collection/due.ts'
import { addDays, type Day } from '../../../kernel/day.ts'
import { type Period, periodKind, periodLabel } from '../../../kernel/period.ts'
import type { CountedDay } from '../../../kernel/workdays.ts'
import { record } from '../../audit/record.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { conflicting, type Refusal, unacceptable } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import type { Context } from '../context.ts'
import type { Audience } from '../tables.ts'
import { offerOf } from './choosing.ts'
import type { Falling, Offer } from './offer.ts'

const mostNamed = 200
const block = 1000

/** All that is not known, of everybody whom the declarations mean. */
export const fullChoice: RoundChoice = roundChoice.parse({})

type Preview = z.output<NonNullable<typeof previewRound.answer>>
export type Wanted = {
  readonly period: Period
  readonly audience: Audience
  readonly choice: RoundChoice
  /** The due day, where one is named. */
  readonly due?: Day | undefined
}

/** A due day that is named lies so many days ahead at most. */
const furthest = 366

/** The due day that is named, or counted in working days; where there is none the warning says why. */
export function dueOf(
  { period, choice, due }: Omit<Wanted, 'audience'>,
  today: Day,
): Pick<CountedDay, 'day' | 'warning'> {
  if (due === undefined) return dueDayOf(period, today, choice.workdays)
  const first = dueFrom(period, today)
  const last = addDays(first, furthest)
  if (first <= due && due <= last) return { day: due }
  return {
    warning: {
      zh: `截止日可在${first}到${last}之间，现在是${due}`,
      en: `The due day may lie from ${first} to ${last}; it is ${due}`,
    },
  }
}

/** What a round would ask of whom and until when; nothing is written. */
export async function preview(tx: ZoneTransaction, context: Context, wanted: Wanted, today: Day): Promise<Preview> {
  const { period, audience, choice } = wanted
  const due = dueOf(wanted, today)
  const offer = await offerOf(tx, context, period, audience, choice)
  const rounds = await roundsLike(tx, period, audience)
  const running = rounds.filter((round) => round.period === period)
  const last = rounds.find((round) => round.period < period)
  return {
    periodLabel: periodLabel(period),
    due: due.day ?? null,
    warning: due.warning ?? null,
    groups: [...offer.groups],
    where: offer.where,
    names: offer.falling.slice(0, mostNamed).map(({ name }) => name),
    unmatched: [...offer.unmatched],
    spared: offer.spared,
    tasks: offer.falling.length,
    items: itemsIn(offer.falling),
    last: last
      ? {
          round: last.id,
          periodLabel: periodLabel(last.period as Period),
          choice: template(context, audience, last.choice),
        }
      : null,
    open: running.map(({ id, number }) => ({ round: id, name: numbered(period, number) })),
  }
}

const itemsIn = (falling: readonly Falling[]): number => falling.reduce((sum, { asked }) => sum + asked.length, 0)

const numbered = (period: Period, number: number) => {
  const { zh, en } = periodLabel(period)
  return { zh: `${zh}第${number}轮`, en: `${en}, round ${number}` }
}

/** What the last period left out, without what is no longer declared. */
function template({ indicators, enterpriseRound }: Context, audience: Audience, held: unknown): RoundChoice {
  const choice = roundChoice.parse(held)
  const known = audience === 'enterprise' ? new Set(enterpriseRound.fields.map(({ field }) => field)) : indicators
  return { ...choice, leftOut: choice.leftOut.filter((id) => known.has(id)) }
}

type RoundRow = { id: string; period: string; number: number; choice: unknown }

/** The rounds of the same frequency and audience, the newest first. */
async function roundsLike(tx: ZoneTransaction, period: Period, audience: Audience): Promise<RoundRow[]> {
  const rows = await runIn(tx)<RoundRow>({
    text: `select id, period, number, choice from collection_round where audience = $1 and period <= $2
      order by period desc, number desc limit 500`,
    values: [audience, period],
  })
  return rows.filter((row) => periodKind(row.period as Period) === periodKind(period))
}

export type NewRound = Wanted & { readonly due: string; readonly by: string; readonly demonstration?: boolean }
export type Opened = { readonly round: string; readonly tasks: number; readonly items: number }

/** Opens a round: one task for each who owes. One that asks nothing, or asks twice, is refused. */
export async function openRound(tx: ZoneTransaction, context: Context, wanted: NewRound): Promise<Opened> {
  const { period, audience, choice, due, by, demonstration = false } = wanted
  const offer = await offerOf(tx, context, period, audience, choice)
  if (offer.unmatched.length > 0) throw unmatched(offer.unmatched)
  if (offer.falling.length === 0) throw nothingToAsk(offer, period)
  const round = randomUUID()
  const opened = await runIn(tx)({
    text: `insert into collection_round (id, period, audience, number, due, opened_by, demonstration, choice)
      select $1, $2, $3, 1 + coalesce(max(number), 0), $4, $5, $6, $7
      from collection_round where period = $2 and audience = $3 on conflict do nothing returning id`,
    values: [round, period, audience, due, by, demonstration, JSON.stringify(choice)],
  })
  if (opened.length === 0) {
    throw conflicting('另一位统计人员刚发出了这一期，请重新预看', 'Somebody opened a round of this period just now')
  }
  for (let at = 0; at < offer.falling.length; at += block) {
    const tasks = offer.falling
      .slice(at, at + block)
      .map((task) => ({ ...task, round_id: round, name: task.name.zh, demonstration }))
    await runIn(tx)({
      text: `insert into collection_task (round_id, department, enterprise, name, asked, brought, demonstration)
        select round_id, department, enterprise, name, asked, brought, demonstration from jsonb_to_recordset($1) as given
        (round_id uuid, department text, enterprise text, name text, asked text[], brought jsonb, demonstration boolean)`,
      values: [JSON.stringify(tasks)],
    })
  }
  const counts = { tasks: offer.falling.length, items: itemsIn(offer.falling) }
  await record(tx, 'collection.open', `collection-round:${round}`, {
    period,
    audience,
    due,
    ...counts,
    choice: JSON.stringify(choice),
  })
  return { round, ...counts }
}

function unmatched(list: readonly string[]): Refusal {
  const first = list.slice(0, 3).join('、')
  return unacceptable(
    `名单里有${list.length}家在名录里找不到或重名：${first}。请改成名录里的名称或统一社会信用代码`,
    `${list.length} of the list are not one enterprise of the register: ${first}`,
  )
}

function nothingToAsk({ groups, spared }: Offer, period: Period): Refusal {
  const { zh, en } = periodLabel(period)
  const standings = groups.flatMap(({ items }) => items.map(({ standing }) => standing))
  if (standings.includes('waiting') || spared > 0) {
    return conflicting(`${zh}的填报已经发出，请到轮次里查看`, `What is asked for ${en} is asked in a round already`)
  }
  if (standings.includes('left-out') && !standings.includes('asked')) {
    return unacceptable('一项也没有选，请至少选一项', 'Nothing is chosen; choose at least one figure')
  }
  if (standings.includes('asked'))
    return unacceptable('没有符合条件的企业，请放宽条件', 'No enterprise fits the condition')
  return unacceptable(`${zh}没有要填的数：都已知道，或没有这个频次的指标`, `Nothing is to be asked for ${en}`)
}
