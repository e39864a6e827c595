import type { Label, Language } from '../kernel/label.ts'

type Head = { readonly asOf: string; readonly demonstration: boolean; readonly severalDays: Label | null }

export const madeUp: Label = { zh: '（演示数据）', en: ' (demonstration)' }

/** «截至 2024-12-31（演示数据）» */
export const seenOn = ({ asOf, demonstration }: Head, language: Language): string =>
  `${{ zh: '截至 ', en: 'As of ' }[language]}${asOf}${demonstration ? madeUp[language] : ''}`

/** What of a list is looked at on which day; no line where all of it is looked at on one. */
export const severalDaysOf = ({ severalDays }: Head, language: Language): string[] =>
  severalDays ? [severalDays[language]] : []
