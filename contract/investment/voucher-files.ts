import { z } from 'zod'
import { writtenText } from '../../engines/delivery/written.ts'
import { givenFile } from '../parts/given-file.ts'
import { defineRoute } from '../route.ts'
import { commitmentPage } from './commitment-page.ts'
import { capitalRecorders, investmentReaders } from './investment.ts'

/** Bytes of a file at most: a photo of a phone as it is, or a scan of some pages. */
export const largestVoucher = 8_000_000

const oneFile = z.object({ file: z.uuid() })

/** Adds a file to an arrival. The same file twice is there once, so sending it again does no harm. */
export const attachVoucher = defineRoute({
  id: 'attachVoucher',
  method: 'POST',
  path: '/api/investment/arrivals/:arrival/files',
  label: { zh: '附凭证文件', en: 'Attach the file of a voucher' },
  admits: capitalRecorders,
  params: z.object({ arrival: z.uuid() }),
  body: givenFile,
  answer: commitmentPage,
})

/** Takes a wrong file back; it stays, with the reason. */
export const withdrawVoucher = defineRoute({
  id: 'withdrawVoucher',
  method: 'POST',
  path: '/api/investment/files/:file/withdrawal',
  label: { zh: '撤回凭证文件', en: 'Withdraw the file of a voucher' },
  admits: capitalRecorders,
  params: oneFile,
  body: z.strictObject({ reason: writtenText(500) }),
  answer: commitmentPage,
})

/** The file as it was attached, to be looked at. */
export const openVoucher = defineRoute({
  id: 'openVoucher',
  method: 'GET',
  path: '/api/investment/files/:file',
  label: { zh: '看凭证文件', en: 'The file of a voucher' },
  admits: investmentReaders,
  params: oneFile,
})
