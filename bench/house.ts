import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ClientConfig } from 'pg'
import type { Post } from '../kernel/post.ts'
import { openCluster } from '../server/database/cluster.ts'
import { appConnection, migrate } from '../server/database/migrate.ts'
import { type Database, openDatabase } from '../server/database/zone-session.ts'
import { addDemonstrationAccounts } from '../server/sign-in/demonstration.ts'
import type { Viewer } from '../server/viewer.ts'
import { demo } from '../zones/demo/pack.ts'
import { type Connection, openConnection } from './connection.ts'

/** A database of its own in a temporary folder, with the accounts of the fictional zone. */
export type House = {
  readonly folder: string
  readonly superuser: ClientConfig
  readonly database: Database
  /** Starts the application in a process of its own and signs several people in. */
  serve(): Promise<Served>
  close(): Promise<void>
}

export type Served = {
  readonly host: string
  readonly port: number
  /** The sessions of two people who may read and write registers: each has a share of the database of its own. */
  readonly cookies: readonly [string, string]
  /** The session of somebody at a post. */
  enter(post: Post): Promise<string>
  /** The most memory that the server's process has held, in megabytes. */
  peakMemory(): Promise<number>
  /** Processor time that the server's process has used, in milliseconds. */
  processorTime(): Promise<number>
  /** The longest turn of its event loop since this was asked last, in milliseconds of processor time. */
  longestTurn(): Promise<number>
  close(): Promise<void>
}

export const zone = demo.zone.id
export const clerk: Viewer = {
  account: 'bench',
  person: '',
  post: 'statistician',
  zone,
  department: null,
  enterprise: null,
  session: '',
}

export const password = 'Sesame-open-42'
const migrations = resolve(import.meta.dirname, '../server/database/migrations')

export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `jixia-bench-${name}-`))
  await chmod(folder, 0o711)
  return folder
}

export async function openHouse(name: string): Promise<House> {
  const folder = await temporaryFolder(name)
  const cluster = await openCluster(join(folder, 'data'), () => undefined)
  await migrate(cluster.superuser, migrations, () => undefined)
  const database = openDatabase(appConnection(cluster.superuser))
  await addDemonstrationAccounts(database, [demo], password, Date.now())
  return {
    folder,
    superuser: cluster.superuser,
    database,
    serve: () => serve(cluster.superuser),
    close: async () => {
      await database.close()
      await cluster.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function ask<Answer>(server: ChildProcess, question: unknown): Promise<Answer> {
  server.send(question as object)
  const [answer] = await once(server, 'message')
  return answer as Answer
}

async function signIn(connection: Connection, wanted: Post): Promise<string> {
  const { name } = demo.accounts.find(({ post }) => post === wanted)!
  const entered = await connection.call('POST', '/api/sign-in', { body: { name, password } })
  const cookie = /set-cookie: (jixia=[^;]+)/i.exec(entered.head)?.[1]
  if (!cookie) throw new Error(`${name} could not sign in: ${entered.body}`)
  return cookie
}

async function serve(superuser: ClientConfig): Promise<Served> {
  const server = fork(resolve(import.meta.dirname, 'serve.ts'), { stdio: 'inherit' })
  const { port } = await ask<{ port: number }>(server, { superuser })
  const host = '127.0.0.1'
  const connection = await openConnection(host, port)
  const cookies = [await signIn(connection, 'statistician'), await signIn(connection, 'project-officer')] as const
  connection.close()
  return {
    host,
    port,
    cookies,
    enter: async (post) => {
      const door = await openConnection(host, port)
      return signIn(door, post).finally(() => door.close())
    },
    peakMemory: async () => (await ask<{ peak: number }>(server, { peak: true })).peak,
    processorTime: async () => (await ask<{ processor: number }>(server, { processor: true })).processor,
    longestTurn: async () => (await ask<{ turn: number }>(server, { turn: true })).turn,
    close: async () => {
      const gone = once(server, 'exit')
      server.disconnect()
      await gone
    },
  }
}
