import { type FoldedReview, foldReview, type Stop } from '../../../engines/delivery/reviews/fold.ts'
import type { Visitor } from '../../../engines/delivery/reviews/history.ts'
import { type RankedStop, rankStops } from '../../../engines/delivery/reviews/ranking.ts'
import { type Interest, interestOf, type ScoreSheet, scoreSheetOf } from '../../../engines/delivery/reviews/sheet.ts'
import type { Day } from '../../../kernel/day.ts'
import type { SiteReviewMechanism } from '../../../mechanisms/delivery/site-review/site-review.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import type { Viewer } from '../../viewer.ts'
import { type BatchDesk, type BatchParts, dayAround, layBatchDesk } from '../batches/desk.ts'
import { readScores, type StoredReview, type StoredScore } from './store.ts'

/** What reviews are made of: their score sheets, and the batches that they look at. */
export type ReviewParts = { readonly mechanism: SiteReviewMechanism; readonly batches: BatchParts }

/** The desk of somebody who looks at reviews. */
export type ReviewDesk = BatchDesk & { readonly reviews: ReviewParts }

/** A stored review as it stands on the day on which it is looked at. */
export type SeenReview = {
  readonly stored: StoredReview
  readonly today: Day
  readonly review: FoldedReview
  readonly sheet: ScoreSheet
}

export const layReviewDesk = async (
  reviews: ReviewParts,
  tx: ZoneTransaction,
  viewer: Viewer,
  now: Day,
  asked: Day | undefined,
): Promise<ReviewDesk> => ({ ...(await layBatchDesk(reviews.batches, tx, viewer, now, asked)), reviews })

/** A review on the day of the desk; null where it was not convened by then. */
export function seeReview(desk: ReviewDesk, stored: StoredReview): SeenReview | null {
  const [first] = stored.events
  if (first?.kind !== 'convened') return null
  const today = dayAround(desk, stored, first.day)
  const review = foldReview(stored.events, today)
  return review && { stored, today, review, sheet: scoreSheetOf(desk.reviews.mechanism.sheets, first.sheet) }
}

type Person = Pick<Visitor, 'account' | 'person' | 'department'>

/** Why somebody has to abstain at a stop, as invited or in the post at hand; null where nothing stands against it. */
export function interestAt(
  { projects }: Pick<BatchDesk, 'projects'>,
  { sheet, review }: SeenReview,
  stop: string,
  person: Person,
): Interest | null {
  const found = projects.get(stop)
  const project = { department: found?.departmentCode ?? null, leader: found?.leader ?? null }
  const invited = review.visitors.find(({ account }) => account === person.account)
  return interestOf(sheet, person, project) ?? (invited ? interestOf(sheet, invited, project) : null)
}

export const isClosed = ({ state }: Pick<Stop, 'state'>): boolean => state === 'closed'

export type Ranking = { readonly places: readonly RankedStop[]; readonly scores: readonly StoredScore[] }

/** The ranking of the stops that are closed, from the scores of those who were invited. */
export async function rankReview(desk: ReviewDesk, seen: SeenReview): Promise<Ranking> {
  const { review, sheet, today, stored } = seen
  const invited = new Set(review.visitors.map(({ account }) => account))
  const closed = review.stops.filter(isClosed)
  const scores = (await readScores(desk.tx, { review: stored.id })).filter(
    ({ stop, account, on }) => on <= today && invited.has(account) && closed.some(({ project }) => project === stop),
  )
  const places = rankStops(
    closed.map(({ project }) => ({
      stop: project,
      scores: scores
        .filter(({ stop }) => stop === project)
        .map((score) => ({
          visitor: score.account,
          marks: score.marks,
          interest: interestAt(desk, seen, project, score),
        })),
    })),
    sheet,
  )
  return { places, scores }
}
