import type { FastifyReply, FastifyRequest } from 'fastify'

const name = 'jixia'
const shape = /^[A-Za-z0-9_-]{43}$/

/** The session token of a request: from the cookie of the browser, or as `Authorization: Bearer` from a program. */
export function tokenOf({ headers }: FastifyRequest): string | null {
  const bearer = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]
  const token = bearer ?? readCookie(headers.cookie, name)
  return token && shape.test(token) ? token : null
}

export function readCookie(header: string | undefined, wanted: string): string | undefined {
  return header
    ?.split(';')
    .map((part) => part.trim().split('='))
    .find(([key]) => key === wanted)?.[1]
}

export type CookieOptions = { readonly path?: string; readonly sameSite?: 'Strict' | 'Lax' }

/** Sets a cookie that scripts cannot read; null takes it away. Secure wherever Jixia is reached through https. */
export function sendCookie(reply: FastifyReply, key: string, value: string | null, options: CookieOptions = {}): void {
  const secure = reply.server.configuration.publicAddress.startsWith('https://') ? '; Secure' : ''
  const end = value === null ? '; Max-Age=0' : ''
  const { path = '/', sameSite = 'Strict' } = options
  reply.header('set-cookie', `${key}=${value ?? ''}; Path=${path}; HttpOnly; SameSite=${sameSite}${secure}${end}`)
}

export const sendToken = (reply: FastifyReply, token: string | null): void => sendCookie(reply, name, token)
