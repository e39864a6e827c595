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

/** What the day of each post is about. */
export const duties: Readonly<Record<Post, Label>> = {
  leader: { zh: '看目标、项目和短板，定延期和成绩单', en: 'targets, projects and who answers; decides on extensions' },
  'project-lead': { zh: '挂包重大项目，协调到底', en: 'stands for major projects to the end' },
  'project-officer': {
    zh: '跟进项目，报旬报，提问题',
    en: 'follows projects, reports every ten days, raises problems',
  },
  'department-clerk': { zh: '填报本部门的数，办派来的问题', en: 'reports for the department and settles its problems' },
  statistician: { zh: '发起填报，审核、锁定、更正', en: 'asks for numbers, reviews, locks and corrects them' },
  supervisor: { zh: '督办、通报、考核', en: 'supervises, reports in the bulletin, assesses' },
  'investment-officer': { zh: '招商和项目落地', en: 'investment and the landing of projects' },
  'service-agent': { zh: '受企业委托帮办代办', en: 'acts for enterprises on their mandate' },
  enterprise: { zh: '填报本企业的数，提诉求', en: 'reports for itself and says what it needs' },
  bank: { zh: '看公布的数，对接企业', en: 'published figures, and the enterprises behind them' },
  expert: { zh: '评审、会诊', en: 'reviews and consultations' },
  observer: { zh: '观察营商环境，反映情况', en: 'watches the business climate and reports' },
  'system-administrator': { zh: '账号、区包、运行、备份', en: 'accounts, packs, condition, backups' },
  'security-administrator': { zh: '岗位、解锁、登录、规则', en: 'posts, locks, sessions, rules' },
  'audit-administrator': { zh: '审计记录与核验', en: 'the audit trail and its verification' },
}
