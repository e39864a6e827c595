import type { z } from 'zod'
import type {
  CommitmentActGiven,
  counterArrival,
  recordArrival,
  recordCommitment,
} from '../../contract/investment/investment.ts'
import { capitalRecorders } from '../../contract/investment/investment.ts'
import { convertedBack, convertMoney, type Money } from '../../engines/investment/conversion.ts'
import { addUp, contradictsArrival, contradictsCounter, entriesOf, leftOf } from '../../engines/investment/entry.ts'
import type { RowValues } from '../../engines/register/schemas.ts'
import { yearOf } from '../../kernel/day.ts'
import { decimal } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import { record } from '../audit/record.ts'
import { absent, conflicting, forbidden, refuseStale, unacceptable } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import { changeRow, createRow } from '../register/store.ts'
import type { CapitalDesk, SeenCommitment } from './desk.ts'
import { convertedFields } from './rates.ts'
import { mayRecordOn } from './shown.ts'
import { holdArrivals, readEntries, readRates, type StoredEntry } from './store.ts'
import { givenVoucher } from './vouchers/given.ts'
import { keepVoucher } from './vouchers/store.ts'

type Body<Route extends { readonly body?: z.ZodType }> = z.output<NonNullable<Route['body']>>

const refuse = (sentence: Label | undefined): void => {
  if (sentence) throw conflicting(sentence.zh, sentence.en)
}

/** The commitment as the viewer can see it; refused where there is none. */
export function commitmentOf(desk: CapitalDesk, id: string): SeenCommitment {
  const found = desk.commitments.find(({ stored }) => stored.id === id)
  if (!found) throw absent('没有这笔承诺，或不归您看', 'There is no such commitment, or it is not yours to see')
  return found
}

/** The commitment where the viewer enters what happens to it; refused otherwise. */
export function ownCommitment(desk: CapitalDesk, id: string): SeenCommitment {
  const found = commitmentOf(desk, id)
  if (mayRecordOn(desk, found)) return found
  const { zh, en } = found.stored.department
    ? desk.departmentLabel(found.stored.department.code ?? '', found.stored.department.name)
    : { zh: '', en: '' }
  throw forbidden(`这笔承诺由${zh}登记`, `This commitment is kept by ${en}`)
}

/** The row of a department by its code; the viewer's own where none is named. */
async function departmentOf(desk: CapitalDesk, code: string | undefined): Promise<string | null> {
  const { department } = desk.viewer
  const wanted = code ?? department
  if (wanted === null) return null
  if (department !== null && wanted !== department)
    throw forbidden('只能为本部门登记承诺', 'Commitments are recorded for the own department only')
  const [row] = await runIn(desk.tx)<{ id: string }>({
    text: 'select id from register.department where code = $1 and archived_at is null',
    values: [wanted],
  })
  if (!row) throw unacceptable(`没有“${wanted}”这个部门`, `There is no department “${wanted}”`)
  return row.id
}

/** Records what an investor promised; its number goes on from the last one of the year. */
export async function addCommitment(desk: CapitalDesk, given: Body<typeof recordCommitment>) {
  const { tx, viewer, parts } = desk
  if (!capitalRecorders.includes(viewer.post)) throw forbidden('您不登记承诺', 'You do not record commitments')
  if (!given.project && !given.enterprise)
    throw unacceptable('请写明资金投给哪个项目或企业', 'Say for which project or enterprise the capital is meant')
  if (given.signedOn && given.dueOn < given.signedOn)
    throw unacceptable(
      `承诺到位日 ${given.dueOn} 早于签约日 ${given.signedOn}`,
      `The capital is due on ${given.dueOn}, before the contract of ${given.signedOn}`,
    )
  await holdArrivals(tx)
  const year = yearOf(given.signedOn ?? given.dueOn)
  const [last] = await runIn(tx)<{ number: string }>({
    text: `select number from register.commitment where number like $1 order by length(number) desc, number desc limit 1`,
    values: [`ZJ-${year}-%`],
  })
  const number = `ZJ-${year}-${String(Number(last?.number.split('-')[2] ?? 0) + 1).padStart(3, '0')}`
  const row = await createRow(
    tx,
    parts.kinds.commitment,
    {
      name: given.investor,
      number,
      origin: given.origin,
      country: given.country ?? null,
      trade: given.trade ?? null,
      project: given.project ?? null,
      enterprise: given.enterprise ?? null,
      department: await departmentOf(desk, given.department),
      currency: given.currency,
      sum: decimal(given.sum).toFixed(),
      signed_on: given.signedOn ?? null,
      due_on: given.dueOn,
      contract: given.contract,
    },
    { by: viewer.account, document: given.document ?? null },
  )
  await record(tx, 'capital.commitment', number, { sum: given.sum, currency: given.currency, due: given.dueOn })
  return { commitment: row.id, number }
}

