import { z } from 'zod'
import { type Post, posts } from '../kernel/post.ts'
import { label } from './parts/label.ts'
import { defineRoute } from './route.ts'

const postId = z.enum(Object.keys(posts) as [Post, ...Post[]])
const nothing = z.object({})

/** A post that a person holds: what, where, and for whom. */
export const heldPost = z.object({
  id: z.string(),
  zone: z.string(),
  zoneLabel: label,
  post: postId,
  department: label.nullable(),
  departmentId: z.string().nullable(),
  enterprise: z.string().nullable(),
})
export type HeldPost = z.infer<typeof heldPost>

export const readSession = defineRoute({
  id: 'readSession',
  method: 'GET',
  path: '/api/session',
  label: { zh: '当前登录', en: 'The session' },
  admits: 'signed-in',
  answer: z.object({
    account: z.string(),
    name: z.string(),
    person: z.string(),
    held: heldPost,
    posts: z.array(heldPost),
    newestDay: z.string().nullable().describe('The last day of which the zone knows a number'),
    mustChange: z.boolean().describe('Whether the password must be changed before anything else'),
    secondFactor: z.boolean(),
    demonstration: z.boolean(),
  }),
})

export const readSignInChoices = defineRoute({
  id: 'readSignInChoices',
  method: 'GET',
  path: '/api/sign-in',
  label: { zh: '登录方式', en: 'Ways to sign in' },
  admits: 'anyone',
  answer: z.object({
    providers: z.array(z.object({ id: z.string(), label, href: z.string() })),
    demonstration: z.array(
      z.object({ name: z.string(), person: z.string(), post: postId, zone: z.string(), zoneLabel: label }),
    ),
  }),
})

export const signIn = defineRoute({
  id: 'signIn',
  method: 'POST',
  path: '/api/sign-in',
  label: { zh: '登录', en: 'Sign in' },
  admits: 'anyone',
  body: z.object({
    name: z.string().max(200),
    password: z.string().max(1000),
    code: z.string().max(100).optional().describe('Six digits of the second factor, or a recovery code'),
  }),
  answer: z.object({ state: z.enum(['signed-in', 'code-wanted']) }),
})

export const signOut = defineRoute({
  id: 'signOut',
  method: 'POST',
  path: '/api/sign-out',
  label: { zh: '退出登录', en: 'Sign out' },
  admits: 'signed-in',
  body: nothing,
  answer: nothing,
})

export const choosePost = defineRoute({
  id: 'choosePost',
  method: 'POST',
  path: '/api/session/post',
  label: { zh: '换岗位', en: 'Choose a post' },
  admits: 'signed-in',
  body: z.object({ post: z.string().describe('The id of a post held') }),
  answer: nothing,
})

export const changePassword = defineRoute({
  id: 'changePassword',
  method: 'POST',
  path: '/api/session/password',
  label: { zh: '修改密码', en: 'Change the password' },
  admits: 'signed-in',
  body: z.object({ present: z.string().max(1000), future: z.string().max(1000) }),
  answer: nothing,
})

/** The rules of sign-in as they hold here; every holder of an account may know them. */
export const readPolicies = defineRoute({
  id: 'readPolicies',
  method: 'GET',
  path: '/api/policies',
  label: { zh: '登录规则', en: 'Rules of sign-in' },
  admits: 'signed-in',
  answer: z.object({
    password: z.object({
      shortest: z.number().describe('Characters at least'),
      kinds: z.number().describe('Of capitals, small letters, digits and other signs, so many at least'),
    }),
    lock: z.object({
      after: z.number().describe('Wrong attempts in a row that lock the account'),
      first: z.number().describe('Seconds of the first lock; each further one lasts twice as long'),
      longest: z.number().describe('Seconds of the longest lock'),
    }),
    session: z.object({
      idleMinutes: z.number().describe('Without an act, a session ends after so many minutes'),
      hours: z.number().describe('A session ends after so many hours in any case'),
    }),
    providers: z.number().describe('Identity providers that people may sign in with'),
    demonstration: z.boolean().describe('Whether the sign-in page names the demonstration accounts'),
  }),
})

