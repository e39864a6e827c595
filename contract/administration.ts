import { z } from 'zod'
import { expected } from '../kernel/expected.ts'
import type { Label } from '../kernel/label.ts'
import { type Post, posts } from '../kernel/post.ts'
import { type ImportPhase, importPhases } from './import.ts'
import { label, named } from './parts/label.ts'
import { defineRoute } from './route.ts'
import { shownSession } from './sign-in.ts'

const postId = z.enum(Object.keys(posts) as [Post, ...Post[]])
const importPhase = z.enum(Object.keys(importPhases) as [ImportPhase, ...ImportPhase[]])
const nothing = z.object({})
const ofAccount = z.object({ account: z.string() })

export const shownAccount = z.object({
  id: z.string(),
  name: z.string(),
  person: z.string(),
  demonstration: z.boolean(),
  disabled: z.boolean(),
  lockedUntil: z.string().nullable(),
  secondFactor: z.boolean(),
  lastSeen: z.string().nullable(),
  posts: z.array(
    z.object({
      id: z.string(),
      post: postId,
      department: z.string().nullable(),
      departmentLabel: label.nullable(),
      enterprise: z.string().nullable(),
      enterpriseName: z.string().nullable(),
      grantedAt: z.string(),
    }),
  ),
})

/** What an account may be looked for by, beside its name and its post. */
export const accountStates = {
  locked: { zh: '锁定', en: 'locked' },
  'without-factor': { zh: '未启用动态口令', en: 'without a second factor' },
  'without-post': { zh: '还没有岗位', en: 'without a post' },
  disabled: { zh: '已停用', en: 'disabled' },
} as const satisfies Record<string, Label>
export type AccountState = keyof typeof accountStates

export const listAccounts = defineRoute({
  id: 'listAccounts',
  method: 'GET',
  path: '/api/accounts',
  label: { zh: '账号', en: 'Accounts' },
  admits: ['system-administrator', 'security-administrator'],
  query: z.object({
    search: z.string().max(100).optional(),
    post: postId.optional(),
    state: z.enum(Object.keys(accountStates) as [AccountState, ...AccountState[]]).optional(),
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    accounts: z.array(shownAccount),
    total: z.number(),
    counts: z
      .object({ disabled: z.number(), locked: z.number(), withoutPost: z.number(), withoutFactor: z.number() })
      .describe('Of all that were found, not of this page alone'),
  }),
})

export const createAccount = defineRoute({
  id: 'createAccount',
  method: 'POST',
  path: '/api/accounts',
  label: { zh: '建立账号', en: 'Create an account' },
  admits: ['system-administrator'],
  body: z.object({ name: z.string().max(64), person: z.string().trim().min(1).max(100) }),
  answer: z.object({
    id: z.string(),
    password: z.string().describe('The first password, told only now; it must be changed'),
  }),
})

export const changeAccount = defineRoute({
  id: 'changeAccount',
  method: 'PATCH',
  path: '/api/accounts/:account',
  label: { zh: '修改、停用账号', en: 'Change or disable an account' },
  admits: ['system-administrator'],
  params: ofAccount,
  body: z
    .object({ person: z.string().trim().min(1).max(100).optional(), disabled: z.boolean().optional() })
    .refine((changes) => Object.keys(changes).length > 0, expected('没有要改的内容', 'there is nothing to change')),
  answer: nothing,
})

export const resetPassword = defineRoute({
  id: 'resetPassword',
  method: 'POST',
  path: '/api/accounts/:account/password',
  label: { zh: '重置密码', en: 'Reset a password' },
  admits: ['system-administrator'],
  params: ofAccount,
  body: nothing,
  answer: z.object({ password: z.string() }),
})

export const unlockAccount = defineRoute({
  id: 'unlockAccount',
  method: 'POST',
  path: '/api/accounts/:account/unlock',
  label: { zh: '解锁账号', en: 'Unlock an account' },
  admits: ['security-administrator'],
  params: ofAccount,
  body: nothing,
  answer: nothing,
})

export const grantPost = defineRoute({
  id: 'grantPost',
  method: 'POST',
  path: '/api/accounts/:account/posts',
  label: { zh: '授予岗位', en: 'Grant a post' },
  admits: ['security-administrator'],
  params: ofAccount,
  body: z.object({
    post: postId,
    department: z.string().max(100).nullable().default(null),
    enterprise: z.string().max(100).nullable().default(null),
  }),
  answer: z.object({ id: z.string() }),
})

