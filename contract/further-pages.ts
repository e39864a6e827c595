import { postIds } from '../kernel/post.ts'
import type { Page } from './page.ts'
import { registerReaders, registerWriters } from './register/register.ts'

/** Further pages of a zone that are gone to by name. */
export const furtherPages: readonly Page[] = [
  {
    path: '/mine',
    label: { zh: '我的', en: 'Mine' },
    holds: { zh: '轮到自己办的事', en: 'what is waiting for you' },
    admits: 'signed-in',
  },
  {
    path: '/registers',
    label: { zh: '名录', en: 'Registers' },
    holds: { zh: '全部名录：主体、项目、地块、载体、部门、文件', en: 'enterprises, projects, parcels, parks and more' },
    admits: registerReaders,
  },
  {
    path: '/imports',
    label: { zh: '导入记录', en: 'Imports' },
    holds: { zh: '导入过的表格和结果', en: 'spreadsheets that were imported' },
    admits: registerWriters,
  },
  {
    path: '/glossary',
    label: { zh: '术语表', en: 'Glossary' },
    holds: { zh: '每个词的意思、单位、在哪里用', en: 'what every word means, its unit, where it is used' },
    admits: 'signed-in',
  },
  {
    path: '/account',
    label: { zh: '我的账号', en: 'My account' },
    holds: { zh: '密码、两步验证、登录、岗位', en: 'password, second factor, sessions, posts' },
    admits: 'signed-in',
  },
  {
    path: '/administration',
    label: { zh: '管理', en: 'Administration' },
    holds: { zh: '账号、岗位、备份、审计', en: 'accounts, posts, backups, the audit trail' },
    admits: postIds.filter((post) => post.endsWith('-administrator')),
  },
]
