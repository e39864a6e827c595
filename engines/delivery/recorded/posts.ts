import type { Post } from '../../../kernel/post.ts'
import type { Actor } from './actor.ts'

/** Posts that send what a project needs to departments. */
export const dispatchers: readonly Post[] = ['project-officer', 'project-lead', 'leader', 'supervisor']

/** Posts that settle for their department what was sent to it. */
export const handlers: readonly Post[] = [
  'department-clerk',
  'project-officer',
  'investment-officer',
  'service-agent',
  'statistician',
]

/** Posts that supervise all departments. */
export const supervisors: readonly Post[] = ['supervisor', 'leader']

/** Whether somebody may send what a project needs to departments: whoever drives it, and who supervises all of them. */
export const dispatches = (projectDepartment: string | null | undefined, actor: Actor): boolean =>
  dispatchers.includes(actor.post) &&
  (supervisors.includes(actor.post) ||
    !projectDepartment ||
    actor.department === null ||
    actor.department === projectDepartment)
