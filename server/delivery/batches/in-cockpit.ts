import type { CockpitAnswer } from '../../../contract/cockpit.ts'
import { batchReaders } from '../../../contract/delivery/batches/batches.ts'
import { batchesAround } from '../../../engines/delivery/batches/around.ts'
import { foldBatch } from '../../../engines/delivery/batches/fold.ts'
import type { EntryStanding } from '../../../engines/delivery/batches/standing.ts'
import type { Day } from '../../../kernel/day.ts'
import { lamps } from '../../../kernel/lamp.ts'
import { isWithinReach } from '../../../kernel/reached-day.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import type { Viewer } from '../../viewer.ts'
import { type BatchDesk, type BatchParts, layBatchDesk, seeBatch } from './desk.ts'
import { readBatches, type StoredBatch } from './store.ts'

type Starts = CockpitAnswer['starts']
type InCockpit = NonNullable<NonNullable<Starts>['next']>

/** The batches around a day as the cockpit shows them; null where there is none, or the viewer sees none. */
export type StartsOn = (tx: ZoneTransaction, viewer: Viewer, on: Day) => Promise<Starts>

export const startsInCockpit =
  (parts: BatchParts): StartsOn =>
  async (tx, viewer, on) => {
    if (!batchReaders.includes(viewer.post) || !isWithinReach(on)) return null
    const all = await readBatches(tx)
    const real = all.filter(({ demonstration }) => !demonstration)
    const folded = (real.length > 0 ? real : all).flatMap((stored) => {
      const batch = foldBatch(stored.events, on)
      return batch ? [{ stored, state: batch.state, day: batch.day }] : []
    })
    if (folded.length === 0) return null
    const { next, last } = batchesAround(folded, on)
    const desk = await layBatchDesk(parts, tx, viewer, on, on)
    return {
      asOf: on,
      demonstration: real.length === 0,
      next: next && (await shownOf(desk, next.stored, isReady)),
      last: last && (await shownOf(desk, last.stored, hasStarted)),
    }
  }

const isReady = ({ readiness: { state } }: EntryStanding): boolean => state === 'ready' || state === 'started'
const hasStarted = ({ facts: { startedOn } }: EntryStanding): boolean => startedOn !== null

async function shownOf(
  desk: BatchDesk,
  stored: StoredBatch,
  counts: (entry: EntryStanding) => boolean,
): Promise<InCockpit | null> {
  const seen = await seeBatch(desk, stored)
  if (!seen) return null
  const { proposed, day, lamp, reason, entriesStanding } = seen.standing
  const admitted = entriesStanding.filter((entry) => entry.admitted)
  return {
    id: stored.id,
    name: proposed.name,
    href: `/${desk.viewer.zone}/projects/batches/${stored.id}`,
    day,
    lamp,
    reason,
    projects: entriesStanding.length,
    counted: entriesStanding.filter(counts).length,
    admitted: admitted.length,
    admittedStarted: admitted.filter(hasStarted).length,
    late: entriesStanding.filter(({ outcome }) => outcome === 'late').length,
    parts: lamps.flatMap((state) => {
      const count = entriesStanding.filter((entry) => entry.lamp === state).length
      return count > 0 ? [{ lamp: state, count }] : []
    }),
  }
}