/** Extends the day of a commitment beside the first one, or ends it, with the reason. */
export async function changeCommitment(
  desk: CapitalDesk,
  id: string,
  { act, version }: { readonly act: CommitmentActGiven; readonly version?: number | undefined },
): Promise<void> {
  const seen = ownCommitment(desk, id)
  const { stored, standing } = seen
  refuseStale(version, stored.revision, {
    zh: '这笔承诺刚有变动，请看过再办',
    en: 'Something happened to this commitment just now; look at it again first',
  })
  if (stored.endedOn) refuse({ zh: `这笔承诺已于 ${stored.endedOn} 终止`, en: `It ended on ${stored.endedOn}` })
  if (standing.state === 'met') refuse({ zh: '这笔承诺已经全部到位', en: 'All of it has arrived' })
  if (act.kind === 'extended' && act.to <= standing.due)
    refuse({ zh: `延期要晚于现在的到位日 ${standing.due}`, en: `An extension is later than ${standing.due}` })
  const last = seen.entries.at(-1)?.on
  if (act.kind === 'ended' && (act.on > desk.today || (last !== undefined && act.on < last)))
    refuse({
      zh: `终止日要在最后一笔到账之后，不晚于今天（${desk.today}）`,
      en: `It ends after its last arrival and not later than today (${desk.today})`,
    })
  const patch: RowValues =
    act.kind === 'extended' ? { extended_to: act.to } : { ended_on: act.on, ended_reason: act.reason }
  await changeRow(desk.tx, desk.parts.kinds.commitment, id, patch, { by: desk.viewer.account, reason: act.reason })
  await record(desk.tx, `capital.${act.kind}`, stored.number, { ...act })
}

/** Enters money that arrived, with its voucher; the same voucher is refused a second time. */
export async function addArrival(desk: CapitalDesk, id: string, given: Body<typeof recordArrival>): Promise<void> {
  const { tx, parts, viewer } = desk
  const { stored } = ownCommitment(desk, id)
  const paper = given.file && givenVoucher(given.file)
  await holdArrivals(tx)
  const entries = await readEntries(tx, parts.kinds)
  const money: Money = { sum: decimal(given.sum).toFixed(), currency: given.currency ?? stored.currency, day: given.on }
  const { voucher, bank, on } = given
  refuse(contradictsArrival(stored, entries, { voucher, bank, on, ...money }, desk.today))
  const conversion = convertMoney(money, await readRates(tx), desk.rules)
  const { enterprise, department, origin, country } = stored
  const arrival = await createRow(
    tx,
    parts.kinds.arrival,
    {
      name: voucher,
      bank,
      commitment: id,
      arrived_on: on,
      origin,
      country,
      enterprise: enterprise?.id ?? null,
      department: department?.id ?? null,
      currency: money.currency,
      sum: money.sum,
      ...convertedFields(conversion, origin === 'abroad'),
    },
    { by: viewer.account, document: given.document ?? null, demonstration: stored.demonstration },
  )
  if (paper) await keepVoucher(tx, viewer, { id: arrival.id, demonstration: stored.demonstration }, paper)
  await record(tx, 'capital.arrival', stored.number, {
    voucher,
    bank,
    on,
    sum: money.sum,
    currency: money.currency,
    ...(paper && { file: paper.name }),
  })
}

/** Takes an arrival back, whole or in part, by an entry of its own with the reason; answers its commitment. */
export async function addCounterEntry(
  desk: CapitalDesk,
  id: string,
  given: Body<typeof counterArrival>,
): Promise<string> {
  const { tx, parts, viewer } = desk
  const seen = desk.entries.find((entry) => entry.id === id)
  if (!seen) throw absent('没有这笔到账，或不归您看', 'There is no such arrival, or it is not yours to see')
  const { stored } = ownCommitment(desk, seen.commitment)
  await holdArrivals(tx)
  const entries = await readEntries(tx, parts.kinds)
  const arrival = entries.find((entry) => entry.id === id)!
  const left = leftOf(entries, id)
  const taken = given.sum === undefined ? left.toFixed() : decimal(given.sum).toFixed()
  refuse(contradictsCounter(entries, arrival, { sum: taken, on: given.on }, desk.today))
  const leaves = left.minus(taken).toFixed()
  const back = (of: 'yuan' | 'dollars'): string | null =>
    convertedBack({ whole: arrival.sum, taken, leaves }, arrival[of], standingIn(entries, id, of))
  const negative = (sum: string | null): string | null => (sum === null ? null : decimal(sum).times(-1).toFixed())
  const { enterprise, department } = stored
  await createRow(
    tx,
    parts.kinds.arrival,
    {
      name: arrival.voucher,
      bank: arrival.bank,
      commitment: stored.id,
      arrived_on: given.on,
      origin: arrival.origin,
      country: arrival.country,
      enterprise: enterprise?.id ?? null,
      department: department?.id ?? null,
      currency: arrival.currency,
      sum: negative(taken),
      yuan: negative(back('yuan')),
      dollars: negative(back('dollars')),
      rate: arrival.rates[0] ?? null,
      counters: id,
      reason: given.reason,
    },
    { by: viewer.account, document: given.document ?? null, demonstration: stored.demonstration, reason: given.reason },
  )
  await record(tx, 'capital.counter', stored.number, { voucher: arrival.voucher, sum: taken, reason: given.reason })
  return stored.id
}

/** What stands of an arrival in a converted currency; null where it is not converted. */
function standingIn(entries: readonly StoredEntry[], id: string, of: 'yuan' | 'dollars'): string | null {
  const sums = entriesOf(entries, id).map((entry) => entry[of])
  return sums.some((sum) => sum === null) ? null : addUp(sums as string[]).toFixed()
}
