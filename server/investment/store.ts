import type { Currency, InvestorOrigin } from '../../engines/investment/currency.ts'
import type { Entry } from '../../engines/investment/entry.ts'
import type { Rate } from '../../engines/investment/rate.ts'
import type { Commitment } from '../../engines/investment/standing.ts'
import type { QuantityField } from '../../engines/register/field.ts'
import { fieldOf, type Kind, kindOf, type Register } from '../../engines/register/kind.ts'
import { fromStored } from '../../engines/register/quantity.ts'
import type { Day } from '../../kernel/day.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { personOf } from '../register/list/list.ts'
import { runIn } from '../register/statement.ts'

type Named = { readonly id: string; readonly name: string }

/** A commitment with everything that its row says. */
export type StoredCommitment = Commitment & {
  readonly number: string
  readonly investor: string
  readonly origin: InvestorOrigin
  readonly country: string | null
  readonly trade: string | null
  readonly department: (Named & { readonly code: string | null }) | null
  readonly enterprise: Named | null
  readonly project: Named | null
  readonly contract: string
  readonly document: string | null
  readonly revision: number
  readonly demonstration: boolean
  readonly enteredBy: string | null
  readonly enteredAt: string
}

/** An arrival or counter-entry with what its row says. */
export type StoredEntry = Entry & {
  readonly origin: InvestorOrigin
  readonly country: string | null
  readonly document: string | null
  readonly rates: readonly string[]
  readonly demonstration: boolean
  readonly revision: number
  readonly enteredBy: string | null
  readonly enteredAt: string
}

export type StoredRate = Rate & { readonly enteredBy: string | null; readonly demonstration: boolean }

/** The kinds of the registers in which the room keeps what it knows. */
export type CapitalKinds = { readonly commitment: Kind; readonly arrival: Kind; readonly rate: Kind }

/** The kinds of the room among all. */
export const capitalKindsIn = (register: Register): CapitalKinds => ({
  commitment: kindOf(register, 'commitment'),
  arrival: kindOf(register, 'arrival'),
  rate: kindOf(register, 'exchange_rate'),
})

/** Who entered a row; what came with the pack was entered by nobody. */
const enteredBy = (row: string): string => `nullif(${personOf(`${row}.created_by`)}, 'pack')`

const named = (alias: string, more = ''): string =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', ${alias}.name${more}) end`

/** Every commitment that the viewer can see, in the order of their numbers. */
export async function readCommitments(tx: ZoneTransaction, { commitment }: CapitalKinds): Promise<StoredCommitment[]> {
  const rows = await runIn(tx)<Omit<StoredCommitment, 'sum'> & { readonly sum: string }>({
    text: `select c.id, c.number, c.name as investor, c.origin, c.country, c.trade, c.currency, c.sum::text as sum,
        c.signed_on as "signedOn", c.due_on as "dueOn", c.extended_to as "extendedTo", c.ended_on as "endedOn",
        c.ended_reason as "endedReason", c.contract, c.document_id as document, c.revision, c.demonstration,
        ${named('d', ", 'code', d.code")} as department, ${named('e')} as enterprise, ${named('p')} as project,
        ${enteredBy('c')} as "enteredBy", c.created_at as "enteredAt"
      from register.commitment c
      left join register.department d on d.zone_id = c.zone_id and d.id = c.department
      left join register.enterprise e on e.zone_id = c.zone_id and e.id = c.enterprise
      left join register.project p on p.zone_id = c.zone_id and p.id = c.project
      order by c.number`,
    values: [],
  })
  const field = fieldOf(commitment, 'sum') as QuantityField
  return rows.map((row) => ({ ...row, sum: fromStored(field, row.sum) }))
}

type EntryRow = Omit<StoredEntry, 'rates'> & { readonly rate: string | null; readonly dollarRate: string | null }

/** Every arrival and counter-entry that the viewer can see, in the order of their days. */
export async function readEntries(tx: ZoneTransaction, { arrival }: CapitalKinds): Promise<StoredEntry[]> {
  const rows = await runIn(tx)<EntryRow>({
    text: `select a.id, a.commitment, a.name as voucher, a.bank, a.arrived_on as on, a.currency, a.sum::text as sum,
        a.yuan::text as yuan, a.dollars::text as dollars, a.rate, a.dollar_rate as "dollarRate", a.counters, a.reason,
        a.origin, a.country, a.document_id as document, a.revision, a.demonstration,
        ${enteredBy('a')} as "enteredBy", a.created_at as "enteredAt"
      from register.arrival a order by a.arrived_on, a.created_at, a.id`,
    values: [],
  })
  const amount = (id: string, stored: string | null): string | null =>
    stored === null ? null : fromStored(fieldOf(arrival, id) as QuantityField, stored)
  return rows.map(({ rate, dollarRate, ...row }) => ({
    ...row,
    sum: amount('sum', row.sum)!,
    yuan: amount('yuan', row.yuan),
    dollars: amount('dollars', row.dollars),
    rates: [...new Set([rate, dollarRate].filter((id) => id !== null))],
  }))
}

/** Every declared rate, the latest day first. */
export async function readRates(tx: ZoneTransaction): Promise<StoredRate[]> {
  type Row = Omit<StoredRate, 'currency' | 'declared'> & { readonly currency: Currency; readonly declared: string }
  const rows = await runIn(tx)<Row>({
    text: `select r.id, r.currency, r.day, r.units::int as units, r.yuan, r.name as source, r.demonstration,
        extract(epoch from r.created_at)::text as declared, ${enteredBy('r')} as "enteredBy"
      from register.exchange_rate r order by r.day desc, r.currency, r.created_at desc`,
    values: [],
  })
  return rows.map((row) => ({ ...row, declared: Number(row.declared) }) as StoredRate)
}

/** Lets nobody else enter an arrival in the zone until the transaction ends. */
export const holdArrivals = (tx: ZoneTransaction): Promise<unknown> =>
  runIn(tx)({ text: 'select hold_arrivals()', values: [] })

/** What changed of a commitment after it was recorded, the latest first. */
export async function readChanges(tx: ZoneTransaction, commitment: string) {
  return runIn(tx)<{ at: string; by: string; reason: string | null; after: { extended_to?: Day; ended_on?: Day } }>({
    text: `select h.at, h.reason, h.after, ${personOf('h.by')} as by
      from register.history h where h.row_id = $1 and h.kind = 'commitment' and h.change = 'change'
      order by h.revision desc`,
    values: [commitment],
  })
}
