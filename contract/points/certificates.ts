import { z } from 'zod'
import { expected } from '../../kernel/expected.ts'
import type { Label } from '../../kernel/label.ts'
import { fileLanguage, label } from '../parts/label.ts'
import { yearText } from '../parts/year.ts'
import { defineRoute } from '../route.ts'
import {
  oneScored,
  pointsAndOwn,
  pointsEditors,
  publishedAs,
  scoredSubject,
  signed,
  standing,
  unreported,
} from './points.ts'

/** Where anybody verifies a certificate without signing in: the page that its QR leads to. */
export const certificateAddress = (code: string): string => `/verify/points/${code}`

/** A certificate of an enterprise's points, as it was made out. */
export const certificate = z.object({
  code: z.string().describe('7F3A-19C2-04BD'),
  hash: z.string().describe('SHA-256 over what the certificate says'),
  made: signed,
  stands: z.boolean().describe('False where a correction came later'),
})

const certificateFormats = ['pdf', 'json'] as const

const codeGiven = z.object({ code: z.string().regex(/^[\dA-Fa-f-]{4,20}$/) })

/** Makes a certificate out, or answers the one that stands; only of what was published. */
export const makeCertificate = defineRoute({
  id: 'makePointsCertificate',
  method: 'POST',
  path: '/api/points/runs/:run/enterprises/:enterprise/certificates',
  label: { zh: '出具积分证书', en: 'Make out a certificate of points' },
  admits: [...pointsEditors, 'enterprise'],
  params: oneScored,
  answer: certificate,
})

export const downloadCertificate = defineRoute({
  id: 'downloadPointsCertificate',
  method: 'GET',
  path: '/api/points/certificates/:code/file',
  label: { zh: '下载积分证书', en: 'Download a certificate of points' },
  admits: pointsAndOwn,
  params: codeGiven,
  query: z.object({ format: z.enum(certificateFormats).default('pdf'), language: fileLanguage }),
})

/** What a certificate says, and nothing else. */
export const certificateText = standing.extend({
  zone: label,
  name: z.string(),
  creditCode: z.string().nullable(),
  year: yearText,
  edition: z.string(),
  groups: z.array(z.object({ label, points: z.number().nullable(), full: z.number() })),
  unreported: unreported.nullable().default(null).describe('Null where it was made out before this was said'),
  published: publishedAs,
  demonstration: z.boolean(),
})
export type CertificateText = z.infer<typeof certificateText>

export const verifyCertificate = defineRoute({
  id: 'verifyPointsCertificate',
  method: 'GET',
  path: '/api/verify/points/:code',
  label: { zh: '核验积分证书', en: 'Verify a certificate of points' },
  admits: 'anyone',
  params: codeGiven,
  answer: z.object({
    code: z.string(),
    hash: z.string(),
    intact: z.boolean().describe('Whether what is kept fits the hash'),
    stands: z.boolean(),
    sentence: label,
    madeOn: z.string().describe('The day'),
    says: certificateText,
    replaced: standing.nullable().describe('What came in its place; null while it stands'),
  }),
})
export type CertificateVerification = z.infer<typeof verifyCertificate.answer & z.ZodType>

export const objectionStates = {
  open: { zh: '待处理', en: 'waits for a decision' },
  accepted: { zh: '采纳，已更正', en: 'accepted and corrected' },
  rejected: { zh: '不采纳', en: 'rejected' },
  withdrawn: { zh: '企业已撤回', en: 'withdrawn by the enterprise' },
} as const satisfies Record<string, Label>
type ObjectionState = keyof typeof objectionStates

/** What an enterprise holds against its points, and what was decided. */
export const objection = z.object({
  id: z.string(),
  serial: z.number(),
  run: z.string(),
  year: yearText,
  subject: scoredSubject,
  row: z
    .string()
    .nullable()
    .describe('The figures of the year in the register; null where they are gone or not yours to see'),
  part: z.object({ id: z.string(), label }).nullable().describe('The criterion that it is about; null: the whole'),
  text: z.string(),
  made: signed,
  state: z.enum(Object.keys(objectionStates) as [ObjectionState, ...ObjectionState[]]),
  stateLabel: label,
  decision: signed.extend({ reason: z.string() }).nullable(),
  withdrawn: signed.nullable(),
  before: standing.nullable().describe('The points before and after a correction'),
  after: standing.nullable(),
})

/** How many signs an objection and the reason of a decision have at least. */
export const shortestExplanation = 4

const explanation = (zh: string, en: string) => z.string().trim().min(shortestExplanation, expected(zh, en)).max(1000)

export const objectToPoints = defineRoute({
  id: 'objectToPoints',
  method: 'POST',
  path: '/api/points/runs/:run/enterprises/:enterprise/objections',
  label: { zh: '提出异议', en: 'Object to points' },
  admits: ['enterprise'],
  params: oneScored,
  body: z.strictObject({
    part: z.string().max(60).nullable().default(null),
    text: explanation('写明哪一项、应为多少、依据是什么', 'say which number is wrong, what it should be, and why'),
  }),
  answer: objection,
})

export const listObjections = defineRoute({
  id: 'listPointsObjections',
  method: 'GET',
  path: '/api/points/objections',
  label: { zh: '积分异议', en: 'Objections to points' },
  admits: pointsAndOwn,
  query: z.object({ state: z.enum(Object.keys(objectionStates) as [ObjectionState, ...ObjectionState[]]).optional() }),
  answer: z.object({ objections: z.array(objection).describe('Those that wait first'), mayDecide: z.boolean() }),
})

/** Takes an objection back while nobody has decided on it; it stays in the history. */
export const withdrawObjection = defineRoute({
  id: 'withdrawPointsObjection',
  method: 'POST',
  path: '/api/points/objections/:objection/withdrawal',
  label: { zh: '撤回异议', en: 'Withdraw an objection' },
  admits: ['enterprise'],
  params: z.object({ objection: z.uuid() }),
  answer: objection,
})

/** Accepted: the facts of the enterprise are read anew from the registers, and its points counted against the same peers. */
export const decideObjection = defineRoute({
  id: 'decidePointsObjection',
  method: 'POST',
  path: '/api/points/objections/:objection/decision',
  label: { zh: '处理异议', en: 'Decide on an objection' },
  admits: pointsEditors,
  params: z.object({ objection: z.uuid() }),
  body: z.strictObject({
    accepted: z.boolean(),
    reason: explanation('写明处理理由', 'say why'),
  }),
  answer: objection,
})
