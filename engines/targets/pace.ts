import { type Calendar, officialCalendar } from '../../kernel/calendar.ts'
import { addDays, type Day, daysBetween } from '../../kernel/day.ts'
import { type Decimal, decimal, printDecimal, quotient } from '../../kernel/decimal.ts'
import { fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import type { Lamp } from '../../kernel/lamp.ts'
import { contains, firstDay, lastDay, lengthInDays, type Period, periodLabel, split } from '../../kernel/period.ts'
import type { Reason } from '../../kernel/reason.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'
import { workdaysBetween } from '../../kernel/workdays.ts'
import type { Direction } from '../indicators/indicator.ts'
import { amountInEnglish } from './amount.ts'

/** Decimal places at which reports print completion and time progress: 75.0%. */
const published = 1

const percent = (part: Decimal, whole: Decimal): Decimal | undefined => quotient(part.times(100), whole, published)

/** 完成率 in percent, one decimal; undefined where the target is zero or either number is not reported. */
export function completionRate(done: string | undefined, target: string | undefined): string | undefined {
  if (done === undefined || target === undefined) return undefined
  const rate = percent(decimal(done), decimal(target))
  return rate && printDecimal(rate, published)
}

/** 序时进度: how much of a period has gone by, in percent with one decimal, and by which count. */
export type TimeProgress = { readonly rate?: string; readonly text: Label; readonly warning?: Label }

function progress(elapsed: number, whole: number, of: Period, unit: Label): TimeProgress {
  const rate = printDecimal(percent(decimal(elapsed), decimal(whole))!, published)
  const zh = `序时进度${rate}%（${periodLabel(of).zh}共${whole}${unit.zh}，已过${elapsed}${unit.zh}）`
  return { rate, text: { zh, en: `${rate}% of the time has passed (${elapsed} of ${whole} ${unit.en})` } }
}

/** By months, as the reports do: 1—9月 of a year is 75.0%. `upTo` is a part of `of` that begins with it and ends with a month. */
export function timeProgressByMonths(of: Period, upTo: Period): TimeProgress {
  if (!contains(of, upTo) || firstDay(of) !== firstDay(upTo)) {
    throw fault(
      `${periodLabel(upTo).zh}不是${periodLabel(of).zh}的开头部分，算不出序时进度`,
      `${periodLabel(of).en} does not begin with ${periodLabel(upTo).en}: the time progress cannot be told`,
    )
  }
  return progress(split(upTo, 'month').length, split(of, 'month').length, of, { zh: '个月', en: 'months' })
}

const within = (of: Period, asOf: Day): Day => (asOf > lastDay(of) ? lastDay(of) : asOf)

/** By calendar days to the end of `asOf`: nothing before the period begins, all of it after it has ended. */
export function timeProgressByDays(of: Period, asOf: Day): TimeProgress {
  const elapsed = Math.max(0, daysBetween(firstDay(of), within(of, asOf)) + 1)
  return progress(elapsed, lengthInDays(of), of, { zh: '天', en: 'days' })
}

/** By working days to the end of `asOf`; no rate, but a warning, where the period runs into an unannounced year. */
export function timeProgressByWorkdays(of: Period, asOf: Day, calendar: Calendar = officialCalendar): TimeProgress {
  const before = addDays(firstDay(of), -1)
  const whole = workdaysBetween(before, lastDay(of), calendar)
  const elapsed = workdaysBetween(before, asOf < before ? before : within(of, asOf), calendar)
  if (!whole.days || elapsed.days === undefined) {
    return {
      text: { zh: '算不出序时进度', en: 'The time progress cannot be told' },
      warning: whole.warning ?? elapsed.warning,
    }
  }
  const found = progress(elapsed.days, whole.days, of, { zh: '个工作日', en: 'working days' })
  return whole.warning ? { ...found, warning: whole.warning } : found
}

/** How far behind is still amber, in percentage points; further behind is red, level or ahead is green. */
export type PaceRule = { readonly amberDownTo: string }
const usualPace: PaceRule = { amberDownTo: '-10' }

export type Pace = {
  readonly completion?: string
  /** Completion less time progress, both as printed, in percentage points; negative is behind. */
  readonly points?: string
  readonly lamp: Lamp
  readonly reason: Reason
}

export type PaceFacts = {
  readonly done: string | undefined
  readonly target: string | undefined
  /** What both are counted in, for the sentence. */
  readonly unit?: UnitSymbol
  readonly progress: TimeProgress
  /** `lower` for numbers to be kept down (能耗): there the use of the limit must not run ahead of time. */
  readonly direction?: Direction
}

const unknown = (text: Label, children: readonly Reason[]): Pace => ({
  lamp: 'unknown',
  reason: { text, state: 'unknown', children },
})

function lampOf(ahead: Decimal, rule: PaceRule): Lamp {
  if (ahead.gte(0)) return 'green'
  return ahead.gte(rule.amberDownTo) ? 'amber' : 'red'
}

function paceText(points: Decimal): Label {
  if (points.eq(0)) return { zh: '与序时进度持平', en: 'level with the time' }
  const size = printDecimal(points.abs(), published)
  return points.gt(0)
    ? { zh: `快于序时进度${size}个百分点`, en: `${size} percentage points ahead of the time` }
    : { zh: `慢于序时进度${size}个百分点`, en: `${size} percentage points behind the time` }
}

/** Completion against time: 快 or 慢 by how many percentage points, the lamp, and why. */
export function paceOf({ done, target, unit, progress, direction }: PaceFacts, rule: PaceRule = usualPace): Pace {
  const completion = completionRate(done, target)
  const time: Reason = {
    text: progress.text,
    ...(progress.rate ? { value: progress.rate, unit: '%' } : { state: 'unknown' }),
  }
  if (done === undefined) return unknown({ zh: '完成数未报', en: 'The result is not reported' }, [time])
  if (target === undefined) return unknown({ zh: '没有目标数', en: 'There is no target' }, [time])
  if (completion === undefined) return unknown({ zh: '目标是零，算不出完成率', en: 'The target is zero' }, [time])
  const completed: Reason = {
    text: {
      zh: `完成年度目标的${completion}%（${done}÷${target}）`,
      en: `${completion}% of the target (${amountInEnglish(done, unit)} of ${amountInEnglish(target, unit)})`,
    },
    value: completion,
    unit: '%',
  }
  if (progress.rate === undefined) return { ...unknown(progress.text, [completed, time]), completion }
  const points = decimal(completion).minus(progress.rate)
  const lamp = lampOf(direction === 'lower' ? points.times(-1) : points, rule)
  const reason: Reason = {
    text: paceText(points),
    state: lamp === 'green' ? 'met' : 'unmet',
    value: printDecimal(points, published),
    unit: '百分点',
    children: [completed, time],
  }
  return { completion, points: printDecimal(points, published), lamp, reason }
}
