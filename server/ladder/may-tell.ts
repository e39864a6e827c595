import type { LadderPage } from '../../contract/ladder/answer.ts'
import { ladderKeepers, ladderReporters, ladderWithdrawers } from '../../contract/ladder/ladder.ts'
import type { Day } from '../../kernel/day.ts'
import type { Viewer } from '../viewer.ts'
import { foundingDay } from './facts.ts'
import type { Seen } from './subjects.ts'

/** The day of the founding as it is known; null where nobody knows it. */
export const foundingOf = ({ knowledge }: Pick<Seen, 'knowledge'>): string | null =>
  (knowledge.fact(foundingDay)?.value as string | undefined) ?? null

/** What the viewer may say of an enterprise on a day that lasts. */
export const mayTellOf = ({ post }: Viewer, today: Day, seen?: Pick<Seen, 'knowledge'>): LadderPage['may'] => ({
  report: ladderReporters.includes(post),
  withdraw: ladderWithdrawers.includes(post),
  decide: ladderKeepers.includes(post),
  since: seen ? foundingOf(seen) : null,
  until: today,
})
