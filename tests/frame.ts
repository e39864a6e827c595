import type { FastifyInstance, InjectOptions } from 'fastify'
import type { ZonePack } from '../mechanisms/zone-pack.ts'
import type { ApplicationConfiguration } from '../server/application/settings.ts'
import { createApplication, type Room } from '../server/application.ts'
import { type AuditHeads, openAuditHeads } from '../server/audit/heads.ts'
import { appConnection } from '../server/database/migrate.ts'
import { type Database, openDatabase } from '../server/database/zone-session.ts'
import { type InstallationKey, passingKey } from '../server/keys/installation-key.ts'
import { addDemonstrationAccounts } from '../server/sign-in/demonstration.ts'
import { demo } from '../zones/demo/pack.ts'
import { zibo } from '../zones/zibo/pack.ts'
import { openTestDatabase, type Server, temporaryFolder } from './database.ts'

export const password = 'Sesame-open-42'

/** A moment that tests move on by hand. */
export type Clock = { now: number; forward(seconds: number): void }

export const startClock = (): Clock => ({
  now: Date.parse('2026-11-21T09:00:00Z'),
  forward(seconds) {
    this.now += seconds * 1000
  },
})

export type Frame = {
  readonly app: FastifyInstance
  readonly database: Database
  readonly superuser: Awaited<ReturnType<typeof openTestDatabase>>['superuser']
  readonly clock: Clock
  readonly key: InstallationKey
  readonly heads: AuditHeads
  close(): Promise<void>
}

const empty = { documents: [], indicators: [], figures: [], targets: [], cards: [] }

/** Two zones with nothing but their departments and demonstration accounts for each post. */
export const smallPacks: readonly ZonePack[] = [demo, zibo].map((pack) => ({ ...pack, ...empty }))

type Rooms = readonly Room[] | ((superuser: Frame['superuser']) => readonly Room[])

/** The application with some rooms on an empty database of two zones. */
export async function openFrame(
  server: Server,
  rooms: Rooms,
  given: Partial<ApplicationConfiguration> = {},
): Promise<Frame> {
  const test = await openTestDatabase(server, 'frame')
  const database = openDatabase(appConnection(test.superuser))
  const clock = startClock()
  await addDemonstrationAccounts(database, smallPacks, password, clock.now)
  const configuration = {
    clock: () => clock.now,
    rate: null,
    signInRate: null,
    webFolder: null,
    checkAnswers: true,
    ...given,
  }
  const furnished = typeof rooms === 'function' ? rooms(test.superuser) : rooms
  const key = passingKey()
  const heads = openAuditHeads(await temporaryFolder('heads'), key)
  const app = await createApplication({ database, packs: smallPacks, rooms: furnished, configuration, key, heads })
  await app.ready()
  return {
    app,
    database,
    superuser: test.superuser,
    clock,
    key,
    heads,
    close: async () => {
      await app.close()
      await database.close()
      await test.close()
    },
  }
}

/** Who calls: the cookie that a sign-in gave. */
export type Caller = (
  call: InjectOptions,
) => Promise<{ status: number; json: () => Record<string, never>; body: string; bytes: Buffer; fileName: string }>

/** Signs in and answers the one who calls with that session; refuses where the sign-in is refused. */
export async function signedIn(
  app: FastifyInstance,
  name: string,
  given: { password?: string; code?: string } = {},
): Promise<Caller> {
  const body = { name, password, ...given }
  const answer = await app.inject({ method: 'POST', url: '/api/sign-in', payload: body })
  const cookie = answer.cookies.find((candidate) => candidate.name === 'jixia')
  if (!cookie) throw new Error(`${name}: ${answer.statusCode} ${answer.body}`)
  return callerWith(app, { cookie: `jixia=${cookie.value}` })
}

export const callerWith =
  (app: FastifyInstance, headers: Record<string, string>): Caller =>
  async (call) => {
    const answer = await app.inject({ ...call, headers: { ...headers, ...call.headers } })
    const disposition = String(answer.headers['content-disposition'] ?? '')
    return {
      status: answer.statusCode,
      json: () => answer.json(),
      body: answer.body,
      bytes: answer.rawPayload,
      fileName: decodeURIComponent(/filename\*=UTF-8''(.*)/.exec(disposition)?.[1] ?? ''),
    }
  }
