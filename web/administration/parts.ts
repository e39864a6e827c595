import type { Label } from '../../kernel/label.ts'
import type { Administrator } from './duties.ts'

type Declared = {
  readonly id: string
  readonly owner: Administrator
  readonly label: Label
}

/** The parts of administration, each with the one administrator whose it is. */
export const parts = [
  { id: 'accounts', owner: 'system-administrator', label: { zh: '账号', en: 'Accounts' } },
  { id: 'packs', owner: 'system-administrator', label: { zh: '区包', en: 'Packs' } },
  { id: 'condition', owner: 'system-administrator', label: { zh: '运行', en: 'Condition' } },
  { id: 'backups', owner: 'system-administrator', label: { zh: '备份', en: 'Backups' } },
  { id: 'posts', owner: 'security-administrator', label: { zh: '岗位', en: 'Posts' } },
  { id: 'sessions', owner: 'security-administrator', label: { zh: '登录', en: 'Sessions' } },
  { id: 'policies', owner: 'security-administrator', label: { zh: '规则', en: 'Rules' } },
  { id: 'trail', owner: 'audit-administrator', label: { zh: '审计', en: 'Audit' } },
] as const satisfies readonly Declared[]
export type Part = (typeof parts)[number]
