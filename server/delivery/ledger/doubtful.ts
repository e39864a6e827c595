import type { z } from 'zod'
import type { listDoubts } from '../../../contract/delivery/doubts.ts'
import { byDoubt, doubtOf } from '../../../engines/delivery/doubts/contradictions.ts'
import type { DoubtfulProject } from '../../../engines/delivery/doubts/facts.ts'
import { plansOf, reportsOf } from '../../../engines/delivery/standing/history.ts'
import { foldProgress } from '../../../engines/delivery/standing/progress.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { briefly, ofEach } from '../../rest.ts'
import { albumOf } from '../photos/shown.ts'
import { readAlbums, readAlbumVersions } from '../photos/store.ts'
import { doubtOnPage, factsOf } from '../project/doubts.ts'
import type { Standing } from './ledger-view.ts'
import type { DeliveryParts } from './parts.ts'

type Doubtful = Pick<z.infer<NonNullable<typeof listDoubts.answer>>, 'looked' | 'projects'>

/** What contradicts itself in a project; null where nothing does. */
export type DoubtsOfProject = { readonly found: DoubtfulProject | null }

/** So many albums are read at once. */
const atOnce = 100

/** Which of some projects contradict themselves by the day on which each is looked at, the most doubtful first; each folded once. */
export async function doubtfulIn(
  { histories, doubts }: DeliveryParts,
  tx: ZoneTransaction,
  zone: string,
  standings: readonly Standing[],
): Promise<Doubtful> {
  const rest = briefly()
  const reported = standings.filter(({ digest }) => digest.reported.length > 0)
  const albumVersions = await readAlbumVersions(tx, idsOf(reported))
  const keyed = await ofEach(reported, rest, (standing) => {
    const { project, on } = standing
    const key = `${zone}/${on}/${JSON.stringify(project)}/${albumVersions.get(project.id)}`
    return { standing, key, kept: doubts.get(key) }
  })
  const found = keyed.flatMap(({ kept }) => kept ?? [])
  const unknown = keyed.filter(({ kept }) => !kept)
  for (let at = 0; at < unknown.length; at += atOnce) {
    const some = unknown.slice(at, at + atOnce)
    const projects = some.map(({ standing }) => standing.project)
    const known = await histories.of(tx, zone, projects)
    const albums = await readAlbums(tx, idsOf(some.map(({ standing }) => standing)))
    const folded = await ofEach(some, rest, ({ key, standing: { project, on: day, digest } }) => {
      const events = (known.get(project.id) ?? []).filter(({ on }) => on <= day)
      const { setbacks } = foldProgress(plansOf(events).at(-1)!.network, reportsOf(events), day)
      const album = albumOf(albums.get(project.id) ?? [])
      const facts = factsOf(project, { reached: digest.reached, setbacks }, events, album)
      return doubts.put(key, { found: doubtOf(facts) ?? null })
    })
    found.push(...folded)
  }
  const lines = new Map(standings.map(({ line }) => [line.id, line]))
  return {
    looked: reported.length,
    projects: found
      .flatMap((one) => one.found ?? [])
      .sort(byDoubt)
      .map(({ id, doubt, contradictions }) => {
        const { name, leader, department, demonstration } = lines.get(id)!
        return {
          project: { id, name, leader, department, demonstration },
          doubt,
          doubts: contradictions.map(doubtOnPage),
        }
      }),
  }
}

const idsOf = (standings: readonly Standing[]): string[] => standings.map(({ project }) => project.id)
