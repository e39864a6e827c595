import type { Drawn } from '../../../../../../engines/delivery/editing/drawn.ts'
import { writePredecessors } from '../../../../../../engines/delivery/editing/predecessors.ts'
import { type OutlineRow, outlineOf } from '../../../../../../engines/delivery/plan/outline.ts'
import { partDone, type Task } from '../../../../../../engines/delivery/scheduling/network.ts'
import type { Schedule, ScheduledTask } from '../../../../../../engines/delivery/scheduling/schedule.ts'

/** A step in its place, with its days. */
export type StepRow = OutlineRow & {
  readonly scheduled: ScheduledTask
  /** From 0 to 1; undefined where nobody reported it. */
  readonly done: number | undefined
  /** What must come before it, as planners write it: `3, 5SS+2`. */
  readonly before: string
}

/** All rows of a plan in their outline. */
export function rowsOf(drawn: Drawn, schedule: Schedule): StepRow[] {
  const before = writePredecessors(drawn)
  return outlineOf(drawn.network.tasks).map((row) => {
    const node = schedule.plan.numberOf.get(row.task.id)!
    return {
      ...row,
      scheduled: schedule.tasks[node]!,
      done: partDone(schedule.plan.network.tasks[node]!),
      before: before.get(row.task.id) ?? '',
    }
  })
}

/** The rows that are not within a summary that is folded. */
export function unfolded(rows: readonly StepRow[], folded: ReadonlySet<string>): StepRow[] {
  const shut = new Set<string>()
  return rows.filter(({ task: { id, parent } }) => {
    const hidden = parent !== undefined && shut.has(parent)
    if (hidden || folded.has(id)) shut.add(id)
    return !hidden
  })
}

/** A task that has begun is moved no more; one that is done is not changed at all. */
export const isMovable = ({ scheduled }: StepRow): boolean => scheduled.state === 'open'
export const isOpen = ({ scheduled }: StepRow): boolean => scheduled.state !== 'finished'

export const taskName = ({ name, id }: Task) => (typeof name === 'object' ? name : { zh: name ?? id, en: name ?? id })
