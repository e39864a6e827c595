import type { Shown } from '../../engines/indicators/shown.ts'
import { shownInEnglish } from '../../engines/indicators/shown-in-english.ts'
import { printNumber } from '../../kernel/decimal.ts'
import type { Language } from '../../kernel/label.ts'
import { joinParts, type QuantityParts } from '../../kernel/quantity-text.ts'

/** Groups thousands and writes a true minus: `-15938` is −15,938. */
export function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const spaced = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',').replace('-', '−')
  return fraction === undefined ? spaced : `${spaced}.${fraction}`
}

/** A change with its sign, to so many places; one that is printed as nothing has none: +0.31, −2.0, 0.0. */
export function signedText(change: number, digits: number): string {
  const text = printNumber(Math.abs(change), digits)
  return Number(text) === 0 ? text : `${change > 0 ? '+' : '−'}${text}`
}

const before: Record<Shown['qualifier'], string> = {
  exact: '',
  about: '约',
  'at-least': '',
  'more-than': '超',
  nearly: '近',
}

/** Takes printed words apart where the digits stand in them: 突破20亿元 is 突破, 20, 亿元. */
function inWords(wording: string, { value, unit }: Shown): QuantityParts {
  if (/^[余多]/.test(wording)) return { before: '', digits: value ?? '', unit: wording }
  if (/^[约近超突破达]+$/.test(wording)) return { before: wording, digits: value ?? '', unit }
  const parts = /^(\D{0,4}?)([+−-]?\d[\d.,]*)(\D*)$/.exec(wording)
  if (!parts || parts[2]!.replaceAll(',', '') !== value) return { before: '', digits: wording, unit: '' }
  return { before: parts[1]!, digits: parts[2]!, unit: parts[3]! }
}

/**
 * A number in the words of a language: Chinese as it was printed, English converted and never relabelled
 * (124.6亿元 is 12.46 bn yuan). A missing number is a dash without a unit.
 */
export function printed(shown: Shown, language: Language): QuantityParts {
  if (shown.value === null) return { before: '', digits: '—', unit: '' }
  if (language === 'en') return shownInEnglish(shown)
  const { unit, qualifier } = shown
  if (unit === '名' && !shown.printed) return { before: '第', digits: shown.value, unit: '' }
  const wording = shown.printed
  if (wording) return inWords(wording, shown)
  const digits = shown.value.replace('-', '−')
  return { before: before[qualifier], digits, unit: qualifier === 'at-least' ? `余${unit}` : unit }
}

/** The same in one run of text, for names and tooltips. */
export const printedText = (shown: Shown, language: Language): string => joinParts(printed(shown, language), language)
