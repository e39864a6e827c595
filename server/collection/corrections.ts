import type { Correction } from '../../contract/corrections.ts'
import { askedPlace } from '../../engines/collection/asking.ts'
import { fillerPosts } from '../../engines/collection/collection.ts'
import { readEntry } from '../../engines/collection/filling.ts'
import type { Entry } from '../../engines/indicators/book.ts'
import type { Indicator } from '../../engines/indicators/indicator.ts'
import { isPeriod, type Period, periodLabel } from '../../kernel/period.ts'
import type { Post } from '../../kernel/post.ts'
import { record } from '../audit/record.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent, conflicting, forbidden, unacceptable } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'
import type { Context } from './context.ts'
import { isUuid } from './task-rows.ts'

type Row = {
  id: string
  observation: number
  indicator: string
  period: string
  department: string
  unit: string
  was: string
  value: string
  reason: string
  requestedBy: string
  person: string
  requestedAt: string
  accepted: boolean | null
  decider: string | null
  decisionReason: string | null
  decidedAt: string | null
}

const select = `
  select c.id, c.observation, o.indicator, o.period, c.department, o.unit, o.value as was, c.value, c.reason,
    c.requested_by as "requestedBy", c.person, c.requested_at as "requestedAt", d.accepted, d.person as decider,
    d.reason as "decisionReason", d.decided_at as "decidedAt"
  from correction_request c
  join observation o on o.zone_id = c.zone_id and o.id = c.observation
  left join correction_decision d on d.zone_id = c.zone_id and d.request_id = c.id`

const mayDecide = (row: Row, viewer: Viewer): boolean =>
  viewer.post === 'statistician' && row.accepted === null && row.requestedBy !== viewer.account

/** The requests for correction of the zone, open ones first. */
export async function readCorrections(tx: ZoneTransaction, context: Context, viewer: Viewer): Promise<Correction[]> {
  const text = `${select} order by d.accepted is not null, c.requested_at desc limit 100`
  const rows = await runIn(tx)<Row>({ text, values: [] })
  return rows.map((row) => ({
    id: row.id,
    indicator: row.indicator,
    label: context.indicators.get(row.indicator)?.label ?? { zh: row.indicator, en: row.indicator },
    period: row.period,
    periodLabel: periodLabel(row.period as Period),
    department: context.departmentLabel(row.department),
    unit: row.unit,
    was: row.was,
    value: row.value,
    reason: row.reason,
    person: row.person,
    requestedAt: row.requestedAt,
    state: row.accepted === null ? 'open' : row.accepted ? 'accepted' : 'refused',
    decision: row.decider ? { person: row.decider, reason: row.decisionReason ?? '', at: row.decidedAt ?? '' } : null,
    mayDecide: mayDecide(row, viewer),
    href: `/${context.zone}/figures/${row.indicator}?period=${row.period}`,
  }))
}

export type Wish = {
  readonly indicator: string
  readonly period: string
  readonly value: string
  readonly reason: string
}

/** Asks for another number in place of one that stands; the department that answers for it may, with the reason. */
export async function requestCorrection(
  tx: ZoneTransaction,
  context: Context,
  viewer: Viewer,
  wish: Wish,
): Promise<{ id: string }> {
  const indicator = ownIndicator(context, viewer, wish.indicator)
  const entry = standing(context, indicator, wish.period)
  if (wish.reason.trim() === '') throw unacceptable('请写明为什么更正', 'Say why it is corrected')
  const { value, finding } = readEntry(wish.value, indicator)
  if (value === null || finding?.severity === 'stop') {
    const text = finding?.text ?? { zh: '请填更正后的数', en: 'Give the corrected number' }
    throw unacceptable(text.zh, text.en)
  }
  if (value === entry.observation.value) throw unacceptable('与原数相同，不用更正', 'It equals the number that stands')
  const observation = Number(entry.observation.id)
  const open = await runIn(tx)({
    text: `${select} where c.observation = $1 and d.request_id is null`,
    values: [observation],
  })
  if (open.length > 0)
    throw conflicting('这个数已有一件更正申请待核定', 'A correction of this number is waiting already')
  const { id } = await tx
    .insertInto('correction_request')
    .values({
      observation,
      value,
      reason: wish.reason.trim(),
      department: indicator.owner,
      requested_by: viewer.account,
      person: viewer.person,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const facts = { period: wish.period, was: entry.observation.value, value, reason: wish.reason.trim() }
  await record(tx, 'correction.request', `figure:${indicator.id}`, facts)
  return { id }
}

function ownIndicator(context: Context, viewer: Viewer, id: string): Indicator {
  const indicator = context.indicators.get(id)
  if (!indicator) throw absent(`指标目录里没有“${id}”`, `The catalogue has no “${id}”`)
  if ((fillerPosts as readonly Post[]).includes(viewer.post) && indicator.owner === viewer.department) return indicator
  const owner = context.departmentLabel(indicator.owner)
  throw forbidden(`${indicator.label.zh}由${owner.zh}负责，请由其申请更正`, `${owner.en} answers for this number`)
}

function standing({ book }: Context, indicator: Indicator, period: string): Entry {
  const entry = isPeriod(period) ? book.at(askedPlace(indicator.id, period)) : undefined
  if (entry?.origin === 'reported') return entry
  throw absent(
    `${indicator.label.zh}这一期没有填报的数，不能更正`,
    'No number was reported for this period, so there is nothing to correct',
  )
}

/** Decides on a correction: accepted, the new number takes the place of the old one, which stays in the book. */
export async function decideCorrection(
  tx: ZoneTransaction,
  viewer: Viewer,
  id: string,
  { accept, reason }: { accept: boolean; reason: string },
): Promise<{ observation: string | null }> {
  const [row] = isUuid(id) ? await runIn(tx)<Row>({ text: `${select} where c.id = $1`, values: [id] }) : []
  if (!row) throw absent('没有这件更正申请', 'There is no such request')
  if (row.accepted !== null) throw conflicting('这件更正已经核定', 'It has been decided already')
  if (row.requestedBy === viewer.account) {
    throw forbidden('自己申请的更正要由另一位统计人员核定', 'Nobody decides on a request of their own')
  }
  if (!accept && reason.trim() === '') throw unacceptable('请写明为什么不予更正', 'Say why it is refused')
  const observation = accept ? await supersede(tx, row) : null
  await tx
    .insertInto('correction_decision')
    .values({
      request_id: row.id,
      accepted: accept,
      reason: reason.trim(),
      observation,
      decided_by: viewer.account,
      person: viewer.person,
    })
    .execute()
  const facts = { period: row.period, was: row.was, value: row.value, accept, reason: reason.trim() || null }
  await record(tx, 'correction.decide', `figure:${row.indicator}`, facts)
  return { observation: observation === null ? null : String(observation) }
}

async function supersede(tx: ZoneTransaction, row: Row): Promise<number> {
  const [added] = await runIn(tx)<{ id: number }>({
    text: `insert into observation (zone_id, indicator, scope, subject, period, value, unit, origin, document, as_of,
        entered_by, reason, supersedes, demonstration)
      select zone_id, indicator, scope, subject, period, $2, unit, origin, document, as_of, $3, $4, id, demonstration
      from observation where id = $1 returning id`,
    values: [row.observation, row.value, row.person, row.reason],
  })
  return added!.id
}
