import type { ZoneOutline } from '../../../contract/delivery/map.ts'
import { readOutline } from '../../../engines/delivery/map/outline.ts'
import { record } from '../../audit/record.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { runIn } from '../../register/statement.ts'
import type { Viewer } from '../../viewer.ts'

/** The outline that the zone's map is drawn in: the last that was brought in. */
export async function outlineOf(tx: ZoneTransaction): Promise<ZoneOutline | null> {
  const [row] = await runIn(tx)<ZoneOutline>({
    text: 'select rings, source, person, at from zone_outline order by at desc, id limit 1',
    values: [],
  })
  return row ?? null
}

/** Keeps an outline, with the source that answers for it; refused where the file is no outline. */
export async function keepOutline(
  tx: ZoneTransaction,
  viewer: Viewer,
  { geojson, source }: { readonly geojson: string; readonly source: string },
): Promise<ZoneOutline> {
  const rings = readOutline(geojson)
  const [row] = await runIn(tx)<ZoneOutline>({
    text: `insert into zone_outline (rings, source, by, person, post) values ($1::jsonb, $2, $3, $4, $5)
      returning rings, source, person, at`,
    values: [JSON.stringify(rings), source, viewer.account, viewer.person, viewer.post],
  })
  await record(tx, 'outline.brought', source, { points: rings.reduce((sum, { length }) => sum + length, 0) })
  return row!
}
