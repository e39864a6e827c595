import type { z } from 'zod'
import type { listTemplates } from '../../../../contract/delivery/ledger.ts'
import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import type { Network } from '../../../../engines/delivery/scheduling/network.ts'

export type Template = z.infer<NonNullable<typeof listTemplates.answer>>['templates'][number]

/** Lengths as they are written, by step; what is not written stays as the template has it. */
export type Lengths = Readonly<Record<string, string>>

/** Whether a text is a number of working days that a step may have. */
export const readable = (text: string): boolean => /^\d{1,4}$/.test(text.trim()) && Number(text) <= 2000

/** The network of a template with the lengths that are written. */
export function networkWith(template: Template, lengths: Lengths): Network {
  const network = template.network as Network
  const lengthOf = (id: string, usual: number | undefined) => (lengths[id] ? Number(lengths[id]) : usual)
  const tasks = network.tasks.map((task) => ({ ...task, duration: lengthOf(task.id, task.duration) ?? 0 }))
  return { ...network, tasks }
}

/** The lengths of the plan in force, where it came from the same template. */
export function lengthsOf(page: Pick<ProjectPage, 'plan'>, template: Template | undefined): Lengths {
  if (!template || page.plan?.template !== template.id) return {}
  const now = new Map((page.plan.network as Network).tasks.map(({ id, duration = 0 }) => [id, duration]))
  return Object.fromEntries(
    template.tasks.flatMap(({ id, days }) => {
      const own = now.get(id)
      return own === undefined || own === days ? [] : [[id, String(own)]]
    }),
  )
}
