import type { Declarations, ZonePack } from '../../mechanisms/zone-pack.ts'
import type { Errand } from '../application/beforehand.ts'
import type { Database } from '../database/zone-session.ts'
import { appendDemonstration } from '../packs/demonstration-rows.ts'
import { packLoader } from '../program-viewer.ts'
import type { Viewer } from '../viewer.ts'
import type { PointsParts } from './desk.ts'
import { appendEdition, appendEditionPublication, readEditions } from './editions/store.ts'
import { factYears } from './facts.ts'
import { openCounting } from './runs/counting.ts'
import { appendRun, appendRunPublication, type StoredRun } from './runs/store.ts'

type Bringing = Pick<Declarations, 'packs' | 'kinds' | 'demonstrationRows'>

/** Brings those years of enterprises in that the first start does not wait for. */
async function bringYears(declarations: Bringing, database: Database, viewer: Viewer, pack: ZonePack): Promise<void> {
  await database.inZone(viewer, async (tx) => {
    if (!pack.records.enterpriseYears?.later || (await factYears(tx)).length > 0) return
    for (const register of declarations.demonstrationRows(pack.records))
      if (register.kind === 'enterprise_year') await appendDemonstration(tx, declarations.kinds, register)
  })
}

/** An edition from the template, in force for demonstration only; nothing where the zone has editions or no facts. */
async function bringEdition(
  parts: PointsParts,
  database: Database,
  viewer: Viewer,
  { name, years }: NonNullable<ZonePack['points']>['demonstration'],
): Promise<Pick<StoredRun, 'edition' | 'version' | 'year'>[]> {
  return database.inZone(viewer, async (tx) => {
    if ((await readEditions(tx)).length > 0) return []
    const known = await factYears(tx)
    const counted = years.filter((year) => known.includes(year))
    if (counted.length === 0) return []
    const scheme = parts.mechanism.template(parts.stages(viewer.zone))
    const edition = await appendEdition(tx, viewer, { name, scheme, copiedFrom: null })
    await appendEditionPublication(tx, viewer, { edition, version: 1, as: 'demonstration', firstYear: counted[0]! })
    return counted.map((year) => ({ edition, version: 1, year }))
  })
}

/** Counts the years that a pack demonstrates, once the server listens, so that nobody waits for them at the first start. */
export const pointsBeforehand =
  (parts: PointsParts, declarations: Bringing): Errand =>
  async ({ database, viewer: { zone } }) => {
    const pack = declarations.packs.find((one) => one.zone.id === zone)
    const demonstration = pack?.points?.demonstration
    if (!pack || !demonstration) return
    const viewer = packLoader(zone)
    await bringYears(declarations, database, viewer, pack)
    let failure: unknown
    const counting = openCounting(parts, database, (error) => {
      failure = error
    })
    for (const asked of await bringEdition(parts, database, viewer, demonstration)) {
      const run = { ...asked, purpose: 'count' as const }
      const id = await database.inZone(viewer, (tx) => appendRun(tx, viewer, run))
      await counting.finish(viewer, { ...run, id })
      if (failure) throw failure
      await database.inZone(viewer, (tx) => appendRunPublication(tx, viewer, id, 'demonstration'))
    }
  }
