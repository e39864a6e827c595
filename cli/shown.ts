import type { ShownValue } from '../contract/figures.ts'
import type { Label, Language } from '../kernel/label.ts'
import { qualifierLabels } from '../kernel/quantity.ts'

const unreported = { zh: '未报', en: 'not reported' } as const satisfies Label

/** A number as a line shows it: qualifier, digits, unit, or its own wording. */
export function shownText({ value, unit, qualifier, printed }: ShownValue, language: Language): string {
  if (value === null) return unreported[language]
  return printed ?? `${qualifier === 'exact' ? '' : `${qualifierLabels[qualifier][language]} `}${value}${unit}`
}
