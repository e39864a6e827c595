import type { TaskOnPage } from '../../../contract/delivery/project.ts'
import type { Network } from '../../../engines/delivery/scheduling/network.ts'
import type { ProjectStanding } from '../../../engines/delivery/standing/standing.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Steps } from '../standing/steps.ts'

/** The steps of a plan with baseline, what the promise asks for, plan and what happened. */
export function tasksOnPage({ tasks }: ProjectStanding, steps: Steps, network: Network, asOf: Day): TaskOnPage[] {
  const declared = new Map(network.tasks.map((task) => [task.id, task]))
  return tasks.map((task) => {
    const { parent = null, fixed = false, duration = 0 } = declared.get(task.id) ?? {}
    const idle = task.state === 'open' && task.early.start > asOf && task.slack >= 0
    return {
      id: task.id,
      label: task.label,
      parent,
      phase: steps.phaseOf(task.id)?.label ?? null,
      owner: steps.ownerOf(task.id),
      fixed,
      days: task.summary ? 0 : duration,
      summary: task.summary ?? false,
      start: task.start,
      finish: task.finish,
      baseline: task.baseline && { start: task.baseline.start, finish: task.baseline.finish },
      asked: { start: task.asked.start, finish: task.asked.finish },
      latest: { start: task.late.start, finish: task.late.finish },
      actual: {
        start: task.state === 'open' ? null : task.early.start,
        finish: task.state === 'finished' ? task.early.finish : null,
      },
      slack: task.slack,
      critical: task.critical,
      state: task.state,
      done: task.done,
      lamp: idle ? null : task.lamp,
      reason: task.reason.text,
    }
  })
}
