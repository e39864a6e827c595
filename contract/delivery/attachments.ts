import { z } from 'zod'
import { writtenText } from '../../engines/delivery/written.ts'
import { paperFileIds } from '../../kernel/paper-file.ts'
import { givenFile } from '../parts/given-file.ts'
import { defineRoute } from '../route.ts'
import { deliveryReaders, deliveryReporters, oneProject } from './ledger.ts'

/** Bytes of a file at most: a photo of a phone as it is, or a scan of some pages. */
export const largestAttachment = 8_000_000

const oneFile = z.object({ file: z.uuid() })

export const attachment = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(paperFileIds),
  size: z.number().describe('Bytes'),
  by: z.string(),
  at: z.string(),
  withdrawn: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  mayWithdraw: z.boolean(),
})
export type Attachment = z.infer<typeof attachment>

const attachments = z.object({
  files: z.array(attachment).describe('In the order in which they were attached'),
  mayAttach: z.boolean(),
})

/** The photos and papers of a project. */
export const listAttachments = defineRoute({
  id: 'listAttachments',
  method: 'GET',
  path: '/api/delivery/projects/:project/files',
  label: { zh: '项目资料', en: 'Photos and papers of a project' },
  admits: deliveryReaders,
  params: oneProject,
  answer: attachments,
})

/** Adds a photo or a paper. The same file twice is there once, so sending it again does no harm. */
export const attachFile = defineRoute({
  id: 'attachFile',
  method: 'POST',
  path: '/api/delivery/projects/:project/files',
  label: { zh: '附项目资料', en: 'Attach a photo or a paper' },
  admits: deliveryReporters,
  params: oneProject,
  body: givenFile,
  answer: attachments,
})

/** Takes a wrong file back; it stays, with the reason. */
export const withdrawAttachment = defineRoute({
  id: 'withdrawAttachment',
  method: 'POST',
  path: '/api/delivery/files/:file/withdrawal',
  label: { zh: '撤回项目资料', en: 'Withdraw a file of a project' },
  admits: deliveryReporters,
  params: oneFile,
  body: z.strictObject({ reason: writtenText(500) }),
  answer: attachments,
})

/** The file as it was attached, to be looked at. */
export const openAttachment = defineRoute({
  id: 'openAttachment',
  method: 'GET',
  path: '/api/delivery/files/:file',
  label: { zh: '看项目资料', en: 'A file of a project' },
  admits: deliveryReaders,
  params: oneFile,
})
