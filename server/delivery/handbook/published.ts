import type { HandbookAnswer } from '../../../contract/delivery/handbook.ts'
import { further, type Told } from '../../../engines/delivery/handbook/progress.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Statement } from '../../../mechanisms/delivery/landing-handbook/published.ts'
import type { ZonePack } from '../../../mechanisms/zone-pack.ts'

/** What was published of a project, and what it tells of items of the handbook. */
export type PublishedOfProject = {
  readonly said: HandbookAnswer['published']
  readonly told: ReadonlyMap<string, Told>
  readonly inferred: Label | null
}

/** Looks up what the documents of a zone say of a project of its ledger, by its number. */
export function publishedOf(packs: readonly ZonePack[], zone: string, number: string | null): PublishedOfProject {
  const pack = packs.find((one) => one.zone.id === zone)
  const { said = [], inferred = null } = pack?.publishedProjects?.find((project) => project.number === number) ?? {}
  const told = new Map<string, Told>()
  for (const { item, state } of said) {
    if (item && state) told.set(item, further(told.get(item) ?? null, { state, on: null })!)
  }
  return {
    said: said.map((one) => ({ text: one.text, item: one.item ?? null, source: sourceOf(pack!, one) })),
    told,
    inferred,
  }
}

function sourceOf({ documents }: ZonePack, { document, paragraph }: Statement) {
  const title = documents.find(({ id }) => id === document)!.title
  return { zh: `${title}，第${paragraph}段`, en: `${title}, paragraph ${paragraph}` }
}
