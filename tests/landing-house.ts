import { mechanisms } from '../mechanisms/mechanisms.ts'
import type { ZonePack } from '../mechanisms/zone-pack.ts'
import { loadPacks } from '../server/packs/load.ts'
import { demo } from '../zones/demo/pack.ts'
import { qingdao } from '../zones/qingdao/pack.ts'
import { type Frame, smallPacks } from './frame.ts'

/** The demonstration zone with the six city key projects of Qingdao, and what was published of them and of the year. */
const landing: ZonePack = {
  ...smallPacks.find(({ zone }) => zone.id === demo.zone.id)!,
  documents: qingdao.documents,
  indicators: qingdao.indicators,
  figures: qingdao.figures,
  cards: qingdao.cards,
  departments: qingdao.departments,
  records: { parks: [], projects: qingdao.records.projects ?? [] },
  publishedProjects: qingdao.publishedProjects ?? [],
}

export const landingPacks: readonly ZonePack[] = [
  landing,
  ...smallPacks.filter(({ zone }) => zone.id !== landing.zone.id),
]

/** Loads the six projects with their histories into a house that was opened on the packs above. */
export const loadLanding = (frame: Frame): Promise<unknown> =>
  loadPacks(frame.database, { packs: [landing], ...mechanisms }, () => undefined, frame.clock.now)
