import type { Label } from '../../../kernel/label.ts'
import type { Post } from '../../../kernel/post.ts'
import type { Actor } from '../recorded/actor.ts'
import { lifecycle } from '../recorded/lifecycle.ts'
import { dispatches, handlers, supervisors } from '../recorded/posts.ts'
import type { ProblemAct } from './history.ts'

/** Where a problem stands between being raised and being struck off. */
export const problemStates = {
  filed: { zh: '待派单', en: 'To be dispatched' },
  dispatched: { zh: '待签收', en: 'To be received' },
  received: { zh: '办理中', en: 'In hand' },
  'sent-back': { zh: '待补充', en: 'To be supplemented' },
  answered: { zh: '待核验', en: 'To be verified' },
  closed: { zh: '已销号', en: 'Closed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Record<string, Label>
export type ProblemState = keyof typeof problemStates

/** Whose part an act is. */
export const problemParts = {
  filer: { zh: '提出人', en: 'whoever raised it' },
  dispatcher: { zh: '派单人', en: 'whoever dispatches' },
  department: { zh: '承办部门', en: 'the department in charge' },
  supervisor: { zh: '督查', en: 'supervision' },
} as const satisfies Record<string, Label>
export type ProblemPart = keyof typeof problemParts

/** Posts that raise problems. */
export const filers: readonly Post[] = [
  'project-officer',
  'project-lead',
  'enterprise',
  'service-agent',
  'leader',
  'supervisor',
]

const open: readonly ProblemState[] = ['filed', 'dispatched', 'received', 'sent-back', 'answered']
const inHand: readonly ProblemState[] = ['dispatched', 'received']

/** An act on a problem that is there. */
export type ProblemMove = Exclude<ProblemAct, 'filed'>

/** What an act depends on of a problem. */
export type ProblemParties = {
  readonly state: ProblemState
  /** The department in charge; null before it is dispatched. */
  readonly department: string | null
  readonly filedBy: Actor
  readonly answeredBy: Actor | null
  /** The department that drives the project; its officers dispatch. Left out where everybody's may. */
  readonly projectDepartment?: string | null
}

/** Whether a problem is neither struck off nor taken back. */
export const isOpen = ({ state }: Pick<ProblemParties, 'state'>): boolean => open.includes(state)

/** Whether somebody holds a part in a problem. A colleague of the filing department or enterprise stands in for the filer. */
export function holdsProblemPart(
  part: ProblemPart,
  { department, filedBy, projectDepartment }: ProblemParties,
  actor: Actor,
): boolean {
  if (part === 'dispatcher') return dispatches(projectDepartment, actor)
  if (part === 'supervisor') return supervisors.includes(actor.post)
  if (part === 'department') {
    return handlers.includes(actor.post) && department !== null && actor.department === department
  }
  if (actor.account === filedBy.account && actor.post === filedBy.post) return true
  return filedBy.enterprise === null
    ? filers.includes(actor.post) &&
        actor.post !== 'enterprise' &&
        filedBy.department !== null &&
        actor.department === filedBy.department
    : actor.post === 'enterprise' && actor.enterprise === filedBy.enterprise
}

/** Nobody verifies an answer of their own. */
const ownAnswer = (move: ProblemMove, { answeredBy }: ProblemParties, actor: Actor): Label | undefined =>
  move === 'closed' && answeredBy?.account === actor.account && answeredBy.post === actor.post
    ? { zh: '自己的答复要由别人核验销号', en: 'Nobody verifies an answer of their own' }
    : undefined

export const problemLifecycle = lifecycle({
  subject: { zh: '这个问题', en: 'The problem' },
  opening: { act: 'filed', label: { zh: '提出', en: 'Raised' }, done: { zh: '提出', en: 'raised' } },
  states: problemStates,
  parts: problemParts,
  transitions: {
    dispatched: {
      label: { zh: '派单', en: 'Dispatch' },
      from: ['filed', 'dispatched', 'received', 'sent-back'],
      to: 'dispatched',
      by: ['dispatcher'],
    },
    received: { label: { zh: '签收', en: 'Receive' }, from: ['dispatched'], to: 'received', by: ['department'] },
    answered: { label: { zh: '答复', en: 'Answer' }, from: inHand, to: 'answered', by: ['department'] },
    'sent-back': { label: { zh: '请补充', en: 'Ask for more' }, from: inHand, to: 'sent-back', by: ['department'] },
    supplemented: { label: { zh: '补充', en: 'Supplement' }, from: ['sent-back'], to: 'received', by: ['filer'] },
    rejected: {
      label: { zh: '退回重办', en: 'Return' },
      from: ['answered'],
      to: 'received',
      by: ['filer', 'supervisor'],
    },
    closed: { label: { zh: '销号', en: 'Close' }, from: ['answered'], to: 'closed', by: ['filer', 'supervisor'] },
    withdrawn: { label: { zh: '撤回', en: 'Withdraw' }, from: ['filed'], to: 'withdrawn', by: ['filer'] },
    urged: { label: { zh: '督办', en: 'Supervise' }, from: inHand, by: ['supervisor'] },
    assigned: {
      label: { zh: '定责任', en: 'Assign' },
      from: ['dispatched', 'received'],
      by: ['department', 'dispatcher'],
    },
    fulfilled: {
      label: { zh: '责任落实', en: 'Mark as done' },
      from: ['dispatched', 'received', 'sent-back', 'answered'],
      by: ['department', 'dispatcher'],
    },
    noted: { label: { zh: '记进度', en: 'Note progress' }, from: open, by: ['department', 'filer', 'dispatcher'] },
  },
  holds: holdsProblemPart,
  besides: ownAnswer,
})
