import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import { type Period, periodOf } from '../../../kernel/period.ts'
import type { Reason } from '../../../kernel/reason.ts'
import { planOf } from '../plan/plan.ts'
import { plannedWorkdays } from '../plan/planned-workdays.ts'
import { type Infeasible, infeasibleOf } from '../scheduling/infeasible.ts'
import { type Network, partDone, taskLabel } from '../scheduling/network.ts'
import { type ScheduledTask, scheduleBetween } from '../scheduling/schedule.ts'
import { type ProjectEvent, plansOf, promisesOf, reportsOf } from './history.ts'
import { milestoneLamp } from './lamp.ts'
import { type CountedBack, countedBack, noPace, type Pace, paceLabel, paceOf, paceReason } from './pace.ts'
import { foldProgress, type Progress } from './progress.ts'
import { foldPromise, type MissedDay, missedDays, type PromiseRules, type PromiseState } from './promise.ts'

/** A step as it stands: what was first planned, what is worked to now, what has happened. */
export type TaskStanding = ScheduledTask & {
  readonly label: Label
  /** Days of the first plan, counted back from the first promise. */
  readonly baseline: CountedBack | null
  /** Days of the plan in force, counted back from the day in force. */
  readonly asked: CountedBack
  /** No float is left; of what is finished, the first plan left none. */
  readonly critical: boolean
  /** From 0 to 1; null where nobody reported it. */
  readonly done: number | null
  readonly lamp: Lamp
  readonly reason: Reason
}

export type ProjectStanding = {
  readonly lamp: Lamp
  readonly reason: Reason
  /** The step by whose end the promise is kept; null without a plan. */
  readonly milestone: Label | null
  /** The first day promised, the day in force, and the one on which it will be at today's progress. */
  readonly promised: Day | null
  readonly due: Day | null
  readonly expected: Day | null
  readonly reached: Day | null
  /** Working days that the expected day lies after the one in force; negative is to spare, null unknown. */
  readonly late: number | null
  /** How far the works are by the reports, and how far the day in force asks them to be. */
  readonly pace: Pace
  readonly missed: readonly MissedDay[]
  readonly promise: PromiseState
  /** The first thing that cannot be kept; null where all can. */
  readonly infeasible: Infeasible | null
  readonly tasks: readonly TaskStanding[]
  readonly invested: ReadonlyMap<Period, string>
  readonly setbacks: Progress['setbacks']
  readonly missing: readonly Period[]
  readonly lastReport: Period | null
  /** How many plans there have been; 0 is none. */
  readonly edition: number
  readonly warning: Label | null
}

const nothing = (lamp: Lamp, text: Label): ProjectStanding => ({
  lamp,
  reason: { text, state: 'unknown' },
  milestone: null,
  promised: null,
  due: null,
  expected: null,
  reached: null,
  late: null,
  pace: noPace,
  missed: [],
  promise: foldPromise([], { deciders: [] }),
  infeasible: null,
  tasks: [],
  invested: new Map(),
  setbacks: [],
  missing: [],
  lastReport: null,
  edition: 0,
  warning: null,
})

/**
 * Where a project stands at the end of a day: its history up to that day folded, its plan scheduled from that day to
 * the promise in force. What lies after the day is not looked at, so that any day gone by can be seen again.
 */
export function standingOf(history: readonly ProjectEvent[], today: Day, rules: PromiseRules): ProjectStanding {
  const events = history.filter(({ on }) => on <= today)
  const plans = plansOf(events)
  const plan = plans.at(-1)
  if (!plan) return nothing('unknown', { zh: '还没有推进方案', en: 'There is no plan yet' })
  const progress = foldProgress(plan.network, reportsOf(events), today)
  const ready = planOf(progress.network)
  const promise = foldPromise(promisesOf(events), rules)
  const { promised, due } = promise
  const target = progress.network.tasks[ready.numberOf.get(plan.promised)!]!
  if (!promised || !due) {
    const bare = nothing('unknown', { zh: '还没有承诺日', en: 'No day is promised yet' })
    return { ...bare, milestone: taskLabel(target), edition: plans.length }
  }
  const reached = (target.actual?.finish?.slice(0, 10) as Day | undefined) ?? null
  const schedule = scheduleBetween(ready, today, due)
  const row = schedule.tasks[ready.numberOf.get(plan.promised)!]!
  const periods = [
    ...[...progress.reported.values()].map(({ period }) => period),
    ...(tellsWhatIsDone(plan) ? [periodOf('ten-days', plan.on)] : []),
  ]
  const lastReport = periods.reduce<Period | null>((last, period) => (last && last >= period ? last : period), null)
  const expected = reached ?? row.early.finish
  const begun = schedule.tasks.some(({ state, early }) => state !== 'open' || early.start <= today)
  const judged = milestoneLamp({
    label: taskLabel(target),
    due,
    expected,
    slack: row.slack,
    begun,
    today,
    ...(reached && { actual: reached }),
    ...(lastReport && { reported: lastReport }),
  })
  const infeasible = reached ? null : (infeasibleOf(schedule) ?? null)
  const baseline = countedBack(plans[0]!.network, promised)
  const asked = countedBack(plan.network, due)
  const tasks = schedule.tasks.map((task, at) =>
    taskStanding(progress, at, task, { baseline: baseline.get(task.id) ?? null, asked: asked.get(task.id)!, today }),
  )
  const pace = paceOf(tasks, asked, { on: today, said: lastReport !== null })
  return {
    lamp: judged.lamp,
    reason: reached ? judged.reason : withPace(judged.reason, infeasible, pace, due),
    milestone: taskLabel(target),
    promised,
    due,
    expected,
    reached,
    late: plannedWorkdays(due, expected),
    pace,
    missed: missedDays(reached ? { ...promise, actual: reached } : promise, today),
    promise,
    infeasible,
    tasks,
    invested: progress.invested,
    setbacks: progress.setbacks,
    missing: progress.missing,
    lastReport,
    edition: plans.length,
    warning: schedule.warning ?? null,
  }
}

/** Whether a plan tells what was done before it was set: that is as good as a report of its ten days. */
const tellsWhatIsDone = ({ network }: { readonly network: Network }): boolean =>
  network.tasks.some(({ actual }) => actual !== undefined)

/** The reason of the lamp with what was reported beside what is asked for. */
function withPace(judged: Reason, infeasible: Infeasible | null, pace: Pace, due: Day): Reason {
  const said = paceLabel(pace)
  const { zh, en } = judged.text
  return {
    ...judged,
    text: said ? { zh: `${zh}；${said.zh}`, en: `${en}; ${said.en}` } : judged.text,
    children: [...(infeasible ? [infeasible.reason] : (judged.children ?? [])), paceReason(pace, due)],
  }
}

function taskStanding(
  { network, reported }: Progress,
  at: number,
  row: ScheduledTask,
  { baseline, asked, today }: Pick<TaskStanding, 'baseline' | 'asked'> & { readonly today: Day },
): TaskStanding {
  const task = network.tasks[at]!
  const label = taskLabel(task)
  const finished = row.state === 'finished'
  const last = reported.get(row.id)?.period
  const { lamp, reason } = milestoneLamp({
    label,
    due: finished ? (baseline?.finish ?? row.finish) : row.late.finish,
    expected: row.early.finish,
    slack: row.slack,
    begun: row.state === 'started',
    today,
    ...(finished && { actual: row.finish }),
    ...(last && { reported: last }),
  })
  const critical = finished ? (baseline?.critical ?? false) : row.critical
  return { ...row, label, baseline, asked, critical, done: partDone(task) ?? null, lamp, reason }
}
