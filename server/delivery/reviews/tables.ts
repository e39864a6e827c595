import type { ReviewAct } from '../../../engines/delivery/reviews/history.ts'
import type { ActColumns, DoneColumns } from '../recorded/records.ts'

/** Rows of the on-site reviews, as 0020-batches-and-reviews.sql makes them; JSON is written as text. */
export type ReviewTables = {
  review_event: ActColumns<ReviewAct> & { review: string; stop: string | null }
  review_score: DoneColumns & { review: string; stop: string; marks: string; remark: string | null }
}
