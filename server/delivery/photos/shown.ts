import type { PhotoOnPage } from '../../../contract/delivery/project.ts'
import type { SitePhoto as PhotoFact } from '../../../engines/delivery/doubts/facts.ts'
import { metresAway, type Position, siteOf } from '../../../engines/delivery/doubts/site.ts'
import { dayAt } from '../../../kernel/day.ts'
import type { SitePhoto } from './store.ts'

/** The photos of a project as reports name them, and where its site lies by them. */
export type Album = { readonly photos: ReadonlyMap<string, SitePhoto>; readonly site: Position | undefined }

export const albumOf = (photos: readonly SitePhoto[]): Album => ({
  photos: new Map(photos.map((photo) => [photo.id, photo])),
  site: siteOf(photos.flatMap(({ position }) => position ?? [])),
})

const awayOf = ({ position }: SitePhoto, { site }: Album): number | null =>
  position && site ? Math.round(metresAway(position, site)) : null

const named = ({ photos }: Album, ids: readonly string[]): SitePhoto[] => ids.flatMap((id) => photos.get(id) ?? [])

/** The photos that a report shows. */
export const photosOnPage = (album: Album, ids: readonly string[] = []): PhotoOnPage[] =>
  named(album, ids).map((photo) => ({
    id: photo.id,
    taken: photo.taken,
    position: photo.position,
    away: awayOf(photo, album),
  }))

/** The photos of a report as evidence, by their places in it. */
export const photoFacts = (album: Album, ids: readonly string[]): PhotoFact[] =>
  named(album, ids).map((photo, at) => {
    const away = awayOf(photo, album)
    return {
      id: String(at + 1),
      fingerprint: photo.fingerprint,
      ...(photo.taken && { taken: dayAt(Date.parse(photo.taken)) }),
      ...(away !== null && { metresFromSite: away }),
    }
  })
