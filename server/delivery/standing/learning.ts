import type { FinishedProject, OpenProject } from '../../../engines/delivery/standing/forecast.ts'
import type { ProjectStanding, TaskStanding } from '../../../engines/delivery/standing/standing.ts'
import type { Day } from '../../../kernel/day.ts'
import { workdaysBetween } from '../../../kernel/workdays.ts'
import type { DeliveryMechanism } from '../../../mechanisms/delivery/delivery.ts'
import { phaseOrder, type Steps } from './steps.ts'

type Dates = { readonly start: Day; readonly finish: Day }

/** Working days that each phase adds after the ones before it, from a day on; together they are the whole way. */
function lengths(
  groups: readonly { readonly phase: { readonly id: string }; readonly dates: readonly Dates[] }[],
  from: Day,
): { readonly phase: string; readonly days: number }[] {
  let reached = from
  return groups.map(({ phase, dates }) => {
    const last = [reached, ...dates.map(({ finish }) => finish)].sort().at(-1)!
    const days = last > reached ? workdaysBetween(reached, last).atLeast : 0
    reached = last
    return { phase: phase.id, days }
  })
}

const firstOf = (dates: readonly Dates[]): Day => dates.map(({ start }) => start).sort()[0]!

/** What a finished project teaches: how long each phase was planned, and took. */
export function lessonOf(
  mechanism: DeliveryMechanism,
  steps: Steps,
  { tasks, reached }: ProjectStanding,
  project: { readonly id: string; readonly kind: string },
): FinishedProject | null {
  if (!reached) return null
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const done = tasks.filter(({ state, baseline, finish }) => state === 'finished' && baseline && finish <= reached)
  const groups = phaseOrder(
    mechanism,
    steps,
    done.map(({ id }) => id),
  )
  if (groups.length === 0) return null
  const of = (dates: (task: TaskStanding) => Dates) => {
    const grouped = groups.map((group) => ({ ...group, dates: group.tasks.map((id) => dates(byId.get(id)!)) }))
    return lengths(grouped, firstOf(grouped.flatMap((group) => group.dates)))
  }
  const planned = of((task) => task.baseline!)
  const took = of((task) => task)
  return {
    ...project,
    phases: planned.map(({ phase, days }, at) => ({ phase, planned: days, took: took[at]!.days })),
  }
}

/** What an open project still needs by its plan, phase by phase, up to the step by which its promise is kept. */
export function stillNeeded(
  mechanism: DeliveryMechanism,
  steps: Steps,
  { tasks, expected }: ProjectStanding,
  kind: string,
  today: Day,
): OpenProject {
  const open = tasks.filter(({ state, early }) => state !== 'finished' && (!expected || early.finish <= expected))
  const byId = new Map(open.map((task) => [task.id, task.early]))
  const groups = phaseOrder(
    mechanism,
    steps,
    open.map(({ id }) => id),
  )
  const left = lengths(
    groups.map((group) => ({ ...group, dates: group.tasks.map((id) => byId.get(id)!) })),
    today,
  )
  return { kind, today, left: left.map(({ phase, days }) => ({ phase, planned: days })) }
}
