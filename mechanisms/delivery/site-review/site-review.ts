import type { ScoreSheet } from '../../../engines/delivery/reviews/sheet.ts'
import { edition2022 } from './2022-edition.ts'
import { demonstrationReview } from './demonstration.ts'

/** 现场观摩评议: the editions of its score sheet, and a review that is made up. */
export type SiteReviewMechanism = {
  readonly sheets: readonly ScoreSheet[]
  readonly demonstration: typeof demonstrationReview
}

export const siteReview: SiteReviewMechanism = { sheets: [edition2022], demonstration: demonstrationReview }
