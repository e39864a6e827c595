import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { defineRoute } from '../../contract/route.ts'
import { type Post, posts } from '../../kernel/post.ts'
import { CallError, call } from '../api.ts'

const label = z.object({ zh: z.string(), en: z.string() })
const held = z.object({
  id: z.string(),
  zone: z.string(),
  zoneLabel: label,
  post: z.enum(Object.keys(posts) as [Post, ...Post[]]),
  department: label.nullable(),
})

export const session = z.object({ person: z.string(), held, posts: z.array(held), newestDay: z.string().nullable() })
export type Session = z.infer<typeof session>

export const readSession = defineRoute({
  id: 'readSession',
  method: 'GET',
  path: '/api/session',
  label: { zh: '当前登录', en: 'The session' },
  admits: 'anyone',
  answer: session,
})

/** Who is signed in, or null. */
export const sessionQuery = {
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await call(readSession, {})
    } catch (error) {
      if (error instanceof CallError && error.signedOut) return null
      throw error
    }
  },
  staleTime: 60_000,
}

export const useSession = () => useQuery(sessionQuery)

export const enter = defineRoute({
  id: 'signIn',
  method: 'POST',
  path: '/api/sign-in',
  label: { zh: '登录', en: 'Sign in' },
  admits: 'anyone',
  body: z.object({ name: z.string(), password: z.string(), code: z.string().optional() }),
  answer: z.object({ state: z.enum(['signed-in', 'code-wanted']) }),
})

const out = defineRoute({
  id: 'signOut',
  method: 'POST',
  path: '/api/sign-out',
  label: { zh: '退出登录', en: 'Sign out' },
  admits: 'signed-in',
  body: z.object({}),
})

const change = defineRoute({
  id: 'choosePost',
  method: 'POST',
  path: '/api/session/post',
  label: { zh: '换岗位', en: 'Choose a post' },
  admits: 'signed-in',
  body: z.object({ post: z.string() }),
})

/** Takes up another post of the same person; everything shown afterwards is seen from it. */
export const changePost = (id: string) => call(change, { body: { post: id } })

export const leave = () => call(out, { body: {} })
