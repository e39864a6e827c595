import { writeAmount } from '../../engines/rules/values/quantity.ts'
import type { Label } from '../../kernel/label.ts'
import { words } from './words.ts'

const grouped = (value: string): string => {
  const [whole = '', part] = value.split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), part].filter((piece) => piece !== undefined).join('.')
}

/** A value as it is written: yes or no, a word, a day, or a number with its unit. */
export function shownValue(value: string, unit: string | null): Label {
  if (value === 'true') return words.yes
  if (value === 'false') return words.no
  if (unit === null) return { zh: value, en: value }
  return { zh: `${grouped(value)}${unit}`, en: writeAmount(value, unit, 'en') }
}
