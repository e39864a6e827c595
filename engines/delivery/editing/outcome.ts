import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { plannedWorkdays } from '../plan/planned-workdays.ts'
import { type Infeasible, infeasibleOf } from '../scheduling/infeasible.ts'
import { taskLabel } from '../scheduling/network.ts'
import type { Schedule } from '../scheduling/schedule.ts'
import type { MovedTask } from '../scheduling/slip.ts'

/** What comes of a plan: the day on which the promise would be kept, against the day in force. */
export type Outcome = {
  readonly promised: Label
  readonly expected: Day
  /** Working days after the day in force; negative is to spare; null where none is promised. */
  readonly late: number | null
  /** Steps without float that are not done. */
  readonly critical: number
  readonly infeasible: Infeasible | null
}

export function outcomeOf(schedule: Schedule, promised: string, due: Day | null): Outcome {
  const { plan, tasks } = schedule
  const node = plan.numberOf.get(promised)!
  const expected = tasks[node]!.early.finish
  return {
    promised: taskLabel(plan.network.tasks[node]!),
    expected,
    late: due && plannedWorkdays(due, expected),
    critical: tasks.filter(({ critical, summary }) => critical && !summary).length,
    infeasible: (due && infeasibleOf(schedule)) ?? null,
  }
}

/** The steps that lie on other days than before, in the order of the plan; summaries apart. */
export function movedBetween(before: Schedule, after: Schedule): MovedTask[] {
  return after.tasks.flatMap((task): MovedTask[] => {
    const was = before.tasks[before.plan.numberOf.get(task.id) ?? -1]
    if (!was || task.summary || (was.start === task.start && was.finish === task.finish)) return []
    const { start, finish } = was
    return [
      {
        id: task.id,
        from: { start, finish },
        to: { start: task.start, finish: task.finish },
        days: plannedWorkdays(finish, task.finish),
      },
    ]
  })
}

const workdays = (days: number): string => `${days} working ${days === 1 ? 'day' : 'days'}`

/** «投产2024-07-17，比承诺晚13个工作日» */
export function outcomeLabel({ promised, expected, late }: Outcome): Label {
  const { zh, en } = promised
  if (late === null) return { zh: `${zh}${expected}`, en: `“${en}” on ${expected}` }
  const days = Math.abs(late)
  return late > 0
    ? { zh: `${zh}${expected}，比承诺晚${days}个工作日`, en: `“${en}” on ${expected}, ${workdays(days)} late` }
    : late < 0
      ? { zh: `${zh}${expected}，比承诺早${days}个工作日`, en: `“${en}” on ${expected}, ${workdays(days)} early` }
      : { zh: `${zh}${expected}，正好是承诺的那天`, en: `“${en}” on ${expected}, on the promised day` }
}
