import type { Post } from '../kernel/post.ts'

/** Who is asking: an account in the post it holds at this moment, in one zone and within one jurisdiction. */
export type Viewer = {
  readonly account: string
  readonly person: string
  readonly post: Post
  readonly zone: string
  readonly department: string | null
  readonly enterprise: string | null
  readonly session: string
}
