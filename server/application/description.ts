import type { FastifyInstance } from 'fastify'
import { newNonce, pagePolicy } from './headers.ts'
import { describeRoutes } from './openapi.ts'
import { routesPage } from './routes-page.ts'

/** Describes the served routes: OpenAPI 3.1 at /api/openapi.json, the same to read at /api. */
export function serveDescription(app: FastifyInstance): void {
  app.get('/api/openapi.json', async () => describeRoutes(app.mounted, app.configuration.publicAddress))
  app.get('/api', async (_request, reply) => {
    const nonce = newNonce()
    reply.header('content-security-policy', pagePolicy(nonce)).type('text/html; charset=utf-8')
    return routesPage(describeRoutes(app.mounted, app.configuration.publicAddress), nonce)
  })
}
