import type { GivenFile } from '../../../contract/given-file.ts'
import { largestVoucher } from '../../../contract/voucher-files.ts'
import { paperFileIds, paperFileName } from '../../../kernel/paper-file.ts'
import { type KeptFile, type KeptRules, readKeptFile } from '../../kept-file.ts'

/** Which files show a voucher. */
export const voucherRules: KeptRules = {
  name: { zh: '凭证文件', en: 'file of the voucher' },
  types: paperFileIds,
  largest: largestVoucher,
}

/** A file as it is kept with an arrival. */
export type NewVoucher = KeptFile & { readonly name: string }

/** The file that was given, as it is kept: what it is by its content, and a name that does no harm. */
export function givenVoucher({ name, content }: GivenFile): NewVoucher {
  const kept = readKeptFile(content, voucherRules)
  return { ...kept, name: paperFileName(name, kept.type) }
}
