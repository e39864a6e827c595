import type { FastifyInstance } from 'fastify'
import {
  bringOutline,
  type DeliveryMap,
  largestOutline,
  openDeliveryMap,
  type PlacedProject,
} from '../../../contract/delivery/map.ts'
import { siteOf } from '../../../engines/delivery/doubts/site.ts'
import type { Place } from '../../../engines/delivery/map/outline.ts'
import { byGravity } from '../../../kernel/lamp.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { mount } from '../../mount.ts'
import type { Viewer } from '../../viewer.ts'
import { readAlbums } from '../photos/store.ts'
import type { AskedLedger, LedgerView, Standing } from './ledger-view.ts'
import { keepOutline, outlineOf } from './outline.ts'
import { byText, headOf, narrowed, shares } from './overview.ts'
import type { DeliveryParts } from './parts.ts'

type Drawn = Pick<DeliveryMap, 'placed' | 'unplaced' | 'by'>

/** Where projects lie: as registered, else where most photos of their reports were taken. */
export async function mapOf(tx: ZoneTransaction, standings: readonly Standing[]): Promise<Drawn> {
  const unregistered = standings.flatMap(({ project }) => (project.place ? [] : [project.id]))
  const albums = await readAlbums(tx, unregistered)
  const inferred = (id: string): Place | undefined => {
    const site = siteOf((albums.get(id) ?? []).flatMap(({ position }) => position ?? []))
    return site && [site.longitude, site.latitude]
  }
  const placed: PlacedProject[] = []
  const unplaced: DeliveryMap['unplaced'] = []
  for (const { project, line } of standings.toSorted((one, other) => byGravity(one.line.lamp, other.line.lamp))) {
    const { id, name, lamp, reason, locality, demonstration } = line
    const marked = { id, name, lamp, reason, locality, demonstration }
    const place = project.place ?? inferred(id)
    if (place) placed.push({ ...marked, place: [...place], inferred: project.place === null })
    else unplaced.push(marked)
  }
  return { placed, unplaced, by: shares(standings, ({ project }) => byText(project.locality)) }
}

/** The map of the projects, and the outline that it is drawn in. */
export function mountMap(
  app: FastifyInstance,
  { kind }: DeliveryParts,
  view: (tx: ZoneTransaction, viewer: Viewer, asked: Pick<AskedLedger, 'year' | 'on'>) => Promise<LedgerView>,
): void {
  mount(app, openDeliveryMap, ({ query, viewer, inZone }) =>
    inZone(async (tx) => {
      const seen = await view(tx, viewer, query)
      return {
        ...headOf(seen, kind),
        outline: await outlineOf(tx),
        ...(await mapOf(tx, narrowed(seen, query))),
      }
    }),
  )

  mount(app, bringOutline, ({ body, viewer, inZone }) => inZone((tx) => keepOutline(tx, viewer, body)), {
    bodyLimit: 2 * largestOutline,
  })
}
