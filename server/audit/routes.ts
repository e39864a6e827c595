import type { FastifyInstance } from 'fastify'
import { listAudit, verifyAudit } from '../../contract/audit.ts'
import { mount } from '../mount.ts'
import { verifyZone } from './verify.ts'

type Row = {
  number: number
  at: string
  account: string
  person: string
  post: string
  act: string
  subject: string
  detail: Record<string, unknown>
  hash: string
}

/** The trail of one's own zone, for the audit administrator. */
export function auditRoom(app: FastifyInstance): void {
  mount(app, listAudit, async ({ query, read }) => {
    const { act, account, subject, from, to, before, size } = query
    const rows = await read<Row>(
      `select number, at, account, person, post, act, subject, detail, hash from audit_entry
       where ($1::text is null or starts_with(act, $1)) and ($2::text is null or account = $2)
         and ($3::text is null or subject = $3) and ($4::date is null or at >= $4::date)
         and ($5::date is null or at < $5::date + 1) and ($6::bigint is null or number < $6)
       order by number desc limit $7`,
      [act, account, subject, from, to, before, size + 1],
    )
    const entries = rows.slice(0, size)
    return { entries, next: rows.length > size ? entries.at(-1)!.number : null }
  })

  mount(app, verifyAudit, async ({ viewer, database }) => verifyZone(database, viewer.zone))
}
