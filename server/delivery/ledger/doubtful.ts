import type { z } from 'zod'
import type { listDoubts } from '../../../contract/delivery-doubts.ts'
import { doubtfulProjects } from '../../../engines/delivery/doubts/contradictions.ts'
import { plansOf, reportsOf } from '../../../engines/delivery/standing/history.ts'
import { foldProgress } from '../../../engines/delivery/standing/progress.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { briefly, ofEach } from '../../rest.ts'
import { albumOf } from '../photos/shown.ts'
import { readAlbums } from '../photos/store.ts'
import { doubtOnPage, factsOf } from '../project/doubts.ts'
import type { LedgerView, Standing } from './ledger-view.ts'
import type { DeliveryParts } from './parts.ts'

type Doubtful = Pick<z.infer<NonNullable<typeof listDoubts.answer>>, 'looked' | 'projects'>

/** Which of some projects contradict themselves by the day that is looked at, the most doubtful first. */
export async function doubtfulIn(
  { histories }: DeliveryParts,
  tx: ZoneTransaction,
  zone: string,
  { asOf }: LedgerView,
  standings: readonly Standing[],
): Promise<Doubtful> {
  const reported = standings.filter(({ digest }) => digest.reported.length > 0)
  const projects = reported.map(({ project }) => project)
  const known = await histories.of(tx, zone, projects)
  const albums = await readAlbums(
    tx,
    projects.map(({ id }) => id),
  )
  const facts = await ofEach(reported, briefly(), ({ project, digest: { reached } }) => {
    const events = (known.get(project.id) ?? []).filter(({ on }) => on <= asOf)
    const { setbacks } = foldProgress(plansOf(events).at(-1)!.network, reportsOf(events), asOf)
    return factsOf(project, { reached, setbacks }, events, albumOf(albums.get(project.id) ?? []))
  })
  const lines = new Map(standings.map(({ line }) => [line.id, line]))
  return {
    looked: reported.length,
    projects: doubtfulProjects(facts).map(({ id, doubt, contradictions }) => {
      const { name, leader, department, demonstration } = lines.get(id)!
      return {
        project: { id, name, leader, department, demonstration },
        doubt,
        doubts: contradictions.map(doubtOnPage),
      }
    }),
  }
}
