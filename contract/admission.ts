import type { Post } from '../kernel/post.ts'
import type { Admission } from './route.ts'

/** Whoever works for the zone on its registers, targets and projects; not the three administrators. */
export const zoneStaff: readonly Post[] = [
  'leader',
  'project-lead',
  'project-officer',
  'department-clerk',
  'statistician',
  'supervisor',
  'investment-officer',
  'service-agent',
]

/** Whether someone may call a route; `post` is null for a visitor who has not signed in. */
export function admits(admission: Admission, post: Post | null): boolean {
  if (admission === 'anyone') return true
  if (post === null) return false
  return admission === 'signed-in' || admission.includes(post)
}
