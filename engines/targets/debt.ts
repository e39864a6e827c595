import { type Decimal, decimal, quotient } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import type { Lamp } from '../../kernel/lamp.ts'
import { type Period, periodLabel } from '../../kernel/period.ts'
import type { Reason } from '../../kernel/reason.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'
import { amountInEnglish } from './amount.ts'

/** One period of a plan: what was planned, and what was done once it is over (undefined: not reported). */
export type PlannedPeriod = { readonly period: Period; readonly planned: string; readonly done?: string }

export type DebtRow = {
  readonly period: Period
  readonly planned: string
  /** Brought over from the periods before: positive is a debt, negative a lead; undefined after an unreported period. */
  readonly carried?: string
  /** Planned and carried together: what this period must bring; never less than zero. */
  readonly due?: string
  readonly done?: string
  /** What is still missing at the end of the period, and passes to the next. */
  readonly debt?: string
}

export type DebtFacts = {
  /** The periods of the year in order; their plans add up to the year's target. */
  readonly periods: readonly PlannedPeriod[]
  /** How many of them are over. */
  readonly closed: number
  /** The most that one period can bring, for instance the best ever times a factor. */
  readonly greatest?: string
  /** What all of them are counted in, for the sentences. */
  readonly unit?: UnitSymbol
}

export type Outlook = {
  readonly rows: readonly DebtRow[]
  /** What the year still lacks; undefined where a closed period is not reported. */
  readonly remaining?: string
  /** The remaining divided by the open periods, rounded up. */
  readonly neededEach?: string
  /** The period at whose end the year had become impossible; the first one where it always was. */
  readonly impossibleSince?: Period
  /** The open period at whose end the year becomes impossible if nothing more is done until then. */
  readonly lastChance?: Period
  readonly lamp: Lamp
  readonly reason: Reason
}

const zero = decimal(0)

/** The greatest amount of one period by experience: the best ever times a factor. Undefined without experience. */
export function greatestFrom(history: readonly string[], factor: string): string | undefined {
  const best = history
    .map((value) => decimal(value))
    .reduce<Decimal | undefined>((top, value) => (top?.gte(value) ? top : value), undefined)
  return best?.times(factor).toFixed()
}

/**
 * Carries each period's shortfall into the next; an excess is a lead that lessens what later periods owe.
 * Of the open periods the first owes the debt, the others what is planned less the lead.
 */
export function carryDebt({ periods, closed }: DebtFacts): DebtRow[] {
  let carried: Decimal | undefined = zero
  return periods.map(({ period, planned, done }, index): DebtRow => {
    if (carried === undefined) return { period, planned, ...(index < closed && done !== undefined ? { done } : {}) }
    const owed: Decimal = carried.plus(planned)
    const row = { period, planned, carried: carried.toFixed(), due: (owed.lt(0) ? zero : owed).toFixed() }
    if (index >= closed) {
      carried = owed.lt(0) ? owed : zero
      return row
    }
    if (done === undefined) {
      carried = undefined
      return row
    }
    carried = owed.minus(done)
    return { ...row, done, debt: (carried.lt(0) ? zero : carried).toFixed() }
  })
}

/** A share of what is lacking, rounded up at the digits of the plan: less would not be enough. */
function roundedUp(lacking: Decimal, parts: number, periods: readonly PlannedPeriod[]): string {
  const digits = Math.max(...periods.map(({ planned }) => decimal(planned).toFixed().split('.')[1]?.length ?? 0))
  const share = quotient(lacking, decimal(parts), digits)!
  return (share.times(parts).lt(lacking) ? share.plus(`1e-${digits}`) : share).toFixed()
}

/** After each closed period: what is left of the year, undefined from the first unreported period on. */
function leftAfter({ periods, closed }: DebtFacts): (Decimal | undefined)[] {
  let left: Decimal | undefined = periods.reduce((sum, { planned }) => sum.plus(planned), zero)
  return periods.slice(0, closed).map(({ done }) => {
    left = done === undefined ? undefined : left?.minus(done)
    return left
  })
}

const sentence = (text: Label, state: Reason['state'], children: readonly Reason[] = []): Reason => ({
  text,
  state,
  children,
})

/**
 * Where the year stands: debts by period, what each open period must bring, and the period at which the target
 * became or becomes impossible, given the greatest amount that one period can bring.
 */
