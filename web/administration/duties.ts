import type { Label } from '../../kernel/label.ts'
import type { Post } from '../../kernel/post.ts'

/** What each of the three administrators looks after, in the order of the page's closing line. */
export const duties = {
  'system-administrator': { zh: '账号、区包、运行、备份', en: 'accounts, packs, condition, backups' },
  'security-administrator': { zh: '岗位、解锁、登录、规则', en: 'posts, locks, sessions, rules' },
  'audit-administrator': { zh: '审计记录与核验', en: 'the audit trail and its verification' },
} as const satisfies Partial<Record<Post, Label>>
export type Administrator = keyof typeof duties
export const administrators = Object.keys(duties) as Administrator[]

export const isAdministrator = (post: Post): post is Administrator => post in duties
