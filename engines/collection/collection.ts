import type { Label } from '../../kernel/label.ts'
import type { Post } from '../../kernel/post.ts'

/** Where a collection task stands between being asked and being part of the book. */
export const taskStates = {
  open: { zh: '待填', en: 'To fill in' },
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '待审', en: 'Submitted' },
  returned: { zh: '退回', en: 'Returned' },
  reviewed: { zh: '已审', en: 'Reviewed' },
  locked: { zh: '已锁定', en: 'Locked' },
} as const satisfies Record<string, Label>
export type TaskState = keyof typeof taskStates
export const taskStateIds = Object.keys(taskStates) as TaskState[]

/** Who makes a move: the one who owes the numbers, or the one who reviews them. */
type Part = 'filler' | 'reviewer'

type Transition = {
  readonly label: Label
  readonly from: readonly TaskState[]
  /** Left out where the state stays as it is. */
  readonly to: Partial<Record<TaskState, TaskState>>
  readonly part: Part
  readonly reason?: true
}

/** Every move of a task: from which states, into which, and whose it is. */
export const transitions = {
  save: {
    label: { zh: '存草稿', en: 'Save the draft' },
    from: ['open', 'draft', 'returned'],
    to: { open: 'draft' },
    part: 'filler',
  },
  submit: {
    label: { zh: '提交填报', en: 'Submit' },
    from: ['open', 'draft', 'returned'],
    to: { open: 'submitted', draft: 'submitted', returned: 'submitted' },
    part: 'filler',
  },
  return: {
    label: { zh: '退回重填', en: 'Return' },
    from: ['submitted', 'reviewed'],
    to: { submitted: 'returned', reviewed: 'returned' },
    part: 'reviewer',
    reason: true,
  },
  review: {
    label: { zh: '审核通过', en: 'Approve' },
    from: ['submitted'],
    to: { submitted: 'reviewed' },
    part: 'reviewer',
  },
  lock: {
    label: { zh: '锁定入库', en: 'Lock' },
    from: ['reviewed'],
    to: { reviewed: 'locked' },
    part: 'reviewer',
  },
} as const satisfies Record<string, Transition>
export type Move = keyof typeof transitions
export const moveIds = Object.keys(transitions) as Move[]

/** The posts that fill in for the department or enterprise that they belong to. */
export const fillerPosts = [
  'department-clerk',
  'project-officer',
  'investment-officer',
  'statistician',
  'enterprise',
] as const satisfies readonly Post[]
const reviewerPosts = ['statistician'] as const satisfies readonly Post[]

/** What a move depends on of a task, and of the person who wants to make it. */
export type TaskStanding = {
  readonly state: TaskState
  readonly department: string | null
  readonly enterprise: string | null
  readonly submittedBy: string | null
}
export type Mover = {
  readonly account: string
  readonly post: Post
  readonly department: string | null
  readonly enterprise: string | null
}

/** Whether a task lies with the department or the enterprise of a person. */
export function owes(task: Pick<TaskStanding, 'department' | 'enterprise'>, mover: Omit<Mover, 'account'>): boolean {
  if (!(fillerPosts as readonly Post[]).includes(mover.post)) return false
  return mover.post === 'enterprise'
    ? task.enterprise !== null && task.enterprise === mover.enterprise
    : task.department !== null && task.department === mover.department
}

const names = (states: readonly TaskState[], language: 'zh' | 'en'): string =>
  states.map((state) => taskStates[state][language]).join(language === 'zh' ? '、' : ', ')

/** Why a person may not make a move now; undefined where nothing stands against it. */
export function refusalOf(move: Move, task: TaskStanding, mover: Mover): Label | undefined {
  const transition: Transition = transitions[move]
  if (transition.part === 'filler' && !owes(task, mover)) {
    return { zh: '这件填报不归您的部门或企业', en: 'This task belongs to another department or enterprise' }
  }
  if (transition.part === 'reviewer') {
    if (!(reviewerPosts as readonly Post[]).includes(mover.post)) {
      return { zh: `${transition.label.zh}由统计人员办理`, en: 'This is for the statistician' }
    }
    if (task.submittedBy === mover.account) {
      return { zh: '自己提交的填报要由另一位统计人员审核', en: 'Nobody reviews a submission of their own' }
    }
  }
  if (transition.from.includes(task.state)) return undefined
  return {
    zh: `现在是“${taskStates[task.state].zh}”，只有${names(transition.from, 'zh')}的填报可以${transition.label.zh}`,
    en: `The task is “${taskStates[task.state].en}”; this needs: ${names(transition.from, 'en')}`,
  }
}

/** The moves that a person may make now, in the order of the table. */
export const movesOf = (task: TaskStanding, mover: Mover): Move[] =>
  moveIds.filter((move) => refusalOf(move, task, mover) === undefined)

/** The state that a move leads to. */
export const stateAfter = (move: Move, state: TaskState): TaskState =>
  (transitions[move] as Transition).to[state] ?? state

export const needsReason = (move: Move): boolean => (transitions[move] as Transition).reason === true
