import type { FastifyReply } from 'fastify'

/** Files that people keep, by their ending, with the type that the browser is told. */
export const fileTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
} as const
export type FileType = keyof typeof fileTypes

/** Makes of an answer a file that is kept under a name; the name may hold any characters. */
export const attach = (reply: FastifyReply, name: string, type: FileType): FastifyReply =>
  reply.type(fileTypes[type]).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
