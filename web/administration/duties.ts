import type { Label } from '../../kernel/label.ts'
import { duties as dutiesOfPosts, type Post } from '../../kernel/post.ts'

/** The three administrators, in the order of the page's closing line. */
export const administrators = ['system-administrator', 'security-administrator', 'audit-administrator'] as const
export type Administrator = (typeof administrators)[number]

/** What each of them looks after. */
export const duties: Readonly<Record<Administrator, Label>> = dutiesOfPosts

export const isAdministrator = (post: Post): post is Administrator => (administrators as readonly Post[]).includes(post)
