import type { Label } from '../../../kernel/label.ts'
import type { Post } from '../../../kernel/post.ts'
import type { Actor } from '../recorded/actor.ts'
import { lifecycle } from '../recorded/lifecycle.ts'
import { dispatchers, dispatches, supervisors } from '../recorded/posts.ts'
import type { BatchAct } from './history.ts'

/** Where a batch stands; whether its day has come follows from the day. */
export const batchStates = {
  proposed: { zh: '筹备中', en: 'Being prepared' },
  announced: { zh: '已公布', en: 'Announced' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Record<string, Label>
export type BatchState = keyof typeof batchStates

/** Whose part an act is. */
export const batchParts = {
  office: { zh: '提出批次的部门、督查或领导', en: 'the office that proposed the batch, supervision or a leader' },
  driver: { zh: '推进该项目的部门、督查或领导', en: 'the department that drives the project, supervision or a leader' },
  reporter: { zh: '该项目的专员或挂包领导', en: "the project's officer or lead" },
  leader: { zh: '管委会领导', en: 'a leader of the zone' },
} as const satisfies Record<string, Label>
export type BatchPart = keyof typeof batchParts

/** Posts that propose batches and put projects into them; posts that report a start. */
export const batchOffice: readonly Post[] = dispatchers
export const startReporters: readonly Post[] = ['project-officer', 'project-lead']

/** An act on a batch that is there; a start is recorded with the project. */
export type BatchMove = Exclude<BatchAct, 'proposed'> | 'started'

/** What an act depends on of a batch. */
export type BatchParties = {
  readonly state: BatchState
  /** Who proposed it; colleagues of the same department stand in. */
  readonly proposedBy: Actor
  /** Of the project that an act is on: the department that drives it; null where it has none. */
  readonly project?: { readonly department: string | null }
}

/** Whether somebody holds a part in a batch, for one of its projects where the act is on one. */
export function holdsBatchPart(
  part: BatchPart,
  { proposedBy, project = { department: null } }: BatchParties,
  actor: Actor,
): boolean {
  if (part === 'leader') return actor.post === 'leader'
  if (part === 'driver') return dispatches(project.department, actor)
  if (part === 'reporter') return startReporters.includes(actor.post) && dispatches(project.department, actor)
  if (supervisors.includes(actor.post)) return true
  return batchOffice.includes(actor.post) && actor.department === proposedBy.department
}

export const batchLifecycle = lifecycle({
  subject: { zh: '这个批次', en: 'The batch' },
  opening: { act: 'proposed', label: { zh: '提出批次', en: 'Proposed' }, done: { zh: '提出', en: 'proposed' } },
  states: batchStates,
  parts: batchParts,
  transitions: {
    listed: { label: { zh: '列入项目', en: 'Put a project in' }, from: ['proposed'], by: ['driver'] },
    removed: { label: { zh: '移出', en: 'Take out' }, from: ['proposed'], by: ['driver', 'office'] },
    admitted: { label: { zh: '特准列入', en: 'Admit all the same' }, from: ['proposed'], by: ['leader'] },
    announced: {
      label: { zh: '公布开工日', en: 'Announce the day' },
      from: ['proposed'],
      to: 'announced',
      by: ['office'],
    },
    rescheduled: { label: { zh: '改期', en: 'Move the day' }, from: ['announced'], by: ['office'] },
    started: { label: { zh: '登记开工', en: 'Record the start' }, from: ['announced'], by: ['reporter'] },
    postponed: { label: { zh: '暂缓开工', en: 'Postpone' }, from: ['announced'], by: ['driver'] },
    cancelled: {
      label: { zh: '取消批次', en: 'Cancel the batch' },
      from: ['proposed', 'announced'],
      to: 'cancelled',
      by: ['office'],
    },
  },
  holds: holdsBatchPart,
})
