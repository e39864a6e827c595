import type { FastifyReply, FastifyRequest } from 'fastify'

const name = 'jixia'
const shape = /^[A-Za-z0-9_-]{43}$/

export type CookieOptions = { readonly path?: string; readonly sameSite?: 'Strict' | 'Lax' }

const isSecure = ({ server }: FastifyRequest | FastifyReply): boolean =>
  server.configuration.publicAddress.startsWith('https://')

/**
 * What a cookie is called. Where people reach Jixia through https, its name begins so that browsers take it from this
 * very host, and over https, alone: a neighbour under the same domain cannot plant one. Over http browsers refuse that.
 */
const calledIn = (message: FastifyRequest | FastifyReply, key: string, { path = '/' }: CookieOptions): string =>
  isSecure(message) ? `${path === '/' ? '__Host-' : '__Secure-'}${key}` : key

/** The session token of a request: from the cookie of the browser, or as `Authorization: Bearer` from a program. */
export function tokenOf(request: FastifyRequest): string | null {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  const token = bearer ?? readCookie(request, name)
  return token && shape.test(token) ? token : null
}

export function readCookie(request: FastifyRequest, key: string, options: CookieOptions = {}): string | undefined {
  const wanted = calledIn(request, key, options)
  return request.headers.cookie
    ?.split(';')
    .map((part) => part.trim().split('='))
    .find(([called]) => called === wanted)?.[1]
}

/** Sets a cookie that scripts cannot read; null takes it away. Secure wherever Jixia is reached through https. */
export function sendCookie(reply: FastifyReply, key: string, value: string | null, options: CookieOptions = {}): void {
  const { path = '/', sameSite = 'Strict' } = options
  const secure = isSecure(reply) ? '; Secure' : ''
  const end = value === null ? '; Max-Age=0' : ''
  const called = calledIn(reply, key, options)
  reply.header('set-cookie', `${called}=${value ?? ''}; Path=${path}; HttpOnly; SameSite=${sameSite}${secure}${end}`)
}

export const sendToken = (reply: FastifyReply, token: string | null): void => sendCookie(reply, name, token)
