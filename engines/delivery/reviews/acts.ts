import type { Label } from '../../../kernel/label.ts'
import type { Post } from '../../../kernel/post.ts'
import type { Actor } from '../recorded/actor.ts'
import { lifecycle } from '../recorded/lifecycle.ts'
import { dispatchers, supervisors } from '../recorded/posts.ts'
import type { ReviewAct } from './history.ts'

/** Where a review stands between being convened and its result. */
export const reviewStates = {
  prepared: { zh: '筹备中', en: 'Being prepared' },
  'under-way': { zh: '观摩中', en: 'Under way' },
  concluded: { zh: '已出结果', en: 'Concluded' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Record<string, Label>
export type ReviewState = keyof typeof reviewStates

/** Where a stop stands: scores are taken while it is open, and frozen when it is closed. */
export const stopStates = {
  waiting: { zh: '未到', en: 'To come' },
  open: { zh: '打分中', en: 'Open' },
  closed: { zh: '已封分', en: 'Closed' },
  skipped: { zh: '不去了', en: 'Skipped' },
} as const satisfies Record<string, Label>
export type StopState = keyof typeof stopStates
export const stopStateIds = Object.keys(stopStates) as StopState[]

export const reviewParts = {
  convener: { zh: '召集观摩的部门、督查或领导', en: 'the office that convened the review, supervision or a leader' },
} as const satisfies Record<string, Label>
export type ReviewPart = keyof typeof reviewParts

/** Posts that convene reviews. */
export const reviewConveners: readonly Post[] = dispatchers

/** An act on a review that is there. */
export type ReviewMove = Exclude<ReviewAct, 'convened'>

/** What an act depends on of a review. */
export type ReviewParties = { readonly state: ReviewState; readonly convenedBy: Actor }

/** Whether somebody convenes a review: who did, a colleague of the same department, supervision, a leader. */
export const convenes = ({ convenedBy }: Pick<ReviewParties, 'convenedBy'>, { post, department }: Actor): boolean =>
  supervisors.includes(post) || (reviewConveners.includes(post) && department === convenedBy.department)

export const reviewLifecycle = lifecycle({
  subject: { zh: '这次观摩', en: 'The review' },
  opening: { act: 'convened', label: { zh: '召集观摩', en: 'Convened' }, done: { zh: '召集', en: 'convened' } },
  states: reviewStates,
  parts: reviewParts,
  transitions: {
    agreed: { label: { zh: '排议程', en: 'Set the agenda' }, from: ['prepared'], by: ['convener'] },
    invited: { label: { zh: '请评议人', en: 'Invite visitors' }, from: ['prepared', 'under-way'], by: ['convener'] },
    opened: {
      label: { zh: '开始打分', en: 'Open a stop' },
      from: ['prepared', 'under-way'],
      to: 'under-way',
      by: ['convener'],
    },
    closed: { label: { zh: '封分', en: 'Close a stop' }, from: ['under-way'], by: ['convener'] },
    skipped: { label: { zh: '跳过这一站', en: 'Skip a stop' }, from: ['prepared', 'under-way'], by: ['convener'] },
    concluded: { label: { zh: '出结果', en: 'Conclude' }, from: ['under-way'], to: 'concluded', by: ['convener'] },
    cancelled: {
      label: { zh: '取消观摩', en: 'Cancel' },
      from: ['prepared', 'under-way'],
      to: 'cancelled',
      by: ['convener'],
    },
  },
  holds: (_: ReviewPart, review: ReviewParties, actor) => convenes(review, actor),
})
