import { type Handbook, readHandbook } from '../../../engines/delivery/handbook/handbook.ts'
import { type PlanStep, stepsOfItem } from '../../../engines/delivery/handbook/progress.ts'
import type { DeliveryMechanism } from '../../../mechanisms/delivery/delivery.ts'
import type { Project } from '../standing/projects.ts'

/** The handbook of a project: by the template of its plan; without one, by the template that its kind usually follows. */
export function handbooksBy({ landingHandbooks, usualTemplate }: DeliveryMechanism) {
  const read = landingHandbooks.map(({ edition, templates }) => ({ handbook: readHandbook(edition), templates }))
  const byTemplate = new Map(read.flatMap(({ handbook, templates }) => templates.map((id) => [id, handbook] as const)))
  const ofTemplate = (template: string): Handbook | undefined => byTemplate.get(template)
  const ofProject = (project: Pick<Project, 'level' | 'nature'>, template: string | null): Handbook =>
    ofTemplate(template ?? '') ?? ofTemplate(usualTemplate(project)) ?? read[0]!.handbook
  /** The places in the handbook of the items that a step of a template is. */
  const numbersOf = (template: string, step: Pick<PlanStep, 'id' | 'label'>): number[] =>
    (ofTemplate(template)?.items ?? []).flatMap((item, at) => (stepsOfItem(item, [step]).length > 0 ? [at + 1] : []))
  return { ofProject, numbersOf }
}
