import type { CapitalAccount, CapitalMeasure, CapitalTotal } from '../../contract/investment/capital-account.ts'
import { investorOrigins } from '../../engines/investment/currency.ts'
import { proofOf } from '../../engines/investment/proof.ts'
import { knownOn } from '../../engines/investment/standing.ts'
import { type Total, totalOf, totalsBy } from '../../engines/investment/totals.ts'
import { type Day, yearOf } from '../../kernel/day.ts'
import { decimal, quotient } from '../../kernel/decimal.ts'
import { asWritten, type Label } from '../../kernel/label.ts'
import {
  containsDay,
  firstDay,
  lastDay,
  type Period,
  periodLabel,
  periodOf,
  split,
  yearsBefore,
} from '../../kernel/period.ts'
import { type CapitalDesk, choiceIn, type SeenCommitment } from './desk.ts'
import { commitmentLineOf, shownRules } from './shown.ts'
import type { StoredEntry } from './store.ts'
import { sharedVouchers } from './vouchers/shared.ts'

const unsaid: Label = { zh: '未填', en: 'not given' }
const mostDue = 20
const mostShared = 20

/** The year up to the day that is looked at: the whole year where that is over. */
export const stretchOf = (year: string, asOf: Day): Period =>
  lastDay(year as Period) <= asOf ? (year as Period) : periodOf('to-month', asOf)

/** The years in which something arrived or was due, the latest first, with the year that is looked at. */
function yearsOf({ commitments, entries, asOf }: CapitalDesk): string[] {
  const days = [...entries.map(({ on }) => on), ...commitments.map(({ stored }) => stored.dueOn), asOf]
  const last = yearOf(asOf)
  return [...new Set(days.map(yearOf))]
    .filter((year) => year <= last)
    .sort((one, other) => other - one)
    .map(String)
}

const shown = (key: string | null, label: Label, total: Total, whole: Total): CapitalTotal => ({
  key,
  label,
  ...total,
  share:
    total.yuan === null || whole.yuan === null
      ? null
      : (quotient(decimal(total.yuan).times(100), decimal(whole.yuan), 1)?.toFixed(1) ?? null),
})

const within = (entries: readonly StoredEntry[], period: Period, asOf: Day): StoredEntry[] =>
  knownOn(entries, asOf).filter(({ on }) => containsDay(period, on))

function monthsOf({ entries, asOf }: CapitalDesk, year: string): CapitalAccount['months'] {
  const yuanOf = (month: Period): string | null => totalOf(within(entries, month, asOf)).yuan
  const known = entries.some(({ on }) => on.startsWith(String(Number(year) - 1)))
  return split(year as Period, 'month').map((period) => ({
    period,
    label: periodLabel(period),
    yuan: firstDay(period) > asOf ? null : (yuanOf(period) ?? '0'),
    before: known ? (yuanOf(yearsBefore(period)) ?? '0') : null,
  }))
}

function shownProof(desk: CapitalDesk, ofYear: readonly StoredEntry[]): CapitalAccount['proof'] {
  const { entries, asOf, proved } = desk
  const { whole, filed, percent } = proofOf(ofYear, knownOn(entries, asOf), proved)
  return {
    arrivals: whole.arrivals,
    filed: filed.arrivals,
    yuan: whole.yuan,
    filedYuan: filed.yuan,
    percent,
    unconverted: whole.unconverted,
    shared: [...sharedVouchers(desk).values()]
      .filter(({ arrivals }) => arrivals.some(({ id }) => ofYear.some((entry) => entry.id === id)))
      .slice(0, mostShared)
      .map(({ file: { id, name }, arrivals }) => ({ file: id, name, arrivals: [...arrivals] })),
  }
}

const gravest = (one: SeenCommitment, other: SeenCommitment): number =>
  other.standing.late - one.standing.late || (one.standing.due < other.standing.due ? -1 : 1)

/** The account of a year on the day that is looked at; `measuresOf` counts the measures from the registers. */
export async function capitalAccountOf(
  desk: CapitalDesk,
  wanted: string | undefined,
  measuresOf: (period: Period, year: string) => Promise<CapitalMeasure[]>,
): Promise<CapitalAccount> {
  const years = yearsOf(desk)
  const year = wanted ?? years[0]!
  const period = stretchOf(year, desk.asOf)
  const entries = within(desk.entries, period, desk.asOf)
  const whole = totalOf(entries)
  const of = new Map(desk.commitments.map((seen) => [seen.stored.id, seen.stored]))
  const grouped = (keyOf: (entry: StoredEntry) => string | null, labelOf: (key: string) => Label): CapitalTotal[] =>
    totalsBy(entries, (entry) => keyOf(entry as StoredEntry)).map(({ key, total }) =>
      shown(key, key === null ? unsaid : labelOf(key), total, whole),
    )
  const departmentOf = ({ commitment }: StoredEntry) => of.get(commitment)?.department ?? null
  const names = new Map(
    desk.commitments.flatMap(({ stored: { department } }) =>
      department ? [[department.code ?? department.id, department.name]] : [],
    ),
  )
  const pressing = desk.commitments
    .filter(({ standing }) => standing.state === 'late' || standing.state === 'soon')
    .toSorted(gravest)
  const late = pressing.filter(({ standing }) => standing.state === 'late')
  return {
    asOf: desk.asOf,
    year,
    years: years.includes(year) ? years : [year, ...years],
    demonstration: desk.commitments.some(({ stored }) => stored.demonstration),
    rules: shownRules(desk.rules),
    whole: shown(null, { zh: '合计', en: 'Total' }, whole, whole),
    proof: shownProof(desk, entries),
    measures: await measuresOf(period, year),
    months: monthsOf(desk, year),
    by: {
      origin: grouped(
        ({ origin }) => origin,
        (origin) => investorOrigins[origin as keyof typeof investorOrigins],
      ),
      country: grouped(({ country }) => country, asWritten),
      trade: grouped(
        ({ commitment }) => of.get(commitment)?.trade ?? null,
        (trade) => choiceIn(desk.parts.kinds.commitment, 'trade', trade),
      ),
      department: grouped(
        (entry) => departmentOf(entry)?.code ?? departmentOf(entry)?.id ?? null,
        (code) => desk.departmentLabel(code, names.get(code) ?? code),
      ),
    },
    due: pressing.slice(0, mostDue).map((seen) => commitmentLineOf(desk, seen)),
    late: { commitments: late.length, days: late[0]?.standing.late ?? 0 },
  }
}
