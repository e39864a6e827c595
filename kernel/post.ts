import type { Label } from './label.ts'

/** The posts of a zone: what a person may see and do follows from the post held, in a zone and a jurisdiction. */
export const posts = {
  leader: { zh: '管委会领导', en: 'Zone leader' },
  'project-lead': { zh: '挂包领导', en: 'Project lead' },
  'project-officer': { zh: '项目专员', en: 'Project officer' },
  'department-clerk': { zh: '部门科员', en: 'Department clerk' },
  statistician: { zh: '统计人员', en: 'Statistician' },
  supervisor: { zh: '督查人员', en: 'Supervisor' },
  'investment-officer': { zh: '招商专员', en: 'Investment officer' },
  'service-agent': { zh: '帮办代办员', en: 'Service agent' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  bank: { zh: '金融机构', en: 'Bank' },
  expert: { zh: '专家', en: 'Expert' },
  observer: { zh: '营商环境观察员', en: 'Observer' },
  'system-administrator': { zh: '系统管理员', en: 'System administrator' },
  'security-administrator': { zh: '安全管理员', en: 'Security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'Audit administrator' },
} as const satisfies Record<string, Label>

export type Post = keyof typeof posts
export const postIds = Object.keys(posts) as Post[]
