import type { CapitalMeasure } from '../../contract/investment/capital-account.ts'
import type { Book } from '../../engines/indicators/book.ts'
import type { Comparison } from '../../engines/indicators/comparison.ts'
import { figureKey } from '../../engines/indicators/figure-key.ts'
import type { Indicator } from '../../engines/indicators/indicator.ts'
import { outlookOf } from '../../engines/targets/debt.ts'
import { paceOf, timeProgressByMonths } from '../../engines/targets/pace.ts'
import { plannedFor, type TargetTree } from '../../engines/targets/target.ts'
import type { Day } from '../../kernel/day.ts'
import { type Decimal, decimal, printDecimal, quotient, roundHalfUp } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import type { Lamp } from '../../kernel/lamp.ts'
import { firstDay, lastDay, type Period, periodLabel, split, yearsBefore, yearUpTo } from '../../kernel/period.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { Books, Counter } from '../indicators/books.ts'
import type { Knowledge } from '../indicators/knowledge.ts'
import { readPlan } from '../targets/plans.ts'
import { standingTargets } from '../targets/store.ts'
import { stateOf } from '../targets/targets.ts'
import type { CapitalDesk } from './desk.ts'

/** What the measures are counted with and set against. */
export type Measuring = { readonly knowledge: Knowledge; readonly books: Books; readonly counter: Counter }

type Measured = {
  readonly book: Book
  readonly indicator: Indicator
  readonly period: Period
  readonly zone: string
  readonly count: (period: Period) => Promise<Decimal | null>
}

/** The zone's own measures of paid-in capital: every indicator that is counted from arrivals. */
const measuresOf = (indicators: readonly Indicator[], kind: string): Indicator[] =>
  indicators.filter(({ counting }) => counting?.kind === kind)

const place = (indicator: string, period: string, comparison?: Comparison) =>
  ({ indicator, period, scope: 'zone', subject: '', ...(comparison && { comparison }) }) as const

/** Counts one indicator from the records, as the figure pages do; null where there is nothing to count. */
const counting =
  (counter: Counter, tx: ZoneTransaction, indicator: Indicator) =>
  async (period: Period): Promise<Decimal | null> => {
    const [found] = await counter.count(tx, [{ indicator, period }])
    return found ? decimal(found.value) : null
  }

/** The measures of a year up to the day that is looked at; those of which nothing is known are left out. */
export async function measureCapital(
  { knowledge, books, counter }: Measuring,
  { tx, viewer, parts, asOf }: CapitalDesk,
  period: Period,
  year: string,
): Promise<CapitalMeasure[]> {
  const known = knowledge.of(viewer.zone)
  const book = await books.open(tx, viewer)
  const targets = await standingTargets(tx)
  const found: CapitalMeasure[] = []
  for (const indicator of measuresOf(known.indicators, parts.kinds.arrival.id)) {
    const count = counting(counter, tx, indicator)
    const target = targets.find((one) => one.indicator === indicator.id && one.period === year)
    const done = await count(period)
    if (done === null && !target) continue
    const state = target && stateOf(book, target, period)
    const measured: Measured = { book, indicator, period, zone: viewer.zone, count }
    found.push(
      await measureOf(measured, done, year, asOf, {
        whole: state?.whole ? printDecimal(state.whole.number) : null,
        tree: state ? (await readPlan(tx, known, state)).tree : null,
      }),
    )
  }
  return found
}

type Aim = { readonly whole: string | null; readonly tree: TargetTree | null }

