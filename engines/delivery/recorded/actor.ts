import type { Post } from '../../../kernel/post.ts'

/** Who acts: an account in the post that it holds at that moment. */
export type Actor = {
  readonly account: string
  readonly person: string
  readonly post: Post
  readonly department: string | null
  readonly enterprise: string | null
}
