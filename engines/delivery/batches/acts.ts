import type { Label } from '../../../kernel/label.ts'
import type { Post } from '../../../kernel/post.ts'
import { dispatchers, dispatches, supervisors } from '../problems/acts.ts'
import type { Actor } from '../problems/history.ts'
import { type Transition, wrongPart, wrongState } from '../recorded/transition.ts'
import type { BatchAct } from './history.ts'

/** Where a batch stands; whether its day has come follows from the day. */
export const batchStates = {
  proposed: { zh: '筹备中', en: 'Being prepared' },
  announced: { zh: '已公布', en: 'Announced' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Record<string, Label>
export type BatchState = keyof typeof batchStates
export const batchStateIds = Object.keys(batchStates) as BatchState[]

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

/** Every act on a batch that is there: from which states, into which, and whose it is. */
export const batchTransitions: Readonly<
  Record<Exclude<BatchAct, 'proposed'> | 'started', Transition<BatchState, BatchPart>>
> = {
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
}
export type BatchMove = keyof typeof batchTransitions
export const batchMoveIds = Object.keys(batchTransitions) as BatchMove[]

/** What an act depends on of a batch. */
export type BatchParties = {
  readonly state: BatchState
  /** Who proposed it; colleagues of the same department stand in. */
  readonly proposedBy: Actor
}

/** What an act depends on of a project: the department that drives it; null where it has none. */
export type BatchProjectParty = { readonly department: string | null }

/** Whether somebody holds a part in a batch, for one of its projects where the act is on one. */
export function holdsBatchPart(
  part: BatchPart,
  { proposedBy }: BatchParties,
  actor: Actor,
  project: BatchProjectParty = { department: null },
): boolean {
  if (part === 'leader') return actor.post === 'leader'
  if (part === 'driver') return dispatches(project.department, actor)
  if (part === 'reporter') return startReporters.includes(actor.post) && dispatches(project.department, actor)
  if (supervisors.includes(actor.post)) return true
  return batchOffice.includes(actor.post) && actor.department === proposedBy.department
}

const subject: Label = { zh: '这个批次', en: 'The batch' }

/** Why an act may not follow on a state, whoever does it; undefined where it may. */
export const untimelyBatch = (move: BatchMove, state: BatchState): Label | undefined =>
  wrongState(subject, batchStates, batchTransitions[move], state)

/** Why somebody may not do an act, whenever; undefined where nothing stands against it. */
export const unentitledBatch = (
  move: BatchMove,
  batch: BatchParties,
  actor: Actor,
  project?: BatchProjectParty,
): Label | undefined =>
  wrongPart(batchParts, batchTransitions[move], (part) => holdsBatchPart(part, batch, actor, project))
