import type { FastifyRequest } from 'fastify'
import type { Route } from '../../contract/route.ts'
import { changePassword, readSession, signOut } from '../../contract/sign-in.ts'
import { Refusal } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { tokenOf } from './cookie.ts'
import type { Sessions } from './sessions.ts'

const withoutOwnPassword: readonly string[] = [changePassword.id, readSession.id, signOut.id]

/** Tells who asks, from the session token; whoever must change the password first may do nothing else. */
export function recogniser(sessions: Sessions) {
  return async (request: FastifyRequest, route: Route): Promise<Viewer | null> => {
    const token = tokenOf(request)
    const known = token ? await sessions.find(token) : null
    if (known?.mustChange && route.admits !== 'anyone' && !withoutOwnPassword.includes(route.id)) {
      throw new Refusal(403, 'password-change', { zh: '请先修改密码', en: 'Please change your password first' })
    }
    return known?.viewer ?? null
  }
}

/** Who asked with the same token a moment ago, without asking the database again. */
export function believer(sessions: Sessions) {
  return (request: FastifyRequest): Viewer | null => {
    const token = tokenOf(request)
    return token === null ? null : sessions.believed(token)
  }
}
