import type { Shown } from '../../engines/indicators/shown.ts'
import { decimal } from '../../kernel/decimal.ts'
import type { Language } from '../../kernel/label.ts'
import { grouped, printed, printedText } from '../parts/quantity.ts'

/** A sum as parts show it, with its thousands set apart: 21,800万元. */
export const moneyOf = (value: string | null, unit: '亿元' | '万元'): Shown => ({
  value,
  unit,
  qualifier: 'exact',
  origin: 'reported',
  ...(value === null ? {} : { printed: `${grouped(value)}${unit}` }),
})

/** A sum in words, 亿元 in Chinese, converted in English; a dash where nobody stated it. */
export const sumText = (value: string | null, language: Language): string =>
  printedText(moneyOf(value, '亿元'), language)

/** A column of sums in 亿元 to two places: its unit, and the number of each cell; English converts both. */
export function sumsOf(language: Language): { unit: string; digits: (value: string | null) => string } {
  const inEnglish = (value: string) => printed({ value, unit: '亿元', qualifier: 'exact', origin: 'reported' }, 'en')
  const inPlaces = (value: string) => decimal(value).toFixed(2)
  return language === 'zh'
    ? { unit: '亿元', digits: (value) => (value === null ? '—' : grouped(inPlaces(value))) }
    : { unit: inEnglish('0').unit, digits: (value) => (value === null ? '—' : inEnglish(inPlaces(value)).digits) }
}
