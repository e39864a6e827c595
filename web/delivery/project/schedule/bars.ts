import type { TaskOnPage } from '../../../../contract/delivery/project.ts'
import type { Label } from '../../../../kernel/label.ts'
import { floatLabel } from '../../words.ts'

/** A stretch of days of a bar; both days included. */
export type Stretch = { readonly from: string; readonly to: string }
export type Bars = {
  readonly done: Stretch | null
  readonly open: Stretch | null
  /** What lies behind the day that is asked for: by the day in force, after an extension by the granted one. */
  readonly late: Stretch | null
  readonly float: Stretch | null
}

const before = (one: string, other: string): string => (one < other ? one : other)
const after = (one: string, other: string): string => (one > other ? one : other)

/** What a bar is drawn from. */
export type DrawnTask = Pick<
  TaskOnPage,
  'start' | 'finish' | 'baseline' | 'latest' | 'slack' | 'critical' | 'state' | 'days' | 'summary' | 'done'
> & { readonly asked: TaskOnPage['asked'] | null }

/** Takes the bar of a task apart: what is done up to today, what is to come, what is late, its float. */
export function barsOf(task: DrawnTask, today: string): Bars {
  const { start, finish, asked, state } = task
  const isLate = asked !== null && asked.finish < finish
  const end = isLate ? after(asked.finish, start) : finish
  const until = state === 'finished' ? end : state === 'started' ? before(today, end) : null
  const done = until !== null && start <= until ? { from: start, to: until } : null
  const begun = done ? done.to : start
  return {
    done,
    open: state !== 'finished' && begun < end ? { from: begun, to: end } : null,
    late: isLate ? { from: end, to: finish } : null,
    float:
      state !== 'finished' && task.slack > 0 && task.latest.finish > finish
        ? { from: finish, to: task.latest.finish }
        : null,
  }
}

/** Whether a task is a day at which something is reached. */
export const isMilestone = ({ days, summary }: DrawnTask): boolean => days === 0 && !summary

/** A bar in words, for those who do not see it. */
export function barLabel(task: DrawnTask): Label {
  const { start, finish, baseline, slack, done, state } = task
  const share = done === null || state === 'open' ? null : Math.round(done * 100)
  return {
    zh: [
      `${start}至${finish}`,
      baseline ? `基线${baseline.start}至${baseline.finish}` : null,
      share === null ? null : `完成${share}%`,
      state === 'finished' ? null : floatLabel(slack).zh,
    ]
      .filter(Boolean)
      .join('，'),
    en: [
      `${start} to ${finish}`,
      baseline ? `baseline ${baseline.start} to ${baseline.finish}` : null,
      share === null ? null : `${share}% done`,
      state === 'finished' ? null : floatLabel(slack).en,
    ]
      .filter(Boolean)
      .join(', '),
  }
}
