import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import type { Configuration } from '../configuration.ts'
import type { Progress } from '../start-refusal.ts'
import { openCluster } from './cluster.ts'
import { openGiven } from './given.ts'
import { appConnection, migrate } from './migrate.ts'
import { isRunning, readPostmaster } from './own/postmaster.ts'
import { type Database, openDatabase } from './zone-session.ts'

export type Reached = { readonly superuser: ClientConfig; readonly database: Database; close(): Promise<void> }

const migrations = join(import.meta.dirname, 'migrations')

/** Opens the database alone, as the server does; refused while a server uses it. */
export async function takeDatabase(configuration: Configuration, progress: Progress): Promise<Reached> {
  const cluster = configuration.database
    ? await openGiven(configuration.database, progress)
    : await openCluster(configuration.data, progress)
  try {
    await migrate(cluster.superuser, migrations, progress)
  } catch (error) {
    await cluster.close()
    throw error
  }
  return reached(cluster.superuser, () => cluster.close())
}

/** Opens the database for a short act of the terminal: beside a running server, or alone where none runs. */
export async function reachDatabase(configuration: Configuration, progress: Progress): Promise<Reached> {
  if (configuration.database) return reached({ connectionString: configuration.database }, async () => undefined)
  const postmaster = await readPostmaster(join(configuration.data, 'postgres'))
  if (!postmaster?.ready || !isRunning(postmaster)) return takeDatabase(configuration, progress)
  const { socketFolder: host, port } = postmaster
  return reached({ host, port, user: 'jixia', database: 'jixia' }, async () => undefined)
}

function reached(superuser: ClientConfig, close: () => Promise<void>): Reached {
  const database = openDatabase(appConnection(superuser))
  return {
    superuser,
    database,
    close: async () => {
      await database.close()
      await close()
    },
  }
}
