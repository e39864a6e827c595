import type { Day } from '../../kernel/day.ts'
import { decimal } from '../../kernel/decimal.ts'
import type { Currency } from './currency.ts'

/** What tells one bank voucher from another. */
export type Voucher = {
  readonly voucher: string
  readonly bank: string
  readonly on: Day
  readonly currency: Currency
  readonly sum: string
}

/** A number of a voucher as two writings of it agree: half width, capitals, without blanks and dashes. */
export const voucherKey = (written: string): string =>
  written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―_·./]/gu, '')

const bankKey = (written: string): string => written.normalize('NFKC').replace(/\s/gu, '').toUpperCase()

/** Whether two entries stand for one voucher: its number at one bank, or with the same day and sum, whatever the bank. */
export const sameVoucher = (one: Voucher, other: Voucher): boolean =>
  voucherKey(one.voucher) === voucherKey(other.voucher) &&
  (bankKey(one.bank) === bankKey(other.bank) ||
    (one.on === other.on && one.currency === other.currency && decimal(one.sum).eq(other.sum)))
