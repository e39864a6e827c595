import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Route } from '../contract/route.ts'
import type { ZonePack } from '../mechanisms/zone-pack.ts'
import { type Gate, openGate } from './application/at-once.ts'
import { serveDescription } from './application/description.ts'
import { answerErrors, answerNoise, answerUnread } from './application/errors.ts'
import { refuseForeignOrigin } from './application/foreign-origin.ts'
import { secureHeaders } from './application/headers.ts'
import { loggedPath } from './application/path.ts'
import { limitRates } from './application/rate-limit.ts'
import { type ApplicationConfiguration, configured } from './application/settings.ts'
import { openTurns, type Turns } from './application/turns.ts'
import { serveWeb } from './application/web.ts'
import type { AuditHeads } from './audit/heads.ts'
import { noteHeads } from './audit/noting.ts'
import type { Database } from './database/zone-session.ts'
import { type InstallationKey, passingKey } from './keys/installation-key.ts'
import type { Operator } from './operator/recognise.ts'
import { believer, recogniser } from './sign-in/recognise.ts'
import { openSessions, type Sessions } from './sign-in/sessions.ts'
import { openStrangers, type Strangers } from './sign-in/strangers.ts'
import type { Viewer } from './viewer.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly database: Database
    readonly configuration: ApplicationConfiguration
    readonly packs: readonly ZonePack[]
    readonly sessions: Sessions
    readonly strangers: Strangers
    readonly key: InstallationKey
    /** Where the heads of the audit chains are noted; null where there is no data folder. */
    readonly heads: AuditHeads | null
    /** Admits a costly call, or refuses it. */
    readonly gate: Gate
    /** Lets each person have a share of the database. */
    readonly turns: Turns
    /** Every route of the contract that is served, in the order of mounting. */
    readonly mounted: Route[]
    /** Who asks, or null; refuses a session that must change its password first. */
    recognise(request: FastifyRequest, route: Route): Promise<Viewer | null>
    /** Who asked with the same token a moment ago; whoever acts on that enters the database by the session. */
    believe(request: FastifyRequest): Viewer | null
  }
  interface FastifyRequest {
    viewer: Viewer | null
    /** The viewer where the session is still to be looked up, by reading. */
    believed: Viewer | null
  }
}

/** A room's routes: mounts them on the application. */
export type Room = (app: FastifyInstance) => void | Promise<void>

export type ApplicationParts = {
  readonly database: Database
  readonly configuration?: Partial<ApplicationConfiguration>
  readonly packs?: readonly ZonePack[]
  readonly rooms: readonly Room[]
  /** The secret of this installation; left out, one that lasts as long as the process. */
  readonly key?: InstallationKey
  readonly heads?: AuditHeads
  /** Whom the machine itself lets in; left out, nobody. */
  readonly operator?: Operator
}

/** Builds the HTTP application from its rooms; the caller listens on it and closes it. */
export async function createApplication(parts: ApplicationParts): Promise<FastifyInstance> {
  const configuration = configured(parts.configuration)
  const app = fastify({
    logger: logging(configuration),
    trustProxy: configuration.trustProxy && ((_address, hop) => hop === 0),
    bodyLimit: 1024 * 1024,
    requestTimeout: 30 * 60_000,
    forceCloseConnections: true,
    frameworkErrors: answerUnread,
    clientErrorHandler: answerNoise,
    routerOptions: { maxParamLength: 500 },
  })
  const sessions = openSessions(parts.database, configuration)
  app.decorate('database', parts.database)
  app.decorate('configuration', configuration)
  app.decorate('packs', parts.packs ?? [])
  app.decorate('sessions', sessions)
  app.decorate('strangers', openStrangers())
  app.decorate('key', parts.key ?? passingKey())
  app.decorate('heads', parts.heads ?? null)
  app.decorate('gate', openGate())
  app.decorate('turns', openTurns(configuration.clock))
  app.decorate('mounted', [])
  const recognise = recogniser(sessions)
  app.decorate(
    'recognise',
    async (request, route) => parts.operator?.recognise(request, route) ?? recognise(request, route),
  )
  app.decorate('believe', believer(sessions))
  app.decorateRequest('viewer', null)
  app.decorateRequest('believed', null)
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  secureHeaders(app)
  refuseForeignOrigin(app)
  limitRates(app)
  answerErrors(app)
  noteHeads(app)
  for (const room of parts.rooms) await room(app)
  serveDescription(app)
  await serveWeb(app)
  return app
}

function logging({ logLevel }: ApplicationConfiguration) {
  if (logLevel === 'silent') return false
  return {
    level: logLevel,
    serializers: {
      req: (request: FastifyRequest) => ({
        method: request.method,
        path: loggedPath(request),
        address: request.ip,
      }),
    },
  }
}
