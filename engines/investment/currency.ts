import { decimal } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'

/** The currencies in which capital is promised and paid, by their code of ISO 4217 (GB/T 12406). */
export const currencies = {
  CNY: { zh: '人民币', en: 'yuan' },
  USD: { zh: '美元', en: 'US dollars' },
  EUR: { zh: '欧元', en: 'euros' },
  HKD: { zh: '港元', en: 'Hong Kong dollars' },
  JPY: { zh: '日元', en: 'Japanese yen' },
  KRW: { zh: '韩元', en: 'Korean won' },
  SGD: { zh: '新加坡元', en: 'Singapore dollars' },
  GBP: { zh: '英镑', en: 'pounds sterling' },
} as const satisfies Record<string, Label>
export type Currency = keyof typeof currencies
export const currencyIds = Object.keys(currencies) as [Currency, ...Currency[]]

/** Where an investor comes from, as the statistics of a zone tell them apart. */
export const investorOrigins = {
  abroad: { zh: '境外', en: 'Abroad' },
  'other-province': { zh: '省外', en: 'Another province' },
  'other-city': { zh: '省内市外', en: 'Another city of the province' },
  local: { zh: '市内', en: 'The city itself' },
} as const satisfies Record<string, Label>
export type InvestorOrigin = keyof typeof investorOrigins
export const investorOriginIds = Object.keys(investorOrigins) as [InvestorOrigin, ...InvestorOrigin[]]

const thousands = (whole: string): string => whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** Decimal text with its thousands set apart: 12,345.6. */
const grouped = (text: string): string => {
  const [whole = '', fraction] = text.split('.')
  return `${thousands(whole.replace('-', '−'))}${fraction === undefined ? '' : `.${fraction}`}`
}

/** A sum in 10,000 of its currency, in words: 1,200万美元, 12,000,000 US dollars. */
export function moneyLabel(sum: string, currency: Currency): Label {
  const { zh, en } = currencies[currency]
  return {
    zh: `${grouped(sum)}万${currency === 'CNY' ? '元' : zh}`,
    en: `${grouped(decimal(sum).times(10_000).toFixed())} ${en}`,
  }
}
