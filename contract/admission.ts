import type { Post } from '../kernel/post.ts'
import type { Admission } from './route.ts'

/** Whether someone may call a route; `post` is null for a visitor who has not signed in. */
export function admits(admission: Admission, post: Post | null): boolean {
  if (admission === 'anyone') return true
  if (post === null) return false
  return admission === 'signed-in' || admission.includes(post)
}
