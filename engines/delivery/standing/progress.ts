import { type Day, earlier } from '../../../kernel/day.ts'
import { decimal } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'
import { lastDay, next, type Period, periodLabel, periodOf } from '../../../kernel/period.ts'
import { type Network, partDone, type Task, taskLabel } from '../scheduling/network.ts'
import { NetworkError } from '../scheduling/refusal.ts'

/** What a ten-day report says of one task. Only what is said changes; a percentage is the whole so far. */
export type TaskReport = {
  readonly task: string
  readonly started?: Day
  readonly finished?: Day
  readonly percent?: number
  readonly quantity?: { readonly done: number; readonly total: number; readonly unit?: string }
}

/** A report of a ten-day period. A later one of the same period corrects the earlier. */
export type TenDayReport = {
  readonly period: Period
  /** When it was handed in. */
  readonly on: Day
  readonly tasks: readonly TaskReport[]
  /** Money spent in the period, as an exact text; left out: not reported. */
  readonly invested?: string
  /** Photos from the site; left out where none were asked for. */
  readonly photos?: readonly string[]
}

export type Progress = {
  /** The network with what has happened. */
  readonly network: Network
  /** The last report on each task. */
  readonly reported: ReadonlyMap<string, { readonly period: Period; readonly on: Day }>
  /** Money by period; a period without a figure is not there. */
  readonly invested: ReadonlyMap<Period, string>
  /** Reports that say less than the one before. */
  readonly setbacks: readonly { readonly task: string; readonly period: Period; readonly text: Label }[]
  /** Periods between the first report and the last day that nobody reported. */
  readonly missing: readonly Period[]
}

type OfPeriod = { readonly period: Period; readonly on: Day }

/** Of every period the report that counts, in the order of the periods: a later one corrects the earlier. */
export const reportsInForce = <Report extends OfPeriod>(reports: readonly Report[]): Report[] =>
  [...Map.groupBy(reports, ({ period }) => period).values()]
    .map((ofPeriod) => ofPeriod.reduce((latest, one) => (one.on >= latest.on ? one : latest)))
    .sort((one, other) => (one.period < other.period ? -1 : 1))

/** Folds ten-day reports into what has happened, up to a day. A report on an unknown task is refused. */
export function foldProgress(network: Network, reports: readonly TenDayReport[], asOf: Day): Progress {
  const inForce = reportsInForce(reports.filter(({ on }) => on <= asOf))
  const byId = new Map(network.tasks.map((task) => [task.id, task]))
  const reported = new Map<string, { period: Period; on: Day }>()
  const invested = new Map<Period, string>()
  const setbacks: { task: string; period: Period; text: Label }[] = []
  for (const { period, on, tasks, invested: money } of inForce) {
    if (money !== undefined) invested.set(period, decimal(money).toFixed())
    for (const report of tasks) {
      const before = byId.get(report.task)
      if (!before) {
        throw new NetworkError([
          {
            zh: `${periodLabel(period).zh}的旬报里有没有的任务“${report.task}”`,
            en: `The report of ${periodLabel(period).en} names an unknown task “${report.task}”`,
          },
        ])
      }
      const now = reportedTask(before, report, latestToldBy(period, on))
      const text = setback(before, now)
      if (text) setbacks.push({ task: report.task, period, text })
      byId.set(report.task, now)
      reported.set(report.task, { period, on })
    }
  }
  return {
    network: { ...network, tasks: network.tasks.map(({ id }) => byId.get(id)!) },
    reported,
    invested,
    setbacks,
    missing: missingBetween(inForce, asOf),
  }
}

/** The last day of which a report can speak. */
const latestToldBy = (period: Period, handedIn: Day): Day => earlier(lastDay(period), handedIn)

/**
 * A task with what is said of it. Work of which a part is done had begun, and work that is all done had ended, at the
 * latest on the last day of which the report speaks, where it names no day.
 */
function reportedTask(task: Task, { started, finished, percent, quantity }: TaskReport, by: Day): Task {
  const { percent: formerPercent, quantity: formerQuantity, ...days } = task.actual ?? {}
  const begun = started ?? days.start ?? (task.duration && percent !== undefined && percent > 0 ? by : undefined)
  const ended = finished ?? days.finish ?? (percent === 100 ? by : undefined)
  const done =
    percent !== undefined
      ? { percent }
      : quantity !== undefined
        ? { quantity }
        : {
            ...(formerPercent !== undefined && { percent: formerPercent }),
            ...(formerQuantity && { quantity: formerQuantity }),
          }
  return {
    ...task,
    actual: { ...days, ...(begun && { start: begun }), ...(ended && { finish: ended }), ...done },
  }
}

function setback(before: Task, now: Task): Label | undefined {
  const [was, is] = [partDone(before), partDone(now)]
  if (was === undefined || is === undefined || is >= was) return undefined
  const percent = (part: number): string =>
    decimal(part * 100)
      .round(1)
      .toFixed()
  const { zh, en } = taskLabel(now)
  return {
    zh: `${zh}的进度由${percent(was)}%退到${percent(is)}%`,
    en: `“${en}” falls back from ${percent(was)}% to ${percent(is)}%`,
  }
}

/** Ten-day periods that are over and have no report, from the first that has one. */
function missingBetween(reports: readonly TenDayReport[], asOf: Day): Period[] {
  const known = new Set(reports.map(({ period }) => period))
  const missing: Period[] = []
  const current = periodOf('ten-days', asOf)
  for (let period = reports[0]?.period; period !== undefined && period < current; period = next(period)) {
    if (!known.has(period)) missing.push(period)
  }
  return missing
}
