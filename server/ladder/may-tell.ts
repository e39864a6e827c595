import type { LadderPage } from '../../contract/ladder/answer.ts'
import { ladderKeepers, ladderReporters, ladderWithdrawers } from '../../contract/ladder/ladder.ts'
import type { Day } from '../../kernel/day.ts'
import type { Viewer } from '../viewer.ts'

/** What the viewer may say of an enterprise on a day that lasts. */
export const mayTellOf = ({ post }: Viewer, today: Day): LadderPage['may'] => ({
  report: ladderReporters.includes(post),
  withdraw: ladderWithdrawers.includes(post),
  decide: ladderKeepers.includes(post),
  until: today,
})
