import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { type BatchParties, batchLifecycle } from './acts.ts'
import type { BatchEvent, BatchEventOf } from './history.ts'

/** A project of a batch: who put it in, whether it was admitted without being ready, whether it was postponed. */
export type BatchEntry = {
  readonly project: string
  readonly listed: BatchEventOf<'listed'>
  readonly admitted: BatchEventOf<'admitted'> | null
  readonly postponed: BatchEventOf<'postponed'> | null
}

/** A batch as its history leaves it. */
export type FoldedBatch = BatchParties & {
  readonly proposed: BatchEventOf<'proposed'>
  /** The day in force. */
  readonly day: Day
  /** The day that was announced first, which a later one does not rewrite; null before one was. */
  readonly promised: Day | null
  readonly entries: readonly BatchEntry[]
  readonly ended: Day | null
  readonly events: readonly BatchEvent[]
}

const mostProjects = 200

const begun = (proposed: BatchEventOf<'proposed'>): FoldedBatch => ({
  state: 'proposed',
  proposedBy: proposed.by,
  proposed,
  day: proposed.day,
  promised: null,
  entries: [],
  ended: null,
  events: [proposed],
})

/** Why an event contradicts what is there, whoever caused it; undefined where it does not. */
export function contradictsBatch(batch: FoldedBatch, event: BatchEvent): Label | undefined {
  const misplaced = batchLifecycle.misplaced(batch, event)
  if (misplaced) return misplaced
  const { entries, day } = batch
  const inside = 'project' in event && entries.some(({ project }) => project === event.project)
  switch (event.kind) {
    case 'listed':
      if (inside) return { zh: '这个项目已经在本批次里', en: 'The project is in this batch already' }
      return entries.length >= mostProjects
        ? { zh: `一个批次至多${mostProjects}个项目`, en: `A batch has at most ${mostProjects} projects` }
        : undefined
    case 'removed':
    case 'admitted':
      return inside ? undefined : notInside
    case 'postponed':
      if (!inside) return notInside
      return event.until !== undefined && event.until <= event.on ? gone(event.until) : undefined
    case 'announced':
      if (entries.length === 0) return { zh: '批次里还没有项目', en: 'There is no project in the batch yet' }
      return day < event.on ? gone(day) : undefined
    case 'rescheduled':
      if (event.day < event.on) return gone(event.day)
      return event.day === day ? { zh: `本来就定在 ${day}`, en: `It is set for ${day} already` } : undefined
    case 'cancelled':
      return undefined
  }
}

const notInside: Label = { zh: '这个项目不在本批次里', en: 'The project is not in this batch' }
const gone = (day: Day): Label => ({ zh: `${day} 已经过去`, en: `${day} has gone by` })

/** The batch after an event; one that contradicts it is refused with its sentence. */
export function afterBatchEvent(batch: FoldedBatch, event: BatchEvent): FoldedBatch {
  const refusal = contradictsBatch(batch, event)
  if (refusal) throw new Error(refusal.zh)
  const { entries } = batch
  const next: FoldedBatch = {
    ...batch,
    state: batchLifecycle.stateAfter(event.kind, batch.state),
    events: [...batch.events, event],
  }
  const changed = (id: string, change: Partial<BatchEntry>): FoldedBatch => ({
    ...next,
    entries: entries.map((one) => (one.project === id ? { ...one, ...change } : one)),
  })
  switch (event.kind) {
    case 'listed':
      return {
        ...next,
        entries: [...entries, { project: event.project, listed: event, admitted: null, postponed: null }],
      }
    case 'removed':
      return { ...next, entries: entries.filter(({ project }) => project !== event.project) }
    case 'admitted':
      return changed(event.project, { admitted: event })
    case 'postponed':
      return changed(event.project, { postponed: event })
    case 'announced':
      return { ...next, promised: batch.day }
    case 'rescheduled':
      return { ...next, day: event.day }
    case 'cancelled':
      return { ...next, ended: event.on }
    default:
      return next
  }
}

/** Folds the history of a batch up to and including a day; null where it was not proposed by then. */
export function foldBatch(history: readonly BatchEvent[], today: Day): FoldedBatch | null {
  const [first, ...rest] = history.filter(({ on }) => on <= today)
  return first?.kind === 'proposed' ? rest.reduce(afterBatchEvent, begun(first)) : null
}
