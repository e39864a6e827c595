import type { TargetRow } from '../../contract/targets.ts'
import type { Book, Entry } from '../../engines/indicators/book.ts'
import type { Indicator } from '../../engines/indicators/indicator.ts'
import { printEntry, showEntry } from '../../engines/indicators/shown.ts'
import { type Pace, paceOf, timeProgressByMonths } from '../../engines/targets/pace.ts'
import { printDecimal } from '../../kernel/decimal.ts'
import { lastDay, type Period, periodKind, periodLabel, yearUpTo } from '../../kernel/period.ts'
import type { ZoneKnowledge } from '../indicators/knowledge.ts'
import type { StandingTarget } from './store.ts'

/** A target with the number that was reached, and how both stand against the time. */
export type TargetState = {
  readonly target: StandingTarget
  readonly indicator: Indicator
  readonly period: string
  readonly done: Entry | undefined
  readonly whole: Entry | undefined
  readonly pace: Pace
  readonly time: string | undefined
}

const cumulative = new Set(['year', 'to-month'])

/** The newest period within the year up to which the indicator was reported; the year itself where nothing was. */
function newestPeriod(book: Book, indicator: string, year: string, upTo: string | undefined): string {
  const within = book
    .history(indicator, 'zone', '')
    .map(({ place }) => place.period)
    .filter((period) => period.startsWith(year) && cumulative.has(periodKind(period as Period)))
    .filter((period) => upTo === undefined || lastDay(period as Period) <= lastDay(upTo as Period))
  return within.at(-1) ?? upTo ?? year
}

/** How a target stands: completion against the months gone by at the newest reported period, or at a period asked for. */
export function stateOf(book: Book, target: StandingTarget, upTo?: string): TargetState {
  const indicator = book.indicators.get(target.indicator)!
  const year = target.period
  const period = newestPeriod(book, indicator.id, year, upTo)
  const done = book.at({ indicator: indicator.id, period, scope: 'zone', subject: '' })
  const whole = book.at({ indicator: indicator.id, period: year, scope: 'zone', subject: '', target: true })
  const progress = timeProgressByMonths(year as Period, yearUpTo(period as Period))
  const rate = book.at({ indicator: indicator.id, comparison: 'completion', period, scope: 'zone', subject: '' })
  const reached =
    !done && rate
      ? { done: printDecimal(rate.number), target: '100' }
      : { done: done && printEntry(done, indicator), target: whole && printDecimal(whole.number), unit: indicator.unit }
  const pace = paceOf({ ...reached, progress, direction: indicator.direction })
  return { target, indicator, period, done, whole, pace, time: progress.rate }
}

/** The published completion where there is one, else the computed one. */
function completionOf(book: Book, { indicator, period, pace }: TargetState): string | null {
  const printed = book.at({ indicator: indicator.id, comparison: 'completion', period, scope: 'zone', subject: '' })
  return printed ? printed.observation.value : (pace.completion ?? null)
}

export function targetRow(book: Book, knowledge: ZoneKnowledge, state: TargetState): TargetRow {
  const { target, indicator, period, done, whole, pace, time } = state
  const missing = { value: null, unit: indicator.unit, qualifier: 'exact', origin: 'reported' } as const
  return {
    indicator: indicator.id,
    label: indicator.label,
    unit: indicator.unit,
    year: target.period,
    period,
    periodLabel: periodLabel(period as Period),
    department: knowledge.departments.get(target.department)?.label ?? { zh: target.department, en: target.department },
    departmentId: target.department,
    done: done ? showEntry(done, indicator) : missing,
    whole: whole ? showEntry(whole, indicator) : missing,
    completion: completionOf(book, state),
    points: pace.points ?? null,
    time: time ?? null,
    lamp: pace.lamp,
    reason: pace.reason,
  }
}