/** The departments and enterprises of the zone that a post can be held for. */
export const listJurisdictions = defineRoute({
  id: 'listJurisdictions',
  method: 'GET',
  path: '/api/jurisdictions',
  label: { zh: '岗位可管的部门与企业', en: 'Departments and enterprises of a post' },
  admits: ['security-administrator'],
  query: z.object({ search: z.string().trim().max(100).default('').describe('A part of the name of an enterprise') }),
  answer: z.object({
    departments: z.array(named),
    enterprises: z.array(z.object({ id: z.string(), name: z.string(), code: z.string().nullable() })),
  }),
})

export const revokePost = defineRoute({
  id: 'revokePost',
  method: 'DELETE',
  path: '/api/accounts/:account/posts/:post',
  label: { zh: '收回岗位', en: 'Revoke a post' },
  admits: ['security-administrator'],
  params: z.object({ account: z.string(), post: z.string() }),
  answer: nothing,
})

/** Posts of the zone that somebody granted or revoked of late, the newest first; those of the pack are left out. */
export const listPostChanges = defineRoute({
  id: 'listPostChanges',
  method: 'GET',
  path: '/api/post-changes',
  label: { zh: '近期岗位变动', en: 'Recent changes of posts' },
  admits: ['security-administrator'],
  query: z.object({
    days: z.coerce.number().int().min(1).max(366).default(7).describe('So many days back from now'),
    size: z.coerce.number().int().min(1).max(200).default(20),
  }),
  answer: z.object({
    changes: z.array(
      z.object({
        at: z.string(),
        what: z.enum(['granted', 'revoked']),
        person: z.string(),
        account: z.string(),
        post: postId,
        by: z.string().describe('The person who did it; empty where it was done at the terminal'),
      }),
    ),
    total: z.number(),
  }),
})

export const listSessions = defineRoute({
  id: 'listSessions',
  method: 'GET',
  path: '/api/sessions',
  label: { zh: '在线会话', en: 'Sessions' },
  admits: ['security-administrator'],
  answer: z.object({ sessions: z.array(shownSession) }),
})

export const endSession = defineRoute({
  id: 'endSession',
  method: 'DELETE',
  path: '/api/sessions/:session',
  label: { zh: '结束会话', en: 'End a session' },
  admits: ['security-administrator'],
  params: z.object({ session: z.string() }),
  answer: z.object({ ended: z.number() }),
})

export const listPacks = defineRoute({
  id: 'listPacks',
  method: 'GET',
  path: '/api/packs',
  label: { zh: '区包', en: 'Zone packs' },
  admits: ['system-administrator'],
  answer: z.object({
    packs: z.array(
      z.object({
        zone: z.string(),
        label,
        documents: z.number(),
        departments: z.number(),
        indicators: z.number(),
        figures: z.number(),
        targets: z.number(),
        accounts: z.number(),
      }),
    ),
  }),
})

export const readHealth = defineRoute({
  id: 'readHealth',
  method: 'GET',
  path: '/api/health',
  label: { zh: '运行状况', en: 'Health' },
  admits: 'anyone',
  answer: z.object({ state: z.literal('well'), database: z.string().describe('The version of PostgreSQL') }),
})

/** What the system administrator looks after: program, database, disk and the zone's imports. */
export const readCondition = defineRoute({
  id: 'readCondition',
  method: 'GET',
  path: '/api/condition',
  label: { zh: '运行情况', en: 'How the server is' },
  admits: ['system-administrator'],
  answer: z.object({
    program: z.object({ version: z.string(), node: z.string(), began: z.string(), memory: z.number() }),
    database: z.object({
      version: z.string(),
      bytes: z.number(),
      connections: z.number(),
      migration: z.string().describe('The last change of the schema'),
      migratedAt: z.string(),
    }),
    disk: z.object({ free: z.number(), size: z.number(), folder: z.string() }),
    imports: z.array(z.object({ phase: importPhase, count: z.number(), last: z.string() })),
  }),
})

export const shownBackup = z.object({ name: z.string(), bytes: z.number(), at: z.string() })

export const listBackups = defineRoute({
  id: 'listBackups',
  method: 'GET',
  path: '/api/backups',
  label: { zh: '备份', en: 'Backups' },
  admits: ['system-administrator'],
  answer: z.object({ backups: z.array(shownBackup) }),
})

/** The file stays on the server: it holds every zone, so nobody takes it away through the web. */
export const createBackup = defineRoute({
  id: 'createBackup',
  method: 'POST',
  path: '/api/backups',
  label: { zh: '立即备份', en: 'Back up now' },
  admits: ['system-administrator'],
  body: nothing,
  answer: z.object({ backup: shownBackup, rows: z.number(), hash: z.string() }),
})
