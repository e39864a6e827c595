import { plansOf, reportsOf } from '../../../engines/delivery/standing/history.ts'
import { foldProgress } from '../../../engines/delivery/standing/progress.ts'
import type { Day } from '../../../kernel/day.ts'
import { periodOf } from '../../../kernel/period.ts'
import { conflicting, unacceptable } from '../../refusal.ts'
import { happen, hold } from '../acts/happen.ts'
import type { BatchDesk } from './desk.ts'

/**
 * Reports the start of a project into its own ten-day report, where it is the one fact: what was reported of the same
 * ten days stays, and the record of the project follows.
 */
export async function reportStart(
  { tx, viewer, now, batches: { delivery } }: BatchDesk,
  id: string,
  step: string,
  given: Day | undefined,
): Promise<Day> {
  const held = await hold(delivery, tx, viewer, id, now)
  const { events, today, project } = held
  const day = given ?? today
  if (day > today) throw unacceptable(`${day} 还没有到，不能登记开工`, `${day} has not come yet`)
  const plan = plansOf(events).at(-1)
  const task = plan?.network.tasks.find((one) => one.id === step)
  if (!plan || !task) {
    throw conflicting(
      `“${project.name}”没有含“开工”的推进方案，请先编制推进方案`,
      `“${project.name}” has no plan with a start: set a plan first`,
    )
  }
  const begun = foldProgress(plan.network, reportsOf(events), today).network.tasks.find(
    (one) => one.id === step,
  )?.actual
  if (begun?.finish) {
    const on = begun.finish.slice(0, 10)
    throw conflicting(`“${project.name}”已于 ${on} 开工`, `“${project.name}” started on ${on}`)
  }
  const period = periodOf('ten-days', day)
  const former = events.findLast((event) => event.kind === 'reported' && event.period === period)
  const { tasks = [], invested, stuck, note } = former?.kind === 'reported' ? former : {}
  await happen(delivery, tx, viewer, held, {
    kind: 'reported',
    period,
    tasks: [...tasks.filter((one) => one.task !== step), { task: step, finished: day }],
    ...(invested !== undefined && { invested }),
    ...(stuck !== undefined && { stuck }),
    ...(note !== undefined && { note }),
  })
  return day
}
