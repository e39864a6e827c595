import { z } from 'zod'
import { label } from './parts/label.ts'
import { defineRoute } from './route.ts'

export const auditEntry = z.object({
  number: z.number(),
  at: z.string(),
  account: z.string(),
  person: z.string(),
  post: z.string(),
  act: z.string(),
  subject: z.string(),
  about: z.string().nullable().describe('The account that the subject means, by its name'),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
})
export type AuditEntry = z.output<typeof auditEntry>

/** What narrows the trail; days are days in China. */
const filter = z.object({
  act: z.string().max(100).optional().describe('The act, or how it begins'),
  account: z.string().max(100).optional(),
  person: z.string().trim().max(100).optional().describe('A part of the name of the person or the account'),
  subject: z.string().max(200).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
export type AuditFilter = z.output<typeof filter>

export const listAudit = defineRoute({
  id: 'listAudit',
  method: 'GET',
  path: '/api/audit',
  label: { zh: '审计记录', en: 'Audit trail' },
  admits: ['audit-administrator'],
  query: filter.extend({
    before: z.coerce.number().int().positive().optional().describe('Only entries before this number: the next page'),
    size: z.coerce.number().int().min(1).max(500).default(50),
  }),
  answer: z.object({ entries: z.array(auditEntry), next: z.number().nullable() }),
})

/** The entries that a filter finds, the newest first, as CSV; the export is an entry itself. */
export const exportAudit = defineRoute({
  id: 'exportAudit',
  method: 'GET',
  path: '/api/audit/export',
  label: { zh: '导出审计记录', en: 'Export the audit trail' },
  admits: ['audit-administrator'],
  query: filter,
})

/** A link of the chain that does not hold, and what is wrong with it. */
export const auditFault = z.object({
  zone: z.string(),
  number: z.number(),
  kind: z.enum(['changed', 'missing', 'unlinked', 'end', 'cut', 'rewritten', 'note']),
  sentence: label,
})

/** The last link of a chain as a person keeps it elsewhere: `zibo:1234:7f3a…`. */
export const auditHead = z.string().regex(/^[a-z][a-z0-9-]*:[1-9]\d{0,14}:[0-9a-f]{64}$/)

export const auditVerdict = z.object({
  zone: z.string(),
  entries: z.number(),
  head: auditHead
    .nullable()
    .describe('The last link: kept elsewhere, it proves that nothing before it was changed; null where there is none'),
  noted: z
    .object({ heads: z.number(), number: z.number(), at: z.string().nullable() })
    .nullable()
    .describe('Heads noted in the data folder that the chain was compared with, and the newest of them'),
  faults: z.array(auditFault),
})
export type AuditFault = z.infer<typeof auditFault>
export type AuditVerdict = z.infer<typeof auditVerdict>

/** Walks the whole chain of the zone; that it was done, and what came out, is an entry itself. */
export const verifyAudit = defineRoute({
  id: 'verifyAudit',
  method: 'GET',
  path: '/api/audit/verification',
  label: { zh: '核验审计记录', en: 'Verify the audit trail' },
  admits: ['audit-administrator'],
  answer: auditVerdict,
})
