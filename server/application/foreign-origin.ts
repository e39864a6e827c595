import type { FastifyInstance, FastifyRequest } from 'fastify'
import { forbidden } from '../refusal.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

function isForeign({ headers, host }: FastifyRequest, publicHost: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = headers
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true
  const from = new URL(origin).host
  return from !== host && from !== publicHost
}

/** Refuses an act that another site's page makes in the name of a person signed in here. */
export function refuseForeignOrigin(app: FastifyInstance): void {
  const publicHost = new URL(app.configuration.publicAddress).host
  app.addHook('onRequest', (request, _reply, done) => {
    if (harmless.has(request.method) || !isForeign(request, publicHost)) return done()
    done(forbidden('请求来自别的网站，已拒绝', 'The request comes from another site and is refused'))
  })
}
