import type { Network, Task } from '../../../engines/delivery/scheduling/network.ts'
import type { Day } from '../../../kernel/day.ts'
import { addWorkdays } from '../../../kernel/workdays.ts'

/** Steps that were done before the plan was set, by their ids, with the day on which they ended. */
export type Done = Readonly<Record<string, Day>>

/**
 * A network with what was done before: as it is given now, else as the former plan has it. Of a step only its end is
 * asked for; it is taken to have begun as many working days before as it has.
 */
export function withDone(network: Network, done: Done, former: Network | undefined): Network {
  const kept = new Map(former?.tasks.map(({ id, actual }) => [id, actual]))
  const actualOf = ({ id, duration = 0 }: Task): Task['actual'] => {
    const finish = done[id]
    if (finish === undefined) return kept.get(id)
    const known = kept.get(id)
    if (known?.finish === finish) return known
    return { start: duration > 1 ? (addWorkdays(finish, 1 - duration).day ?? finish) : finish, finish }
  }
  return {
    ...network,
    tasks: network.tasks.map((task) => {
      const actual = actualOf(task)
      return actual ? { ...task, actual } : task
    }),
  }
}
