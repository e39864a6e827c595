import type { Drawn } from '../../../../../../engines/delivery/editing/drawn.ts'
import { linkCode } from '../../../../../../engines/delivery/editing/told.ts'
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

const shortCode = (code: string): string => (code === 'FS' ? '' : code)

/** All rows of a plan in their outline. */
export function rowsOf({ network }: Drawn, schedule: Schedule): StepRow[] {
  const outline = outlineOf(network.tasks)
  const numbers = new Map(outline.map(({ task, number }) => [task.id, number]))
  const links = Map.groupBy(network.links ?? [], ({ to }) => to)
  return outline.map((row) => {
    const node = schedule.plan.numberOf.get(row.task.id)!
    return {
      ...row,
      scheduled: schedule.tasks[node]!,
      done: partDone(schedule.plan.network.tasks[node]!),
      before: (links.get(row.task.id) ?? [])
        .map((link) => `${numbers.get(link.from)}${shortCode(linkCode(link))}`)
        .join(', '),
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
