import { type Drawn, scheduleDrawn } from '../../../engines/delivery/editing/drawn.ts'
import { writeMspdi } from '../../../engines/delivery/interchange/mspdi-write.ts'
import { plansOf, reportsOf } from '../../../engines/delivery/standing/history.ts'
import { foldProgress } from '../../../engines/delivery/standing/progress.ts'
import type { Day } from '../../../kernel/day.ts'
import type { DeliveryMechanism } from '../../../mechanisms/delivery/delivery.ts'
import { conflicting } from '../../refusal.ts'
import { seenOn } from '../standing/digest.ts'
import type { KnownEvent } from '../standing/histories.ts'
import type { Project } from '../standing/projects.ts'

/** The plan in force on a day as Microsoft Project XML, with what was reported and the days of the first plan. */
export function planFile(
  mechanism: DeliveryMechanism,
  { name }: Project,
  all: readonly KnownEvent[],
  asOf: Day,
): string {
  const events = all.filter(({ on }) => on <= asOf)
  const plan = plansOf(events).at(-1)
  if (!plan) throw conflicting('还没有推进方案，没有可下载的', 'There is no plan yet to be downloaded')
  const { standing } = seenOn(mechanism, events, asOf)
  const { network } = foldProgress(plan.network, reportsOf(events), asOf)
  const drawn: Drawn = { network: { ...network, name }, promised: plan.promised }
  const schedule = scheduleDrawn(drawn, { today: asOf, due: standing.due, happened: new Map() })
  const baseline = standing.tasks.flatMap(({ id, baseline: first }): [string, { start: string; finish: string }][] =>
    first ? [[id, first]] : [],
  )
  return writeMspdi(schedule, { baseline: new Map(baseline), promised: plan.promised }).text
}
