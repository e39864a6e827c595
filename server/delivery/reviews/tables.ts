import type { Generated } from 'kysely'
import type { ReviewAct } from '../../../engines/delivery/reviews/history.ts'
import type { Post } from '../../../kernel/post.ts'
import type { ActColumns } from '../recorded/records.ts'

/** Rows of the on-site reviews, as 0020-batches-and-reviews.sql makes them; JSON is written as text. */
export type ReviewTables = {
  review_event: ActColumns<ReviewAct> & { review: string; stop: string | null }
  review_score: {
    zone_id: Generated<string>
    review: string
    stop: string
    number: number
    marks: string
    remark: string | null
    on_day: string
    by: string
    person: string
    post: Post
    department: string | null
    at: Generated<string>
    demonstration: boolean
  }
}
