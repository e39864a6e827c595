import type { FigurePage } from '../../../contract/indicators/figures.ts'
import type { Observation } from '../../../engines/indicators/observation.ts'
import type { Label } from '../../../kernel/label.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'
import type { ZoneKnowledge } from '../knowledge.ts'

/** Whether a number came in through a collection task, which locks it. */
export const isCollected = (observation: Observation | undefined): boolean =>
  observation?.document?.startsWith('task:') ?? false

/** The document that a number stands in: a publication with its paragraph, or the task that it was handed in with. */
export function figureDocuments(
  observation: Observation | undefined,
  knowledge: ZoneKnowledge,
  owner: Label,
): FigurePage['provenance']['documents'] {
  if (!observation?.document) return []
  if (isCollected(observation)) {
    const { zh, en } = periodLabel(observation.period as Period)
    const note = { zh: `${owner.zh}填报，经审核锁定`, en: `reported by ${owner.en}, reviewed and locked` }
    return [{ id: observation.document, title: `${zh}填报 · ${en}`, note, demonstration: observation.demonstration }]
  }
  const document = observation.published ? knowledge.documents.get(observation.document) : undefined
  if (!document) return []
  const note = {
    zh: `${document.issuer}，第${observation.paragraph}段`,
    en: `${document.issuer}, paragraph ${observation.paragraph}`,
  }
  return [{ id: document.id, title: document.title, note, demonstration: false }]
}
