import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { outlineOf } from '../plan/outline.ts'
import { planOf } from '../plan/plan.ts'
import { type Network, type Task, taskLabel } from '../scheduling/network.ts'
import { NetworkError } from '../scheduling/refusal.ts'
import { type Schedule, scheduleBetween, scheduleForward } from '../scheduling/schedule.ts'

/** A plan while it is drawn: its network, and the task by whose finish the promise is kept. */
export type Drawn = { readonly network: Network; readonly promised: string }

/** What has been reported, by task: it stands, whatever is drawn. */
export type Happened = ReadonlyMap<string, NonNullable<Task['actual']>>

/** A plan to be drawn: each summary stands before its parts, so that rows can be moved. */
export const drawnOf = ({ network, promised }: Drawn): Drawn => ({
  network: { ...network, tasks: outlineOf(network.tasks).map(({ task }) => task) },
  promised,
})

export const refuse = (zh: string, en: string): never => {
  throw new NetworkError([{ zh, en }])
}

/** A task of a plan by its id; refused where there is none. */
export const taskOf = ({ network }: Drawn, id: string): Task =>
  network.tasks.find((task) => task.id === id) ?? refuse(`没有任务“${id}”`, `There is no task “${id}”`)

export const nameOf = (drawn: Drawn, id: string): Label => taskLabel(taskOf(drawn, id))

export const isSummary = ({ network }: Drawn, id: string): boolean => network.tasks.some(({ parent }) => parent === id)

/** A network with what has happened to its tasks; where nothing was reported, as the network itself has it. */
export const withHappened = (network: Network, happened: Happened): Network =>
  happened.size === 0
    ? network
    : {
        ...network,
        tasks: network.tasks.map((task) => {
          const actual = happened.get(task.id)
          return actual ? { ...task, actual } : task
        }),
      }

/** Where a plan is looked at from: today, the day in force if one is promised, and what has happened. */
export type Seen = { readonly today: Day; readonly due: Day | null; readonly happened: Happened }

/** Schedules a plan as its project is judged: from today on, against the promise where there is one. */
export function scheduleDrawn({ network }: Drawn, { today, due, happened }: Seen): Schedule {
  const plan = planOf(withHappened(network, happened))
  return due ? scheduleBetween(plan, today, due) : scheduleForward(plan, today)
}
