import type { Label } from '../../../kernel/label.ts'

/** The words of the security administrator. */
export const words = {
  people: { zh: '人员与岗位', en: 'People and posts' },
  peopleNote: {
    zh: '账号由系统管理员建立；谁也不能给自己授岗',
    en: 'accounts are made by the system administrator; nobody grants the own posts',
  },
  grant: { zh: '授予岗位', en: 'Grant a post' },
  revoke: { zh: '收回', en: 'Revoke' },
  revokePost: { zh: '收回岗位', en: 'Revoke the post' },
  revokeNote: {
    zh: '收回后，以这个岗位登录的地方马上办不了事；办过的事都留着。',
    en: 'Sessions in this post stop at once; what was done stays on record.',
  },
  unlock: { zh: '解锁', en: 'Unlock' },
  unlockAccount: { zh: '解锁账号', en: 'Unlock the account' },
  unlockNote: {
    zh: '先问清是不是本人输错。解锁后马上可以再试。',
    en: 'First make sure that it was the person. It may then sign in at once.',
  },
  post: { zh: '岗位', en: 'Post' },
  postMissing: { zh: '请选岗位', en: 'Choose a post' },
  department: { zh: '部门', en: 'Department' },
  departmentMissing: { zh: '请选部门', en: 'Choose a department' },
  wholeZone: { zh: '全区（不限部门）', en: 'the whole zone' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  enterpriseFind: { zh: '找企业', en: 'Find the enterprise' },
  enterpriseHint: { zh: '企业名称中的几个字；列出前20家。', en: 'A part of its name; the first 20 are listed.' },
  enterpriseMissing: { zh: '请选企业', en: 'Choose an enterprise' },
  choose: { zh: '请选择', en: 'Choose' },
  administratorNote: {
    zh: '系统、安全、审计三种管理员不能由同一人担任。',
    en: 'One person cannot be two of the three administrators.',
  },
  sessions: { zh: '本区现在的登录', en: 'Open sessions of the zone' },
  sessionsNote: { zh: '结束后要重新登录', en: 'whoever is ended must sign in again' },
  endSession: { zh: '结束登录', en: 'End the session' },
  policies: { zh: '登录规则', en: 'Rules of sign-in' },
  policiesNote: { zh: '对本平台所有账号一样', en: 'the same for every account' },
  rule: { zh: '规则', en: 'Rule' },
  value: { zh: '现在怎样', en: 'As it is' },
  from: { zh: '由谁定', en: 'Set in' },
  built: { zh: '程序', en: 'the program' },
  file: { zh: '配置文件 jixia.config.ts', en: 'jixia.config.ts' },
} as const satisfies Record<string, Label>
