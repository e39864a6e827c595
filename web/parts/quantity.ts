import type { Shown } from '../../engines/indicators/shown.ts'
import type { Language } from '../../kernel/label.ts'
import { type UnitSymbol, unitOf, units } from '../../kernel/unit.ts'

/** What is printed: a word before, the digits, the unit with its 余 behind. */
export type Printed = { readonly before: string; readonly digits: string; readonly unit: string }

/** English counts in thousands: each Chinese unit with its English one, and how far the point moves. */
const inEnglish: Partial<Record<UnitSymbol, readonly [unit: string, shift: number]>> = {
  元: ['yuan', 0],
  万元: ['m yuan', -2],
  亿元: ['bn yuan', -1],
  美元: ['US dollars', 0],
  万美元: ['m US dollars', -2],
  亿美元: ['bn US dollars', -1],
  平方米: ['m²', 0],
  万平方米: ['ha', 0],
  平方公里: ['km²', 0],
  万吨: ['thousand t', 1],
  万件: ['thousand pieces', 1],
}

/** Moves the decimal point of a decimal text; no digit is lost: `shiftPoint('124.6', -1)` is 12.46. */
function shiftPoint(text: string, shift: number): string {
  if (shift === 0 || !/^[-+]?\d+(\.\d+)?$/.test(text)) return text
  const sign = /^[-+]/.exec(text)?.[0] ?? ''
  const [whole = '0', fraction = ''] = text.slice(sign.length).split('.')
  const digits = '0'.repeat(Math.max(0, -shift)) + whole + fraction.padEnd(Math.max(0, shift), '0')
  const point = whole.length + Math.max(0, -shift) + shift
  const head = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const tail = digits.slice(point)
  return sign + head + (tail ? `.${tail}` : '')
}

/** Groups thousands and writes a true minus: `-15938` is −15,938. */
export function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const spaced = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',').replace('-', '−')
  return fraction === undefined ? spaced : `${spaced}.${fraction}`
}

const isUnit = (text: string): text is UnitSymbol => units.some((unit) => unit.symbol === text)

const qualifierWords: Record<Shown['qualifier'], Record<Language, string>> = {
  exact: { zh: '', en: '' },
  about: { zh: '约', en: 'about' },
  'at-least': { zh: '', en: 'at least' },
  'more-than': { zh: '超', en: 'over' },
  nearly: { zh: '近', en: 'nearly' },
}

/** Takes printed words apart where the digits stand in them: 突破20亿元 is 突破, 20, 亿元. */
function inWords(wording: string, { value, unit }: Shown): Printed {
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
export function printed(shown: Shown, language: Language): Printed {
  if (shown.value === null) return { before: '', digits: '—', unit: '' }
  const before = qualifierWords[shown.qualifier][language]
  if (shown.unit === '名' && (language === 'en' || !shown.printed)) {
    return language === 'en'
      ? { before: 'No.', digits: shown.value, unit: '' }
      : { before: '第', digits: shown.value, unit: '' }
  }
  if (language === 'en') {
    const [unit, shift] = (isUnit(shown.unit) && inEnglish[shown.unit]) || [
      isUnit(shown.unit) ? unitOf(shown.unit).label.en : shown.unit,
      0,
    ]
    return { before, digits: grouped(shiftPoint(shown.value, shift)), unit }
  }
  const wording = shown.printed
  if (wording) return inWords(wording, shown)
  return {
    before,
    digits: shown.value.replace('-', '−'),
    unit: shown.qualifier === 'at-least' ? `余${shown.unit}` : shown.unit,
  }
}

/** The same in one run of text, for names and tooltips. */
export function printedText(shown: Shown, language: Language): string {
  const { before, digits, unit } = printed(shown, language)
  return language === 'en'
    ? [before, digits, unit].filter(Boolean).join(' ').replace(' %', '%')
    : `${before}${digits}${unit}`
}
