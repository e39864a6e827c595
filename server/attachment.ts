import type { FastifyReply } from 'fastify'
import type { PaperFile } from '../kernel/paper-file.ts'

/** Files that people keep, by their ending, with the type that the browser is told. */
export const fileTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
} as const
export type FileType = keyof typeof fileTypes

const namedBy = (name: string): string => `filename*=UTF-8''${encodeURIComponent(name)}`

/** What never changes under its address; only the person's own browser may keep it. */
const forGood = 'private, max-age=31536000, immutable'

/** Browsers show a PDF by a page of their own, which a stricter policy would leave blank. */
const viewable = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Makes of an answer a file that is kept under a name; the name may hold any characters. */
export const attach = (reply: FastifyReply, name: string, type: FileType): FastifyReply =>
  reply.type(fileTypes[type]).header('content-disposition', `attachment; ${namedBy(name)}`)

/** Makes of an answer a file that the browser shows by itself and that never changes. */
export const show = (reply: FastifyReply, name: string, type: PaperFile): FastifyReply => {
  if (type === 'pdf') reply.header('content-security-policy', viewable)
  return reply
    .type(fileTypes[type])
    .header('cache-control', forGood)
    .header('content-disposition', `inline; ${namedBy(name)}`)
}
