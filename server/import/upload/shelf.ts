import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { UploadLimits } from '../../application/settings.ts'
import type { Database } from '../../database/zone-session.ts'
import type { Viewer } from '../../viewer.ts'

type Owner = Pick<Viewer, 'zone' | 'account'>

/** The limit that the next piece of a file would pass. */
export class NoRoom extends Error {
  readonly of: keyof UploadLimits
  readonly used: number
  readonly limit: number

  constructor(of: keyof UploadLimits, used: number, limit: number) {
    super(`no room: ${of}`)
    this.of = of
    this.used = used
    this.limit = limit
  }
}

/** Even an empty file takes this much, so that a flood of small ones ends as well. */
const least = 65_536
const weightOf = (size: number): number => Math.max(size, least)

/** A file that arrives, piece by piece. */
export type Arriving = {
  /** Counts `size` bytes as what the file has by now; throws NoRoom where they do not fit. */
  grow(size: number): void
  /** The file was not kept. */
  giveUp(): void
}

/** How much uploaded files take, by account, by zone and in the folder as a whole. */
export type Shelf = {
  /** Makes room for a file; a size that is announced and cannot fit is refused at once. */
  begin(owner: Owner, announced: number): Arriving
  /** Takes a kept file off the shelf. */
  remove(owner: Owner, size: number): void
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder)
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).then(({ size }) => weightOf(size))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Opens the shelf as the database and the folder have it; from then on it is counted here, by the one server there is. */
export async function openShelf(database: Database, folder: string, limits: UploadLimits): Promise<Shelf> {
  const used = new Map<string, number>([['folder', await sizeOf(folder)]])
  const kept = await database.readAsSystem<{ zone: string; account: string; bytes: number }>(
    `select zone_id as zone, created_by as account, sum(greatest(file_size, ${least}))::bigint as bytes
     from register.import where file_dropped_at is null group by 1, 2`,
  )
  const placesOf = ({ zone, account }: Owner) =>
    ({ account: `account ${zone} ${account}`, zone: `zone ${zone}`, folder: 'folder' }) as const
  const at = (place: string): number => used.get(place) ?? 0
  const add = (place: string, bytes: number): void => void used.set(place, at(place) + bytes)
  for (const { zone, account, bytes } of kept) {
    const places = placesOf({ zone, account })
    add(places.account, Number(bytes))
    add(places.zone, Number(bytes))
  }

  function refuse(owner: Owner, more: number): void {
    const places = placesOf(owner)
    for (const which of ['account', 'zone', 'folder'] as const)
      if (at(places[which]) + more > limits[which]) throw new NoRoom(which, at(places[which]), limits[which])
  }
  const addAll = (owner: Owner, bytes: number): void => {
    for (const place of Object.values(placesOf(owner))) add(place, bytes)
  }

  return {
    begin(owner, announced) {
      refuse(owner, weightOf(announced))
      let weight = least
      addAll(owner, weight)
      return {
        grow(size) {
          const more = weightOf(size) - weight
          if (more <= 0) return
          refuse(owner, more)
          weight += more
          addAll(owner, more)
        },
        giveUp: () => addAll(owner, -weight),
      }
    },
    remove: (owner, size) => addAll(owner, -weightOf(size)),
  }
}
