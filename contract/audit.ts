import { z } from 'zod'
import { defineRoute } from './route.ts'

export const auditEntry = z.object({
  number: z.number(),
  at: z.string(),
  account: z.string(),
  person: z.string(),
  post: z.string(),
  act: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
})

export const listAudit = defineRoute({
  id: 'listAudit',
  method: 'GET',
  path: '/api/audit',
  label: { zh: '审计记录', en: 'Audit trail' },
  admits: ['audit-administrator'],
  query: z.object({
    act: z.string().max(100).optional().describe('The act, or how it begins'),
    account: z.string().max(100).optional(),
    subject: z.string().max(200).optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    before: z.coerce.number().int().positive().optional().describe('Only entries before this number: the next page'),
    size: z.coerce.number().int().min(1).max(500).default(50),
  }),
  answer: z.object({ entries: z.array(auditEntry), next: z.number().nullable() }),
})

/** A link of the chain that does not hold, and what is wrong with it. */
export const auditFault = z.object({
  zone: z.string(),
  number: z.number(),
  kind: z.enum(['changed', 'missing', 'unlinked', 'end']),
  sentence: z.object({ zh: z.string(), en: z.string() }),
})

export const auditVerdict = z.object({
  zone: z.string(),
  entries: z.number(),
  hash: z.string().describe('The last link: written down elsewhere, it proves that nothing before it was changed'),
  faults: z.array(auditFault),
})
export type AuditFault = z.infer<typeof auditFault>
export type AuditVerdict = z.infer<typeof auditVerdict>

export const verifyAudit = defineRoute({
  id: 'verifyAudit',
  method: 'GET',
  path: '/api/audit/verification',
  label: { zh: '核验审计记录', en: 'Verify the audit trail' },
  admits: ['audit-administrator'],
  answer: auditVerdict,
})
