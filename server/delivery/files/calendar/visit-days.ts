import { batchStates } from '../../../../engines/delivery/batches/acts.ts'
import { foldBatch } from '../../../../engines/delivery/batches/fold.ts'
import { reviewStates } from '../../../../engines/delivery/reviews/acts.ts'
import { dayAround } from '../../batches/desk.ts'
import { readBatches } from '../../batches/store.ts'
import { type ReviewDesk, seeReview } from '../../reviews/desk.ts'
import { readReviews } from '../../reviews/store.ts'
import type { Project } from '../../standing/projects.ts'
import type { Due } from './days.ts'

/** The starts to come of batches in which a project of the viewer stands. */
export async function batchDays(desk: ReviewDesk, keeps: (project: Project) => boolean): Promise<Due[]> {
  const stored = await readBatches(desk.tx)
  return stored.flatMap(({ id, demonstration, events }): Due[] => {
    const [first] = events
    if (first?.kind !== 'proposed') return []
    const today = dayAround(desk, { demonstration }, first.day)
    const batch = foldBatch(events, today)
    if (!batch || batch.ended !== null || batch.day < today) return []
    const own = batch.entries.flatMap(({ project }) => desk.projects.get(project) ?? []).filter(keeps)
    if (own.length === 0) return []
    const { name, place } = batch.proposed
    return [
      {
        id: `batch-${id}`,
        day: batch.day,
        kind: 'batch',
        title: { zh: `集中开工：${name}`, en: `Batch of starts: ${name}` },
        names: [name, place],
        lines: [
          batchStates[batch.state],
          { zh: `${own.length}个项目`, en: `Projects: ${own.length}` },
          { zh: place, en: place },
        ],
        lamp: null,
        path: `/projects/batches/${id}`,
        demonstration,
        on: today,
      },
    ]
  })
}

/** The visits to which the viewer is invited and of which no result is there. */
export async function reviewDays(desk: ReviewDesk): Promise<Due[]> {
  const stored = await readReviews(desk.tx)
  return stored.flatMap((one): Due[] => {
    const seen = seeReview(desk, one)
    if (!seen || seen.review.ended !== null) return []
    const { review } = seen
    if (!review.visitors.some(({ account }) => account === desk.viewer.account)) return []
    const { title, day } = review.convened
    return [
      {
        id: `review-${one.id}`,
        day,
        kind: 'review',
        title: { zh: `现场观摩：${title}`, en: `On-site review: ${title}` },
        names: [title],
        lines: [
          reviewStates[review.state],
          ...(review.begins ? [{ zh: `${review.begins}出发`, en: `Begins at ${review.begins}` }] : []),
        ],
        lamp: null,
        path: `/projects/reviews/${one.id}`,
        demonstration: one.demonstration,
        on: seen.today,
      },
    ]
  })
}
