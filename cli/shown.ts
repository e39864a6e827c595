import type { Shown } from '../engines/indicators/shown.ts'
import { wordValue } from '../engines/indicators/wording.ts'
import type { Label, Language } from '../kernel/label.ts'

const unreported = { zh: '未报', en: 'not reported' } as const satisfies Label

/** A number as a line shows it: qualifier, digits, unit, or its own wording. */
export function shownText({ value, ...shown }: Shown, language: Language): string {
  if (value === null) return unreported[language]
  const sign = value.startsWith('+') ? '+' : ''
  const text = wordValue({ ...shown, value: value.slice(sign.length) })[language]
  return text.startsWith(sign) ? text : `${sign}${text}`
}