export function outlookOf(facts: DebtFacts): Outlook {
  const { periods, closed, greatest, unit } = facts
  const rows = carryDebt(facts)
  const left = leftAfter(facts)
  const total = periods.reduce((sum, { planned }) => sum.plus(planned), zero)
  const remaining = closed === 0 ? total : left.at(-1)
  if (remaining === undefined) {
    const missing = periods[left.indexOf(undefined)]!.period
    const { zh, en } = periodLabel(missing)
    return {
      rows,
      lamp: 'unknown',
      reason: sentence({ zh: `${zh}未报，算不出欠账`, en: `${en} is not reported` }, 'unknown'),
    }
  }
  const open = periods.length - closed
  const lacking = remaining.lt(0) ? zero : remaining
  const figures = {
    rows,
    remaining: lacking.toFixed(),
    ...(open > 0 ? { neededEach: roundedUp(lacking, open, periods) } : {}),
  }
  const most = greatest === undefined ? undefined : decimal(greatest)
  const beyond = (amount: Decimal, periodsLeft: number): boolean =>
    periodsLeft === 0 ? amount.gt(0) : most !== undefined && amount.gt(most.times(periodsLeft))
  if (beyond(lacking, open)) {
    const possibleAt = left.findLastIndex((amount, index) => !beyond(amount!, periods.length - index - 1))
    const since = possibleAt + 1
    const fromStart = since === 0 && beyond(total, periods.length)
    const before = fromStart ? total : left[since]!
    const reason = impossible(
      fromStart ? undefined : periods[since]!.period,
      before,
      periods.length - (fromStart ? 0 : since + 1),
      greatest,
      unit,
    )
    return { ...figures, impossibleSince: periods[since]!.period, lamp: 'red', reason }
  }
  const last = periods.findIndex((_, index) => index >= closed && beyond(lacking, periods.length - index - 1))
  const lastChance = last < 0 ? undefined : periods[last]!.period
  const debt = closed === 0 ? zero : decimal(rows[closed - 1]!.debt!)
  return {
    ...figures,
    ...(lastChance === undefined ? {} : { lastChance }),
    lamp: debt.gt(0) ? 'amber' : 'green',
    reason: possible(debt, figures.remaining, lastChance, unit),
  }
}

/** `since` is left out where the plan asks more than its periods can ever bring. */
function impossible(
  since: Period | undefined,
  left: Decimal,
  periodsLeft: number,
  greatest: string | undefined,
  unit: UnitSymbol | undefined,
): Reason {
  const missing = amountInEnglish(left.toFixed(), unit)
  const text = since
    ? {
        zh: `到${periodLabel(since).zh}末，全年目标已不可能完成`,
        en: `Since the end of ${periodLabel(since).en} the target is out of reach`,
      }
    : { zh: '全年目标从一开始就不可能完成', en: 'The target was out of reach from the start' }
  const why =
    periodsLeft === 0
      ? { zh: `期满还差${left.toFixed()}`, en: `${missing} were missing at the end` }
      : {
          zh: `当时还差${left.toFixed()}，余下${periodsLeft}期每期最多${greatest}`,
          en: `${missing} were missing, with ${periodsLeft} periods of at most ${amountInEnglish(greatest ?? '0', unit)} to go`,
        }
  return sentence(text, 'unmet', [sentence(why, 'unmet')])
}

function possible(
  debt: Decimal,
  remaining: string,
  lastChance: Period | undefined,
  unit: UnitSymbol | undefined,
): Reason {
  const children = [
    sentence(
      { zh: `全年还差${remaining}`, en: `${amountInEnglish(remaining, unit)} are still missing` },
      remaining === '0' ? 'met' : undefined,
    ),
    ...(lastChance === undefined
      ? []
      : [
          sentence(
            {
              zh: `如再无进度，到${periodLabel(lastChance).zh}末全年目标不可能完成`,
              en: `Without progress the target is out of reach by the end of ${periodLabel(lastChance).en}`,
            },
            undefined,
          ),
        ]),
  ]
  return debt.gt(0)
    ? sentence(
        {
          zh: `欠账${debt.toFixed()}，转入下期`,
          en: `A debt of ${amountInEnglish(debt.toFixed(), unit)} passes to the next period`,
        },
        'unmet',
        children,
      )
    : sentence({ zh: '没有欠账', en: 'There is no debt' }, 'met', children)
}
