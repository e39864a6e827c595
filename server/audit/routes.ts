import type { FastifyInstance } from 'fastify'
import { type AuditFilter, exportAudit, listAudit, verifyAudit } from '../../contract/audit.ts'
import { attach } from '../attachment.ts'
import { mount } from '../mount.ts'
import { exportedTrail } from './export.ts'
import { record } from './record.ts'
import { type FoundEntry, trailStatement } from './trail.ts'
import { verifyZone } from './verify.ts'

const given = (filter: AuditFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])))

/** The trail of one's own zone, for the audit administrator. */
export function auditRoom(app: FastifyInstance): void {
  mount(app, listAudit, async ({ query, read }) => {
    const { before, size, ...filter } = query
    const { text, values } = trailStatement(filter, before, size + 1)
    const rows = await read<FoundEntry>(text, values)
    const entries = rows.slice(0, size)
    return { entries, next: rows.length > size ? entries.at(-1)!.number : null }
  })

  mount(
    app,
    exportAudit,
    async ({ query, read, inZone, reply }) => {
      await inZone((tx) => record(tx, 'audit.exported', 'audit', given(query)))
      const name = `审计记录${query.from ? `-${query.from}` : ''}${query.to ? `-${query.to}` : ''}.csv`
      return attach(reply, name, 'csv').send(exportedTrail(read, query))
    },
    { cost: 'file' },
  )

  mount(
    app,
    verifyAudit,
    async ({ viewer, database, inZone }) => {
      const verdict = await verifyZone(database, viewer.zone, app.heads && (await app.heads.read()))
      const { entries, faults } = verdict
      await inZone((tx) => record(tx, 'audit.verified', 'audit', { entries, faults: faults.length }))
      return verdict
    },
    { cost: 'proof' },
  )
}
