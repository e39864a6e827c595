import type { Day } from '../../../kernel/day.ts'
import { type BatchParties, batchLifecycle } from './acts.ts'
import type { BatchEvent, BatchEventOf } from './history.ts'

/** A batch as its history leaves it. */
export type FoldedBatch = BatchParties & {
  readonly opened: BatchEventOf<'opened'>
  /** The last day of the window in force. */
  readonly lastDay: Day
  readonly published: BatchEventOf<'published'> | null
  readonly granted: BatchEventOf<'granted'> | null
  readonly events: readonly BatchEvent[]
}

const begun = (opened: BatchEventOf<'opened'>): FoldedBatch => ({
  state: 'opened',
  openedBy: opened.by,
  opened,
  lastDay: opened.lastDay,
  published: null,
  granted: null,
  events: [opened],
})

function afterEvent(batch: FoldedBatch, event: BatchEvent): FoldedBatch {
  const next: FoldedBatch = {
    ...batch,
    state: batchLifecycle.stateAfter(event.kind, batch.state),
    events: [...batch.events, event],
  }
  if (event.kind === 'extended') return { ...next, lastDay: event.lastDay }
  if (event.kind === 'published') return { ...next, published: event }
  return event.kind === 'granted' ? { ...next, granted: event } : next
}

/** Folds the history of a batch up to and including a day; null where it was not opened by then. */
export function foldBatch(history: readonly BatchEvent[], today: Day): FoldedBatch | null {
  const [first, ...rest] = history.filter(({ on }) => on <= today)
  return first?.kind === 'opened' ? rest.reduce(afterEvent, begun(first)) : null
}
