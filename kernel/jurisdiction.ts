import type { Post } from './post.ts'

/**
 * Whether somebody acts for what a department drives. Whoever belongs to a department acts for what is its own and for
 * what has none yet; the leader, an enterprise for itself, and who belongs to no department act whatever it is.
 */
export const actsForDepartment = (
  { post, department }: { readonly post: Post; readonly department: string | null },
  driving: string | null,
): boolean => post === 'leader' || post === 'enterprise' || !department || !driving || department === driving
