import type { Shown } from '../../engines/indicators/shown.ts'
import type { Language } from '../../kernel/label.ts'
import { printed } from '../parts/quantity.ts'
import { factText } from './printed.ts'

export type Amount = { readonly digits: string; readonly unit: string }

/** A fact with its unit: Chinese as it is kept, English converted (319.47万元 is 3.19 m yuan). */
export function amountOf(value: number, unit: string | null, language: Language, places = 2): Amount {
  if (language === 'zh' || unit === null) return { digits: factText(value, places), unit: unit ?? '' }
  const shown: Shown = { value: String(Number(value.toFixed(places))), unit, qualifier: 'exact', origin: 'reported' }
  const { digits, unit: english } = printed(shown, language)
  return { digits, unit: english }
}

/** The same in one run of text. */
export function amountText(value: number, unit: string | null, language: Language): string {
  const { digits, unit: said } = amountOf(value, unit, language)
  const gap = language === 'zh' || said === '' || said === '%' ? '' : ' '
  return `${digits}${gap}${said}`
}
