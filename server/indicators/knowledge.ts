import type { Indicator } from '../../engines/indicators/indicator.ts'
import type { Label } from '../../kernel/label.ts'
import type { Declarations, PackDepartment, PackDocument, ZonePack } from '../../mechanisms/zone-pack.ts'

/** What the pack of a zone declares, by id. */
export type ZoneKnowledge = {
  readonly pack: ZonePack
  readonly indicators: readonly Indicator[]
  readonly documents: ReadonlyMap<string, PackDocument>
  readonly departments: ReadonlyMap<string, PackDepartment>
}

/** The declarations of every zone; an unknown zone is refused with the known ones. */
export type Knowledge = {
  readonly of: (zone: string) => ZoneKnowledge
  readonly packs: readonly ZonePack[]
  /** The name of a chapter of the catalogue. */
  readonly group: (id: string) => Label
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

/** Joins the packs with the common catalogue; a zone's own indicator takes the place of a common one. */
export function gatherKnowledge({
  packs,
  catalogue,
  groups,
}: Pick<Declarations, 'packs' | 'catalogue' | 'groups'>): Knowledge {
  const zones = new Map(
    packs.map((pack) => [
      pack.zone.id,
      {
        pack,
        indicators: [...byId([...catalogue, ...pack.indicators]).values()],
        documents: byId(pack.documents),
        departments: byId(pack.departments),
      },
    ]),
  )
  return {
    packs,
    group: (id) => groups[id] ?? { zh: id, en: id },
    of: (zone) => {
      const found = zones.get(zone)
      if (!found) throw new Error(`没有“${zone}”这个高新区，现有：${[...zones.keys()].join('、')}`)
      return found
    },
  }
}
