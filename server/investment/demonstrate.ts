import type { RowValues } from '../../engines/register/schemas.ts'
import type { CapitalBatch } from '../../mechanisms/paid-in-capital/demonstration.ts'
import type { PaidInCapitalMechanism } from '../../mechanisms/paid-in-capital/paid-in-capital.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { appendRows } from '../register/append.ts'
import { runIn } from '../register/statement.ts'
import type { CapitalKinds } from './store.ts'

const change = { by: 'pack', reason: '数据包载入', demonstration: true }

/** Brings in the made-up capital of a zone: rates, commitments to made-up enterprises and projects, arrivals. */
export async function demonstrateCapital(
  tx: ZoneTransaction,
  mechanism: PaidInCapitalMechanism,
  kinds: CapitalKinds,
  batches: readonly CapitalBatch[],
): Promise<void> {
  if (batches.length === 0) return
  const { rates, commitments } = mechanism.demonstration(batches)
  await appendRows(
    tx,
    kinds.rate,
    rates.map(({ key: _, ...row }): RowValues => row),
    change,
  )
  const rateIds = await idsBy(tx, `currency || '/' || day::text`, 'exchange_rate')
  const departments = await idsBy(tx, 'name', 'department')
  const enterprises = await madeUp(tx, 'enterprise', 'founded_on')
  const projects = await madeUp(tx, 'project', 'null::date', 'year')
  const rows = commitments.map(({ row, department, year, from }, at): RowValues => {
    const known = enterprises.filter(({ since }) => since === null || since <= from)
    const own = projects.filter((project) => project.year === year)
    return {
      ...row,
      department: departments.get(department) ?? null,
      enterprise: known[(at * 7) % known.length]?.id ?? null,
      project: own[(at * 3) % own.length]?.id ?? null,
    }
  })
  await appendRows(tx, kinds.commitment, rows, change)
  const commitmentIds = await idsBy(tx, 'number', 'commitment')
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  const arrivals = commitments.flatMap(({ row: { number }, arrivals }) => {
    const { origin, country, enterprise, department } = byNumber.get(number)!
    const shared = { commitment: commitmentIds.get(number)!, origin, country, enterprise, department }
    return arrivals.map(({ row, rates, counters }) => ({
      counters,
      row: { ...row, ...shared, rate: rateIds.get(rates[0] ?? '') ?? null } as RowValues,
    }))
  })
  const entered = arrivals.filter(({ counters }) => counters === undefined)
  await appendRows(
    tx,
    kinds.arrival,
    entered.map(({ row }) => row),
    change,
  )
  const vouchers = await idsBy(tx, 'name', 'arrival')
  const taken = arrivals.filter(({ counters }) => counters !== undefined)
  await appendRows(
    tx,
    kinds.arrival,
    taken.map(({ row, counters }) => ({ ...row, counters: vouchers.get(counters!)! })),
    change,
  )
}

async function idsBy(tx: ZoneTransaction, key: string, table: string): Promise<ReadonlyMap<string, string>> {
  const rows = await runIn(tx)<{ key: string; id: string }>({
    text: `select ${key} as key, id from register.${table}`,
    values: [],
  })
  return new Map(rows.map((row) => [row.key, row.id]))
}

type MadeUp = { readonly id: string; readonly since: string | null; readonly year: number | null }

/** Made-up rows of a register, at most 400, in an order that stays. */
const madeUp = (tx: ZoneTransaction, table: string, since: string, year = 'null::int'): Promise<MadeUp[]> =>
  runIn(tx)<MadeUp>({
    text: `select id, ${since} as since, ${year} as year from register.${table}
      where demonstration and archived_at is null order by sort_name, name limit 400`,
    values: [],
  })
