import { admits } from '../../contract/admission.ts'
import { furtherPages } from '../../contract/further-pages.ts'
import { deliveryPages, enterprisePages, figurePages, investmentPages } from '../../contract/pages.ts'
import { rooms } from '../../contract/rooms.ts'
import type { HeldPost } from '../../contract/sign-in.ts'
import { find } from '../../engines/search/find.ts'
import type { Typed } from '../../engines/search/typed.ts'
import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import type { Viewer } from '../viewer.ts'
import { declaredName, type Shelf, type Thing } from './thing.ts'

/** Rooms and pages that the viewer may open. */
export function findPlaces({ zone, post }: Viewer, typed: Typed): Shelf {
  const opened = [...rooms, ...figurePages, ...deliveryPages, ...enterprisePages, ...investmentPages, ...furtherPages]
  const places = opened
    .filter((place) => admits(place.admits, post))
    .map(
      (place): Thing => ({
        name: declaredName(place.label),
        href: `/${zone}${place.path}`,
        note: place.holds,
        besides: [{ text: declaredName(place.holds) }],
        weight: 'open' in place && !place.open ? 1 : 0,
      }),
    )
  return { kind: 'room', label: { zh: '房间', en: 'Rooms' }, found: find(places, typed) }
}

/** Other zones in which the viewer holds a post. */
export function findZones(
  { zone }: Viewer,
  held: readonly HeldPost[],
  packs: readonly ZonePack[],
  typed: Typed,
): Shelf {
  const others = packs.filter((pack) => pack.zone.id !== zone && held.some((post) => post.zone === pack.zone.id))
  const things = others.map(
    (pack): Thing => ({
      name: declaredName(pack.zone.label),
      href: `/${pack.zone.id}`,
      note: { zh: '换到这个高新区', en: 'Go to this zone' },
      besides: [{ text: declaredName({ zh: pack.zone.id, en: pack.zone.id }), code: true }],
    }),
  )
  return { kind: 'zone', label: { zh: '其他高新区', en: 'Other zones' }, found: find(things, typed) }
}
