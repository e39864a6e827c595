import { readFile, statfs } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readCondition } from '../../contract/administration.ts'
import type { ImportPhase } from '../../contract/import.ts'
import type { Room } from '../application.ts'
import { mount } from '../mount.ts'

type DatabaseRow = { version: string; bytes: number; connections: number; migration: string; migratedAt: string }

const ofDatabase = `
  select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
    (select count(*) from pg_stat_activity where datname = current_database()) as connections,
    name as migration, applied_at as "migratedAt"
  from jixia_migration order by number desc limit 1`

const ofImports = `
  select phase, count(*) as count, max(updated_at) as last from register.import
  where zone_id = $1 group by phase order by last desc`

const began = new Date(performance.timeOrigin).toISOString()

async function programVersion(): Promise<string> {
  const written = await readFile(resolve(import.meta.dirname, '../../package.json'), 'utf8')
  return (JSON.parse(written) as { version: string }).version
}

/** How program, database and disk are, for the system administrator; `folder` holds the data. */
export const conditionRoom =
  (folder: string): Room =>
  async (app) => {
    const version = await programVersion()

    mount(app, readCondition, async ({ viewer, database }) => {
      const [row] = await database.readAsSystem<DatabaseRow>(ofDatabase)
      const imports = await database.readAsSystem<{ phase: ImportPhase; count: number; last: string }>(ofImports, [
        viewer.zone,
      ])
      const { bavail, blocks, bsize } = await statfs(folder)
      return {
        program: { version, node: process.version, began, memory: process.memoryUsage().rss },
        database: row!,
        disk: { free: bavail * bsize, size: blocks * bsize, folder },
        imports,
      }
    })
  }
