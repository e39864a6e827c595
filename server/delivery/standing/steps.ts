import type { Label } from '../../../kernel/label.ts'
import type { DeliveryMechanism, DeliveryPhase } from '../../../mechanisms/delivery/delivery.ts'

/** What the plan on offer says of its steps: the phase, who answers, whether it costs money. */
export type Steps = {
  readonly phaseOf: (task: string) => DeliveryPhase | null
  readonly ownerOf: (task: string) => Label | null
  readonly spends: (task: string) => boolean
}

/** The steps of a plan by the template that it began with; of other steps nothing is known, and all cost money. */
export function stepsOf({ templates, phases, owners, spending }: DeliveryMechanism, template: string | null): Steps {
  const tasks = new Map(templates.find(({ id }) => id === template)?.tasks.map((task) => [task.id, task]))
  return {
    phaseOf: (id) => phases.find((phase) => phase.id === tasks.get(id)?.phase) ?? null,
    ownerOf: (id) => owners[tasks.get(id)?.owner ?? ''] ?? null,
    spends: (id) => {
      const task = tasks.get(id)
      return tasks.size === 0 || task === undefined || ((task.days ?? 0) > 0 && spending.includes(task.phase))
    },
  }
}

/** Phases by the finish of their last step, in order: what each adds to the length of the whole. */
export const phaseOrder = (
  { phases }: DeliveryMechanism,
  steps: Steps,
  tasks: readonly string[],
): { readonly phase: DeliveryPhase; readonly tasks: readonly string[] }[] =>
  phases
    .map((phase) => ({ phase, tasks: tasks.filter((task) => steps.phaseOf(task) === phase) }))
    .filter((group) => group.tasks.length > 0)
