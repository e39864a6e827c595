import { cadenceOutlook, investmentCadence, workdaysByPeriod } from '../../../engines/delivery/standing/cadence.ts'
import { type ProjectEvent, reportsOf } from '../../../engines/delivery/standing/history.ts'
import type { Spending } from '../../../engines/delivery/standing/spending.ts'
import type { ProjectStanding } from '../../../engines/delivery/standing/standing.ts'
import { allocate } from '../../../engines/targets/allocation.ts'
import { carryDebt, type DebtRow, type Outlook } from '../../../engines/targets/debt.ts'
import type { Day } from '../../../kernel/day.ts'
import { decimal } from '../../../kernel/decimal.ts'
import { contains, lastDay, type Period, split } from '../../../kernel/period.ts'
import { convert } from '../../../kernel/quantity.ts'
import type { Project } from './projects.ts'
import type { Steps } from './steps.ts'

/** The investment of a project's year by ten-day periods, in 万元 at two decimals. */
export type YearMoney = {
  readonly year: Period
  readonly whole: string
  readonly planned: ReadonlyMap<Period, string>
  /** What was done; what the register had before the first report lies on the periods before it, as they were planned. */
  readonly done: ReadonlyMap<Period, string>
  /** What the register has for the day, every report until then in it; null where nobody said anything. */
  readonly sum: string | null
  /**
   * 欠账: by how much all that was done until the last period that is over falls short of all that was planned until
   * then; never less than nothing, and null where a period is not reported.
   */
  readonly debt: string | null
  /** What the period at hand must bring: its own plan and the arrears. */
  readonly owed: string | null
  readonly rows: readonly DebtRow[]
}

/** What the money of a year is told from: `events` are all of them, also those after the day that is looked at. */
export type MoneyFacts = {
  readonly standing: ProjectStanding
  readonly steps: Steps
  readonly events: readonly ProjectEvent[]
}

/**
 * The plan of the year falls on its ten-day periods as the first plan has the work; what was reported stands against
 * it. Null where the year has no plan of money or of work.
 */
export function yearMoneyOf(
  { year: number, planned: given, completed }: Project,
  { standing, steps, events }: MoneyFacts,
  asOf: Day,
): YearMoney | null {
  if (number === null || given === null || standing.edition === 0 || standing.tasks.length === 0) return null
  const year = String(number) as Period
  const whole = convert(decimal(given), '亿元', '万元').toFixed()
  const periods = split(year, 'ten-days')
  const planned = plannedByPeriod(standing, steps, year, whole)
  const reported = new Map([...standing.invested].filter(([one]) => contains(year, one)))
  const before = registeredBefore(year, completed, events)
  const done = withBefore(before ?? '0', reported, { periods, planned })
  const sum = reported.size > 0 || before !== null ? total([before ?? '0', ...reported.values()]) : null
  const closed = periods.filter((one) => lastDay(one) <= asOf).length
  const rows = carryDebt({
    periods: periods.map((period) => {
      const brought = done.get(period)
      return { period, planned: planned.get(period) ?? '0', ...(brought !== undefined && { done: brought }) }
    }),
    closed,
  })
  return {
    year,
    whole,
    planned,
    done,
    sum,
    debt: closed === 0 ? '0' : (rows[closed - 1]?.debt ?? null),
    owed: rows[closed]?.due ?? null,
    rows,
  }
}

/** What the register has of a year beyond its reports; null where it says nothing, or only what was reported. */
function registeredBefore(year: Period, completed: string | null, events: readonly ProjectEvent[]): string | null {
  if (completed === null) return null
  const reports = new Map(reportsOf(events).map(({ period, invested }) => [period, invested]))
  const amounts = [...reports].flatMap(([period, amount]) => (amount && contains(year, period) ? [amount] : []))
  const before = convert(decimal(completed), '亿元', '万元').minus(total(amounts))
  return amounts.length > 0 && before.eq(0) ? null : before.toFixed()
}

/** What was reported with what came before it, spread over the periods before the first report as they were planned. */
function withBefore(
  before: string,
  reported: ReadonlyMap<Period, string>,
  { periods, planned }: { readonly periods: readonly Period[]; readonly planned: ReadonlyMap<Period, string> },
): Map<Period, string> {
  const done = new Map(reported)
  const first = [...reported.keys()].sort()[0]
  if (first === undefined) return done
  const earlier = periods.filter((one) => one < first)
  if (earlier.length === 0 || decimal(before).lt(0)) {
    for (const one of earlier) done.set(one, '0')
    done.set(first, total([reported.get(first)!, before]))
    return done
  }
  const parts = allocate(
    before,
    earlier.map((one) => planned.get(one) ?? '0'),
    2,
  )
  earlier.forEach((one, at) => {
    done.set(one, parts[at]!)
  })
  return done
}

/** What stands of the year: debts, what each period must bring, and the first at which the year can no longer be reached. */
export const outlookOf = ({ year, planned, done }: YearMoney, asOf: Day): Outlook =>
  cadenceOutlook({ tree: investmentCadence(year, planned, 2), done, asOf })

/**
 * What a project had cost without what is reported of a period: what its reports come to, or what the register has
 * where that is more.
 */
export function spendingOf(
  { investment, completed, year }: Pick<Project, 'investment' | 'completed' | 'year'>,
  events: readonly ProjectEvent[],
  period: Period,
): Spending {
  const reported = new Map(reportsOf(events).map((report) => [report.period, report.invested ?? '0']))
  const former = reported.get(period) ?? '0'
  reported.delete(period)
  const sum = decimal(total([...reported.values()]))
  const inTenThousands = (amount: string) => convert(decimal(amount), '亿元', '万元')
  const registered = inTenThousands(completed ?? '0').minus(String(year) === period.slice(0, 4) ? former : '0')
  return {
    total: investment === null ? null : inTenThousands(investment).toFixed(),
    before: (registered.gt(sum) ? registered : sum).toFixed(),
  }
}

export const total = (amounts: readonly string[]): string =>
  amounts.reduce((sum, amount) => sum.plus(amount), decimal(0)).toFixed()

type Planned = { readonly key: string; readonly byPeriod: ReadonlyMap<Period, string> }
const kept = new WeakMap<object, Planned>()

/** A year’s money: every working day of a step that costs money weighs the same; the parts add up to the whole exactly. */
function plannedByPeriod(
  { tasks }: ProjectStanding,
  steps: Steps,
  year: Period,
  whole: string,
): ReadonlyMap<Period, string> {
  const baseline = tasks.find((task) => task.baseline)?.baseline
  const key = `${year}/${whole}/${tasks.length}`
  const known = baseline && kept.get(baseline)
  if (known?.key === key) return known.byPeriod
  const weights = new Map<Period, number>()
  for (const { id, summary, baseline: first, start, finish } of tasks) {
    if (summary || !steps.spends(id)) continue
    for (const [period, days] of workdaysByPeriod(first?.start ?? start, first?.finish ?? finish)) {
      weights.set(period, (weights.get(period) ?? 0) + days)
    }
  }
  const periods = split(year, 'ten-days')
  const spent = periods.filter((period) => (weights.get(period) ?? 0) > 0)
  const shared = spent.length > 0 ? spent : periods
  const parts = allocate(
    whole,
    shared.map((period) => String(weights.get(period) ?? 1)),
    2,
  )
  const byPeriod = new Map(shared.map((period, at) => [period, parts[at]!]))
  if (baseline) kept.set(baseline, { key, byPeriod })
  return byPeriod
}
