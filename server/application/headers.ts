import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { pathOf } from './path.ts'

export const newNonce = (): string => randomBytes(16).toString('base64')

/** What a page of ours may load: its own files, and the styles that carry the nonce of this answer. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** What the worker of the web may load: files of this server, and nothing else. */
export const workerPolicy = "default-src 'none'; connect-src 'self'"

/** What every answer carries. */
export const always = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()',
}

/** Sends the headers that hold for every answer; a page replaces the policy by its own. */
export function secureHeaders(app: FastifyInstance): void {
  const secure = app.configuration.publicAddress.startsWith('https://')
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(always)
    if (secure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    if (pathOf(request).startsWith('/api')) reply.header('cache-control', 'no-store')
    done()
  })
}
