import type { ReviewMove } from '../../../../engines/delivery/reviews/acts.ts'
import { type AskedField, askedField as field } from '../../../parts/form/asked-fields.ts'

const reason = field('reason', 'lines', '理由', 'Reason')

/** What is asked in a window before an act on a review; the agenda and the visitors have forms of their own. */
export const reviewFields: Readonly<Record<Exclude<ReviewMove, 'agreed' | 'invited'>, readonly AskedField[]>> = {
  opened: [],
  closed: [],
  skipped: [reason],
  concluded: [],
  cancelled: [reason],
}
