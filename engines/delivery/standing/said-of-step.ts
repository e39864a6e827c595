import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { lastDay, type Period, periodLabel } from '../../../kernel/period.ts'
import { type Task, taskLabel } from '../scheduling/network.ts'
import type { TaskReport } from './progress.ts'

/** What a report says of a step, after what was known of it from earlier ten days. */
type Said = { readonly step: Task; readonly report: TaskReport; readonly period: Period; readonly on: Day }

/** Why what is said of a step cannot be; undefined where it can. */
export function stepRefusal({ step, report, period, on }: Said): Label | undefined {
  const { started, finished, percent } = report
  const { zh, en } = taskLabel(step)
  const late = [started, finished].find((day) => day !== undefined && day > on)
  if (late) return { zh: `${late} 还没有到，不能报为实际日期`, en: `${late} has not come yet` }
  if (started && finished && finished < started) {
    return {
      zh: `“${zh}”的完成日 ${finished} 早于开始日 ${started}`,
      en: `“${en}” ends on ${finished}, before its start on ${started}`,
    }
  }
  if (percent === undefined) return undefined
  if (finished !== undefined && percent < 100) {
    return {
      zh: `“${zh}”报了 ${finished} 完成，就不能只完成${percent}%：请去掉完成日，或写100%`,
      en: `“${en}” cannot be finished on ${finished} and only ${percent}% done: leave out the day or write 100%`,
    }
  }
  if (!step.duration && percent > 0 && percent < 100) {
    return {
      zh: `“${zh}”是一个节点，没有完成百分之几：到了再报到的那一天`,
      en: `“${en}” is a milestone and has no percentage: report the day on which it is reached`,
    }
  }
  const begun = started ?? step.actual?.start?.slice(0, 10)
  if (percent > 0 && begun !== undefined && begun > lastDay(period)) {
    return {
      zh: `“${zh}”${begun} 才开始，${periodLabel(period).zh}不可能已完成${percent}%：请核对开始日或改报后面的旬`,
      en: `“${en}” began on ${begun}: it cannot have been ${percent}% done in ${periodLabel(period).en}`,
    }
  }
  const ended = step.actual?.finish?.slice(0, 10)
  return ended !== undefined && percent < 100
    ? {
        zh: `“${zh}”已报 ${ended} 完成，不能再报${percent}%：当时报错了的，请更正那一旬的旬报`,
        en: `“${en}” was reported as finished on ${ended} and cannot be ${percent}% done: correct the report of those days`,
      }
    : undefined
}
