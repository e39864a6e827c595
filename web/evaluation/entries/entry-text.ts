import type { Language } from '../../../kernel/label.ts'
import { grouped } from '../../parts/quantity.ts'
import { amountText } from '../../points/amount.ts'

type Value = { readonly value: string; readonly most: string | null; readonly unit: string | null }

const number = (text: string): string => grouped(String(Number(text))).replace('-', '−')

/** What was filled in: «0.02—0.3», «3,260家»; English converts (1.2 bn yuan). */
export function entryText({ value, most, unit }: Value, language: Language): string {
  if (most !== null) return `${number(value)}—${number(most)}`
  return language === 'zh' ? `${number(value)}${unit ?? ''}` : amountText(Number(value), unit, language)
}
