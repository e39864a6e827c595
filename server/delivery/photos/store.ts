import { hash } from 'node:crypto'
import type { Position } from '../../../engines/delivery/doubts/site.ts'
import { mostPhotos } from '../../../engines/delivery/standing/history.ts'
import type { Period } from '../../../kernel/period.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent, conflicting, unacceptable } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import type { Viewer } from '../../viewer.ts'
import type { Project } from '../standing/projects.ts'

/** What is known of a photo, without its picture. */
export type SitePhoto = {
  readonly id: string
  readonly period: Period
  readonly fingerprint: string
  /** ISO text in UTC. */
  readonly taken: string | null
  readonly position: Position | null
}

type NewPhoto = Pick<SitePhoto, 'period' | 'taken' | 'position'> & { readonly picture: Buffer }

/** Photos of one project and ten days that are kept at most: some are taken again before the report is right. */
const mostKept = 4 * mostPhotos

type Row = Omit<SitePhoto, 'position'> & Record<keyof Position, number | null>

const columns = 'id, period, fingerprint, taken_at as taken, latitude, longitude, metres'

const photoOf = ({ id, period, fingerprint, taken, latitude, longitude, metres }: Row): SitePhoto => ({
  id,
  period,
  fingerprint,
  taken,
  position: latitude === null || longitude === null || metres === null ? null : { latitude, longitude, metres },
})

/** The photos of some projects, by project, in the order in which they were added. */
export async function readAlbums(
  tx: ZoneTransaction,
  projects: readonly string[],
): Promise<ReadonlyMap<string, readonly SitePhoto[]>> {
  const rows = await runIn(tx)<Row & { readonly project: string }>({
    text: `select project, ${columns} from site_photo where project = any($1::uuid[]) order by at, id`,
    values: [projects],
  })
  const byProject = Map.groupBy(rows, ({ project }) => project)
  return new Map([...byProject].map(([project, photos]) => [project, photos.map(photoOf)]))
}

/** By project, what tells one state of its album from another; a project without photos has none. */
export async function readAlbumVersions(
  tx: ZoneTransaction,
  projects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await runIn(tx)<{ readonly project: string; readonly version: string }>({
    text: `select project, count(*) || '/' || max(id::text) as version from site_photo
      where project = any($1::uuid[]) group by project`,
    values: [projects],
  })
  return new Map(rows.map(({ project, version }) => [project, version]))
}

/** The photos of one project. */
export const readPhotos = async (tx: ZoneTransaction, project: string): Promise<readonly SitePhoto[]> =>
  (await readAlbums(tx, [project])).get(project) ?? []

/** The picture of a photo that the viewer may see. */
export async function readPicture(tx: ZoneTransaction, id: string): Promise<Buffer> {
  const [row] = await runIn(tx)<{ picture: Buffer }>({
    text: 'select picture from site_photo where id = $1',
    values: [id],
  })
  if (!row) throw absent('没有这张照片，或不归您管', 'There is no such photo, or it is not yours')
  return row.picture
}

/** Keeps a photo, once; answers its id. */
export async function addPhoto(
  tx: ZoneTransaction,
  { account, person, post }: Viewer,
  project: Project,
  { period, taken, position, picture }: NewPhoto,
): Promise<string> {
  const run = runIn(tx)
  const fingerprint = hash('sha256', picture)
  const there = (await readPhotos(tx, project.id)).filter((photo) => photo.period === period)
  const same = there.find((photo) => photo.fingerprint === fingerprint)
  if (same) return same.id
  if (there.length >= mostKept) {
    throw conflicting(
      `这一旬已传${mostKept}张照片，不能再传`,
      `${mostKept} photos of these ten days are kept already; no more can be added`,
    )
  }
  const [row] = await run<{ id: string }>({
    text: `insert into site_photo
      (project, period, picture, fingerprint, taken_at, latitude, longitude, metres, by, person, post, demonstration)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    values: [
      project.id,
      period,
      picture,
      fingerprint,
      taken,
      position?.latitude ?? null,
      position?.longitude ?? null,
      position?.metres ?? null,
      account,
      person,
      post,
      project.demonstration,
    ],
  })
  return row!.id
}

/** Refuses a report that names photos of another project, of other ten days, or none at all. */
export async function refuseStrangePhotos(
  tx: ZoneTransaction,
  project: string,
  { period, photos = [] }: { readonly period: Period; readonly photos?: readonly string[] | undefined },
): Promise<void> {
  if (photos.length === 0) return
  const own = new Set((await readPhotos(tx, project)).filter((one) => one.period === period).map(({ id }) => id))
  if (photos.every((id) => own.has(id))) return
  throw unacceptable(
    '有照片不是这个项目这一旬的，请重新拍照再报',
    'A photo is not of this project and these ten days: take it again',
  )
}
