import type { Label } from '../../../kernel/label.ts'
import type { Post } from '../../../kernel/post.ts'
import type { Actor } from '../../delivery/recorded/actor.ts'
import { lifecycle } from '../../delivery/recorded/lifecycle.ts'
import type { BatchAct } from './history.ts'

/** What people did with a batch; in which phase of it one is follows from the day. */
export const batchStates = {
  opened: { zh: '已发布', en: 'Opened' },
  published: { zh: '已公示', en: 'Made public' },
  granted: { zh: '已认定', en: 'Granted' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Record<string, Label>
export type BatchState = keyof typeof batchStates

/** The post that opens batches and decides for its department. */
export const nominationOffice: Post = 'department-clerk'

export const batchParts = {
  office: { zh: '发布批次的部门或管委会领导', en: 'the department that opened the batch, or a leader of the zone' },
} as const satisfies Record<string, Label>

export type BatchParties = { readonly state: BatchState; readonly openedBy: Actor }
export type BatchMove = Exclude<BatchAct, 'opened'>

/** Whether somebody works for the department that opened a batch. */
export const isOfOffice = (openedBy: Actor, actor: Actor): boolean =>
  actor.post === nominationOffice && actor.department === openedBy.department

export const batchLifecycle = lifecycle({
  subject: { zh: '这个批次', en: 'The batch' },
  opening: { act: 'opened', label: { zh: '发布申报批次', en: 'Opened' }, done: { zh: '发布', en: 'opened' } },
  states: batchStates,
  parts: batchParts,
  transitions: {
    extended: { label: { zh: '延长申报', en: 'Extend the window' }, from: ['opened'], by: ['office'] },
    published: {
      label: { zh: '公示名单', en: 'Publish the list' },
      from: ['opened'],
      to: 'published',
      by: ['office'],
    },
    granted: { label: { zh: '登记认定', en: 'Record the grant' }, from: ['published'], to: 'granted', by: ['office'] },
    cancelled: {
      label: { zh: '取消批次', en: 'Cancel the batch' },
      from: ['opened', 'published'],
      to: 'cancelled',
      by: ['office'],
    },
  },
  holds: (_, { openedBy }: BatchParties, actor) => actor.post === 'leader' || isOfOffice(openedBy, actor),
})
