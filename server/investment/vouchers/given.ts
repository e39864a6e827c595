import { largestVoucher } from '../../../contract/investment/voucher-files.ts'
import type { GivenFile } from '../../../contract/parts/given-file.ts'
import { paperFileIds } from '../../../kernel/paper-file.ts'
import { type KeptFile, type KeptRules, keptWithName } from '../../kept-file.ts'

/** Which files show a voucher. */
export const voucherRules: KeptRules = {
  name: { zh: '凭证文件', en: 'file of the voucher' },
  types: paperFileIds,
  largest: largestVoucher,
}

/** A file as it is kept with an arrival. */
export type NewVoucher = KeptFile & { readonly name: string }

export const givenVoucher = (given: GivenFile): NewVoucher => keptWithName(given, voucherRules)