async function measureOf(
  measured: Measured,
  done: Decimal | null,
  year: string,
  asOf: Day,
  { whole, tree }: Aim,
): Promise<CapitalMeasure> {
  const { book, indicator, period, zone, count } = measured
  const printed = (value: Decimal): string => printDecimal(roundHalfUp(value, indicator.digits), indicator.digits)
  const before = await count(yearsBefore(period))
  const city = book.at({ ...place(indicator.id, period), scope: 'city' })
  const progress = timeProgressByMonths(year as Period, yearUpTo(period))
  const pace = paceOf({
    done: done === null ? undefined : printed(done),
    target: whole ?? undefined,
    unit: indicator.unit,
    progress,
  })
  const rate = (comparison: Comparison, computed: Decimal | undefined, why: Label) =>
    rateOf(measured, comparison, computed, why)
  const plan = await cadenceOf(measured, tree, year as Period, asOf, printed)
  return {
    indicator: indicator.id,
    label: indicator.label,
    unit: indicator.unit,
    period,
    periodLabel: periodLabel(period),
    done: done === null ? null : printed(done),
    href: book.at(place(indicator.id, period)) ? `/${zone}/figures/${indicator.id}?period=${period}` : null,
    before: before === null ? null : printed(before),
    growth: rate('growth', done && before ? percent(done.minus(before), before) : undefined, {
      zh: `${periodLabel(yearsBefore(period)).zh}没有到位记录`,
      en: `Nothing is recorded for ${periodLabel(yearsBefore(period)).en}`,
    }),
    share: rate('share-of-city', done && city ? percent(done, city.number) : undefined, {
      zh: '全市总数未知',
      en: 'The total of the city is not known',
    }),
    completion: rate('completion', done && whole ? percent(done, decimal(whole)) : undefined, {
      zh: '没有下达年度目标',
      en: 'There is no target for the year',
    }),
    target: whole && printed(decimal(whole)),
    targetHref: tree ? `/${zone}/targets/${indicator.id}/${year}` : null,
    time: progress.rate ?? null,
    points: pace.points ?? null,
    lamp: pace.lamp,
    reason: pace.reason,
    cadence: plan.rows,
    outlook: plan.outlook,
  }
}

const percent = (part: Decimal, whole: Decimal): Decimal | undefined => quotient(part.times(100), whole, 1)

/** A rate as it was published, else as the records give it; with its page where the figure was stated. */
function rateOf(
  { book, indicator, period, zone }: Measured,
  comparison: Comparison,
  computed: Decimal | undefined,
  why: Label,
): CapitalMeasure['growth'] {
  const stated = book.at(place(indicator.id, period, comparison))
  const value = stated?.observation.value ?? computed?.toFixed(1) ?? null
  return {
    value,
    published: stated !== undefined,
    href: stated ? `/${zone}/figures/${figureKey(indicator.id, comparison)}?period=${period}` : null,
    why: value === null ? why : null,
  }
}

/** Green where a period brought its plan, amber where earlier ones make up for it, red where it leaves a debt. */
function lampOf(planned: string, done: string, debt: string | undefined): Lamp {
  if (decimal(done).gte(planned)) return 'green'
  return debt !== undefined && decimal(debt).gt(0) ? 'red' : 'amber'
}

/** What was planned and what arrived by quarter, month and ten days, with the debts; and how the year looks. */
async function cadenceOf(
  { count, indicator }: Measured,
  tree: TargetTree | null,
  year: Period,
  asOf: Day,
  printed: (value: Decimal) => string,
) {
  const facts = async (level: 'quarter' | 'month' | 'ten-days') => {
    const periods = split(year, level)
    const begun = periods.filter((period) => firstDay(period) <= asOf)
    const done = new Map<Period, string>()
    for (const period of begun) done.set(period, ((await count(period)) ?? decimal(0)).toFixed())
    const planned = periods.map((period) => ({
      period,
      planned: (tree && plannedFor(tree, period)) ?? '0',
      ...(done.has(period) && { done: done.get(period)! }),
    }))
    const closed = periods.filter((period) => lastDay(period) <= asOf).length
    return { outlook: outlookOf({ periods: planned, closed, unit: indicator.unit }), done, closed }
  }
  const rows = ({ outlook, done, closed }: Awaited<ReturnType<typeof facts>>) =>
    outlook.rows.map(({ period, planned, debt }, at) => ({
      period,
      label: periodLabel(period),
      planned: tree ? planned : null,
      done: done.has(period) ? printed(decimal(done.get(period)!)) : null,
      debt: tree && debt !== undefined ? printed(decimal(debt)) : null,
      lamp: tree && at < closed ? lampOf(planned, done.get(period)!, debt) : null,
    }))
  const [quarters, months, tenDays] = [await facts('quarter'), await facts('month'), await facts('ten-days')]
  return {
    rows: { quarters: rows(quarters), months: rows(months), tenDays: rows(tenDays) },
    outlook: tree ? months.outlook.reason.text : null,
  }
}
