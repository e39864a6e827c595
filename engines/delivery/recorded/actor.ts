import type { Label } from '../../../kernel/label.ts'
import { type Post, posts } from '../../../kernel/post.ts'

/** Who acts: an account in the post that it holds at that moment. */
export type Actor = {
  readonly account: string
  readonly person: string
  readonly post: Post
  readonly department: string | null
  readonly enterprise: string | null
}

/** Somebody who acts without an account. */
export type ThePublic = Omit<Actor, 'post'> & { readonly post: 'public' }

/** Every post in which something is done, and what whoever holds none is called. */
export const actingPosts: Readonly<Record<Post | ThePublic['post'], Label>> = {
  ...posts,
  public: { zh: '社会公众', en: 'The public' },
}
