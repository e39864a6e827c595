import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, describe } from 'node:test'
import { Client, type ClientConfig } from 'pg'
import { type Cluster, openCluster } from '../server/database/cluster.ts'
import { migrate } from '../server/database/migrate.ts'
import type { PostgresProgram } from '../server/database/own/program.ts'

/** The two servers that every store must work on: the one that comes along, and the oldest one supported. */
export const servers = {
  'own-18': { title: 'PostgreSQL 18（自带） · our own' },
  'given-15': { title: 'PostgreSQL 15（给定） · given' },
} as const
export type Server = keyof typeof servers

export type TestDatabase = { readonly superuser: ClientConfig; readonly database: string; close(): Promise<void> }

const fifteen = '/usr/lib/postgresql/15/bin'
export const migrations = resolve(import.meta.dirname, '../server/database/migrations')
const running = new Map<Server, Promise<Cluster>>()
const folders: string[] = []
const quick = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '60' }

/** Why a server cannot be tested here; undefined where it can. */
export function whyAbsent(server: Server): string | undefined {
  if (server === 'given-15' && !existsSync(join(fifteen, 'postgres')))
    return `没有 PostgreSQL 15（${fifteen}）· not installed`
  return undefined
}

/** A temporary folder that PostgreSQL's account may enter; it goes when the run ends. */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `jixia-${name}-`))
  await chmod(folder, 0o711)
  folders.push(folder)
  return folder
}

/** An empty, migrated database on one of the servers. Each server is started once for the whole run. */
export async function openTestDatabase(server: Server, name: string): Promise<TestDatabase> {
  const started = running.get(server) ?? start(server)
  running.set(server, started)
  const { superuser } = await started
  const database = `${name.replaceAll(/\W/g, '_').toLowerCase()}_${Math.random().toString(36).slice(2, 8)}`
  await administer(superuser, `create database "${database}" template jixia_template`)
  return {
    superuser: { ...superuser, database },
    database,
    close: () => administer(superuser, `drop database if exists "${database}" with (force)`),
  }
}

/** Runs one suite on each server; where a server is absent, the suite is skipped and says why. */
export function eachServer(title: string, suite: (server: Server) => void): void {
  for (const server of Object.keys(servers) as Server[]) {
    const skip = whyAbsent(server) ?? false
    describe(`${title} — ${servers[server].title}`, { skip }, () => suite(server))
  }
}

async function start(server: Server): Promise<Cluster> {
  const folder = await temporaryFolder(server)
  const program: PostgresProgram | undefined =
    server === 'given-15'
      ? {
          folder: fifteen,
          major: 15,
          initdb: ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=trust', '--username=jixia'],
        }
      : undefined
  const cluster = await openCluster(folder, () => {}, { program, settings: quick })
  await administer(cluster.superuser, 'create database jixia_template')
  await migrate({ ...cluster.superuser, database: 'jixia_template' }, migrations, () => {})
  return cluster
}

async function administer(superuser: ClientConfig, statement: string): Promise<void> {
  const client = new Client({ ...superuser, database: 'postgres' })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Stops the servers and takes their folders away. */
export async function stopServers(): Promise<void> {
  for (const cluster of running.values()) await cluster.then((started) => started.close()).catch(() => {})
  running.clear()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
}

after(stopServers)
