import type { Correction } from '../../contract/collection/corrections.ts'
import { readCorrection } from '../../engines/collection/filling.ts'
import { asWritten, type Label } from '../../kernel/label.ts'
import { type Period, periodLabel } from '../../kernel/period.ts'
import { record } from '../audit/record.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent, conflicting, forbidden, Refusal, unacceptable } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import { isUuid } from '../uuid.ts'
import type { Viewer } from '../viewer.ts'
import type { Context } from './context.ts'
import { askedUnder, correctableOf, labelOfReported, type Wish } from './correctable.ts'
import { renewRegister } from './renewal.ts'

type Row = {
  id: string
  observation: number
  indicator: string
  period: string
  document: string | null
  department: string | null
  enterprise: string | null
  enterpriseName: string | null
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
  select c.id, c.observation, o.indicator, o.period, o.document, c.department, c.enterprise,
    (select t.name from collection_task t where t.zone_id = c.zone_id and t.enterprise = c.enterprise
      order by t.changed_at desc limit 1) as "enterpriseName",
    o.unit, o.value as was, c.value, c.reason,
    c.requested_by as "requestedBy", c.person, c.requested_at as "requestedAt", d.accepted, d.person as decider,
    d.reason as "decisionReason", d.decided_at as "decidedAt"
  from correction_request c
  join observation o on o.zone_id = c.zone_id and o.id = c.observation
  left join correction_decision d on d.zone_id = c.zone_id and d.request_id = c.id`

const mayDecide = (row: Row, viewer: Viewer): boolean =>
  viewer.post === 'statistician' && row.accepted === null && row.requestedBy !== viewer.account

const stateOf = ({ accepted }: Row): Correction['state'] =>
  accepted === null ? 'open' : accepted ? 'accepted' : 'refused'

/** The requests for correction that a person sees, open ones first. */
export async function readCorrections(tx: ZoneTransaction, context: Context, viewer: Viewer): Promise<Correction[]> {
  const text = `${select} order by d.accepted is not null, c.requested_at desc limit 100`
  const rows = await runIn(tx)<Row>({ text, values: [] })
  return rows.map((row) => ({
    id: row.id,
    indicator: row.indicator,
    label: labelOfReported(context, row.indicator),
    period: row.period,
    periodLabel: periodLabel(row.period as Period),
    owner: ownerOf(row, context),
    audience: row.enterprise ? 'enterprise' : 'department',
    unit: row.unit,
    was: row.was,
    value: row.value,
    finding: findingOf(row, context),
    reason: row.reason,
    person: row.person,
    requestedAt: row.requestedAt,
    state: stateOf(row),
    decision: row.decider ? { person: row.decider, reason: row.decisionReason ?? '', at: row.decidedAt ?? '' } : null,
    mayDecide: mayDecide(row, viewer),
    href: hrefOf(row, context),
  }))
}

function ownerOf({ department, enterprise, enterpriseName }: Row, context: Context): Correction['owner'] {
  if (department !== null) return context.departmentLabel(department)
  const name = enterpriseName ?? enterprise ?? ''
  return asWritten(name)
}

const hrefOf = ({ enterprise, document, indicator, period }: Row, { zone }: Context): string =>
  enterprise && document?.startsWith('task:')
    ? `/${zone}/collection/tasks/${document.slice('task:'.length)}`
    : `/${zone}/figures/${indicator}?period=${period}`

const toConfirm = ({ zh, en }: Label, value: string): Refusal =>
  new Refusal(400, 'to-confirm', {
    zh: `${zh}；确实是${value}，请先确认再申请`,
    en: `${en} If it is ${value}, confirm it and ask again`,
  })

/** What speaks against the number that somebody asks for, in place of the one that stood then. */
function findingOf({ indicator, was, value, unit }: Row, context: Context): Label | null {
  const asked = askedUnder(context, indicator)
  return (asked && readCorrection(value, asked, { value: was, unit }).finding?.text) ?? null
}

/** Asks for another number in place of a locked one; the department or enterprise that answers for it may. */
export async function requestCorrection(
  tx: ZoneTransaction,
  context: Context,
  viewer: Viewer,
  wish: Wish,
): Promise<{ id: string }> {
  const { asked, indicator, observation, standing } = await correctableOf(tx, context, viewer, wish)
  const reason = wish.reason.trim()
  if (reason === '') throw unacceptable('请写明为什么更正', 'Say why it is corrected')
  const { value, finding } = readCorrection(wish.value, asked, standing)
  if (value === null || finding?.severity === 'stop') {
    const text = finding?.text ?? { zh: '请填更正后的数', en: 'Give the corrected number' }
    throw unacceptable(text.zh, text.en)
  }
  if (value === standing.value) throw unacceptable('与原数相同，不用更正', 'It equals the number that stands')
  if (finding && !wish.kept) throw toConfirm(finding.text, value)
  const open = await runIn(tx)({
    text: `${select} where c.observation = $1 and d.request_id is null`,
    values: [observation],
  })
  if (open.length > 0)
    throw conflicting('这个数已有一件更正申请待核定', 'A correction of this number is waiting already')
  const ofEnterprise = viewer.post === 'enterprise'
  const { id } = await tx
    .insertInto('correction_request')
    .values({
      observation,
      value,
      reason,
      department: ofEnterprise ? null : viewer.department,
      enterprise: ofEnterprise ? viewer.enterprise : null,
      requested_by: viewer.account,
      person: viewer.person,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, 'correction.request', `figure:${indicator}`, {
    period: wish.period,
    was: standing.value,
    value,
    reason,
  })
  return { id }
}

/** Decides on a correction: accepted, the new number takes the place of the old one, which stays in the book. */
export async function decideCorrection(
  tx: ZoneTransaction,
  context: Context,
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
  if (accept && row.enterprise) await renewCorrected(tx, context, viewer, row, row.enterprise)
  await tx
    .insertInto('correction_decision')
    .values({
      request_id: row.id,
      enterprise: row.enterprise,
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

/** The register follows a corrected number of an enterprise, unless it holds that of a newer period. */
function renewCorrected(
  tx: ZoneTransaction,
  context: Context,
  viewer: Viewer,
  { indicator, period, value, reason, document }: Row,
  enterprise: string,
): Promise<void> {
  const field = indicator.slice(context.kind.id.length + 1)
  const change = { by: viewer.account, reason: `${periodLabel(period as Period).zh}填报更正：${reason}`, document }
  return renewRegister(tx, context, { enterprise, period, numbers: [{ field, value }] }, change)
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

/** The newest correction of each number that a task handed in, by indicator. */
export async function correctionsOfTask(tx: ZoneTransaction, document: string): Promise<ReadonlyMap<string, Row>> {
  const text = `${select} where o.document = $1 order by c.requested_at`
  const rows = await runIn(tx)<Row>({ text, values: [document] })
  return new Map(rows.map((row) => [row.indicator, row]))
}

export const shownCorrection = (row: Row) => ({
  state: stateOf(row),
  was: row.was,
  value: row.value,
  reason: row.reason,
  decision: row.decisionReason ?? '',
})
