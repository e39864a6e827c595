import { writeAmount } from '../../engines/rules/values/quantity.ts'
import type { Label } from '../../kernel/label.ts'
import { grouped } from '../parts/quantity.ts'
import { words } from './words.ts'

/** 13,609 */
export const countText = (count: number): string => grouped(String(count))

/** A value as it is written: yes or no, a word, a day, or a number with its unit. */
export function shownValue(value: string, unit: string | null): Label {
  if (value === 'true') return words.yes
  if (value === 'false') return words.no
  if (unit === null) return { zh: value, en: value }
  return { zh: `${grouped(value)}${unit}`, en: writeAmount(value, unit, 'en') }
}

/** A share as percent, whether it was published as percent or as a fraction: 1/5 is 20%. */
export function shareText(value: string): string {
  const [part = '', whole] = value.split('/')
  return `${whole === undefined ? part : Number(((Number(part) / Number(whole)) * 100).toFixed(1))}%`
}

/** 营业收入（2023年）: a number of years names them. */
export function ofYears(label: Label, places: readonly { readonly year: number | null }[]): Label {
  const years = places.flatMap(({ year }) => (year === null ? [] : [year]))
  if (years.length === 0) return label
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const told = first === last ? `${first}` : `${first}–${last}`
  return { zh: `${label.zh}（${told}年）`, en: `${label.en} (${told})` }
}