export const shownSession = z.object({
  id: z.string(),
  person: z.string(),
  post: postId,
  began: z.string(),
  lastSeen: z.string(),
  expires: z.string(),
  address: z.string(),
  agent: z.string(),
  current: z.boolean(),
  token: z.string().nullable().describe('What a program’s token is for; null in a browser'),
})

export const listOwnSessions = defineRoute({
  id: 'listOwnSessions',
  method: 'GET',
  path: '/api/session/all',
  label: { zh: '我的登录', en: 'My sessions' },
  admits: 'signed-in',
  answer: z.object({ sessions: z.array(shownSession) }),
})

export const endOwnSession = defineRoute({
  id: 'endOwnSession',
  method: 'DELETE',
  path: '/api/session/all/:session',
  label: { zh: '结束一处登录', en: 'End one session' },
  admits: 'signed-in',
  params: z.object({ session: z.string() }),
  answer: z.object({ ended: z.number() }),
})

export const endOtherSessions = defineRoute({
  id: 'endOtherSessions',
  method: 'DELETE',
  path: '/api/session/all',
  label: { zh: '结束其他登录', en: 'End all other sessions' },
  admits: 'signed-in',
  answer: z.object({ ended: z.number() }),
})

export const createToken = defineRoute({
  id: 'createToken',
  method: 'POST',
  path: '/api/session/tokens',
  label: { zh: '为程序建立令牌', en: 'Create a token for a program' },
  admits: 'signed-in',
  body: z.object({ label: z.string().trim().min(1).max(100), days: z.number().int().min(1).max(366) }),
  answer: z.object({ id: z.string(), token: z.string().describe('Sent as Authorization: Bearer …; told only now') }),
})

export const beginSecondFactor = defineRoute({
  id: 'beginSecondFactor',
  method: 'POST',
  path: '/api/session/second-factor',
  label: { zh: '设置动态口令', en: 'Set up the second factor' },
  admits: 'signed-in',
  body: z.object({ password: z.string().max(1000) }),
  answer: z.object({
    secret: z.string(),
    uri: z.string(),
    picture: z.string().describe('The QR code as a data: address'),
  }),
})

export const confirmSecondFactor = defineRoute({
  id: 'confirmSecondFactor',
  method: 'PUT',
  path: '/api/session/second-factor',
  label: { zh: '启用动态口令', en: 'Confirm the second factor' },
  admits: 'signed-in',
  body: z.object({ code: z.string().max(100) }),
  answer: z.object({ recovery: z.array(z.string()).describe('Each opens the account once; told only now') }),
})

export const removeSecondFactor = defineRoute({
  id: 'removeSecondFactor',
  method: 'POST',
  path: '/api/session/second-factor/removal',
  label: { zh: '停用动态口令', en: 'Remove the second factor' },
  admits: 'signed-in',
  body: z.object({ password: z.string().max(1000), code: z.string().max(100) }),
  answer: nothing,
})

/** Leads to the identity provider; the answer is a redirect. */
export const goToProvider = defineRoute({
  id: 'goToProvider',
  method: 'GET',
  path: '/api/sign-in/provider/:provider',
  label: { zh: '用统一身份登录', en: 'Sign in through a provider' },
  admits: 'anyone',
  params: z.object({ provider: z.string() }),
})

/** Where the identity provider sends the person back to; the answer is a redirect. */
export const returnFromProvider = defineRoute({
  id: 'returnFromProvider',
  method: 'GET',
  path: '/api/sign-in/provider/:provider/return',
  label: { zh: '统一身份登录返回', en: 'Return from a provider' },
  admits: 'anyone',
  params: z.object({ provider: z.string() }),
  query: z.record(z.string(), z.string()),
})
