import type { FastifyInstance } from 'fastify'
import { listPacks, readHealth } from '../../contract/administration.ts'
import { mount, mountOpen } from '../mount.ts'
import { mountAccounts } from './accounts.ts'
import { mountPosts } from './posts.ts'

/** What the system and the security administrator do, each their own, and how the server is. */
export function administrationRoom(app: FastifyInstance): void {
  mountOpen(app, readHealth, async ({ database }) => {
    const [row] = await database.readAsSystem<{ version: string }>(
      "select current_setting('server_version') as version",
    )
    return { state: 'well' as const, database: row!.version }
  })

  mount(app, listPacks, async () => ({
    packs: app.packs.map(({ zone, ...pack }) => ({
      zone: zone.id,
      label: zone.label,
      documents: pack.documents.length,
      departments: pack.departments.length,
      indicators: pack.indicators.length,
      figures: pack.figures.length,
      targets: pack.targets.length,
      accounts: pack.accounts.length,
    })),
  }))

  mountAccounts(app)
  mountPosts(app)
}
