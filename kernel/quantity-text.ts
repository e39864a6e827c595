import { decimal } from './decimal.ts'
import type { Language } from './label.ts'
import type { Qualifier, Quantity } from './quantity.ts'
import { type UnitSymbol, unitOf } from './unit.ts'

const before: Record<Qualifier, string> = { exact: '', about: '约', 'at-least': '', 'more-than': '超', nearly: '近' }
const beforeEnglish: Record<Qualifier, string> = {
  exact: '',
  about: 'about',
  'at-least': 'at least',
  'more-than': 'over',
  nearly: 'nearly',
}

/** A minus sign and no hyphen; commas from 1,000 on where asked for. */
function digitsOf(value: string, separated: boolean): string {
  const [whole, fraction] = value.replace('-', '').split('.') as [string, string?]
  const grouped = separated ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return `${value.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/**
 * Multiples that Chinese units carry and English ones do not. Money keeps one English multiple for each Chinese one,
 * 亿元 in billions and 万元 in millions, so that the numbers of a column can be compared.
 */
const multiples = [
  { prefix: '100 million ', power: 8, scale: 'bn ', scalePower: 9 },
  { prefix: '10,000 ', power: 4, scale: 'm ', scalePower: 6 },
]

/** Every digit of the printed number, trailing zeros behind the point too, after moving the point by powers of ten. */
function shifted(printed: string, power: number): string {
  const value = decimal(printed).times(`1e${power}`)
  const places = printed.split('.')[1]?.length ?? 0
  return places === 0 ? value.toFixed() : value.toFixed(Math.max(0, places - power))
}

function english(printed: string, symbol: UnitSymbol): Omit<QuantityParts, 'before'> {
  if (symbol === '%') return { digits: digitsOf(printed, true), unit: '%' }
  const { label, dimension } = unitOf(symbol)
  const found = multiples.find(({ prefix }) => label.en.startsWith(prefix))
  if (!found) return { digits: digitsOf(printed, true), unit: label.en }
  const { prefix, power, scale, scalePower } = found
  const name = label.en.slice(prefix.length)
  const scaled = dimension === 'money' || dimension === 'dollar' || (power === 8 && dimension.startsWith('money'))
  return scaled
    ? { digits: digitsOf(shifted(printed, power - scalePower), true), unit: `${scale}${name}` }
    : { digits: digitsOf(shifted(printed, power), true), unit: name }
}

/** A quantity in three parts, for places that write the digits large: 超, 1700, 亿元. */
export type QuantityParts = { readonly before: string; readonly digits: string; readonly unit: string }

export type QuantityStyle = {
  readonly qualifier?: Qualifier
  /** Commas from 1,000 on, for Chinese tables and forms; a quoted published number has none. English always has them. */
  readonly separated?: boolean
}

/**
 * A quantity as it is read, in parts: 124.6 and 亿元, in English by conversion 12.46 and bn yuan, never relabelled.
 * The digits given are kept, trailing zeros too.
 */
export function quantityParts(quantity: Quantity, language: Language, style: QuantityStyle = {}): QuantityParts {
  const qualifier = style.qualifier ?? 'exact'
  unitOf(quantity.unit)
  decimal(quantity.value)
  if (language === 'en') return { before: beforeEnglish[qualifier], ...english(quantity.value, quantity.unit) }
  return {
    before: before[qualifier],
    digits: digitsOf(quantity.value, style.separated ?? false),
    unit: qualifier === 'at-least' ? `${quantity.unit}以上` : quantity.unit,
  }
}

/** The parts in one run of text: `124.6亿元`, `超1700亿元`, `12.46 bn yuan`, `over 170 bn yuan`. */
export function joinParts({ before, digits, unit }: QuantityParts, language: Language): string {
  if (language === 'zh') return `${before}${digits}${unit}`
  return [before, unit === '%' ? `${digits}%` : digits, unit === '%' ? '' : unit].filter(Boolean).join(' ')
}

/** A quantity in one run of text. */
export const printQuantity = (quantity: Quantity, language: Language, style: QuantityStyle = {}): string =>
  joinParts(quantityParts(quantity, language, style), language)
