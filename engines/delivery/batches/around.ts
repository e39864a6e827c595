import type { Day } from '../../../kernel/day.ts'
import type { FoldedBatch } from './fold.ts'

/** The batch that comes next and the one whose day went by last; null where there is none. */
export type BatchesAround<Batch> = { readonly next: Batch | null; readonly last: Batch | null }

/**
 * Of batches the one that is next on a day, that day included, and the announced one that was last before it. Where
 * none is to come, the next is the latest that was proposed and never announced. What was cancelled is neither.
 */
export function batchesAround<Batch extends Pick<FoldedBatch, 'state' | 'day'>>(
  batches: readonly Batch[],
  today: Day,
): BatchesAround<Batch> {
  const live = batches.filter(({ state }) => state !== 'cancelled')
  const [gone, coming] = [live.filter(({ day }) => day < today), live.filter(({ day }) => day >= today)]
  const latest = (state: FoldedBatch['state']): Batch | null =>
    gone
      .filter((batch) => batch.state === state)
      .reduce<Batch | null>((found, batch) => (found && found.day >= batch.day ? found : batch), null)
  const first = coming.reduce<Batch | null>((found, batch) => (found && found.day <= batch.day ? found : batch), null)
  return { next: first ?? latest('proposed'), last: latest('announced') }
}
