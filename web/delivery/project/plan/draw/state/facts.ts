import type { ProjectPage } from '../../../../../../contract/delivery/project.ts'
import type { Drawn, Seen } from '../../../../../../engines/delivery/editing/drawn.ts'
import type { Network, Task } from '../../../../../../engines/delivery/scheduling/network.ts'
import type { Day } from '../../../../../../kernel/day.ts'

/** Where a plan of a project is looked at from: its day, the promise in force, and what was reported of its steps. */
export function seenOf({ asOf, due, tasks }: ProjectPage): Seen {
  const happened = tasks.flatMap(({ id, actual, done, summary }): [string, NonNullable<Task['actual']>][] => {
    if (summary || (done === null && actual.start === null && actual.finish === null)) return []
    const { start, finish } = actual
    return [
      [
        id,
        {
          ...(start && { start }),
          ...(finish && { finish }),
          ...(done !== null && !finish && { percent: done * 100 }),
        },
      ],
    ]
  })
  return { today: asOf as Day, due: due as Day | null, happened: new Map(happened) }
}

/** The plan in force, as the engine takes it; undefined where there is none. */
export const planInForce = ({ plan }: Pick<ProjectPage, 'plan'>): Drawn | undefined =>
  plan ? { network: plan.network as Network, promised: plan.promised } : undefined

/** The bars of the first plan, by step. */
export const baselineOf = ({
  tasks,
}: ProjectPage): ReadonlyMap<string, NonNullable<ProjectPage['tasks'][number]['baseline']>> =>
  new Map(tasks.flatMap(({ id, baseline }) => (baseline ? [[id, baseline]] : [])))
