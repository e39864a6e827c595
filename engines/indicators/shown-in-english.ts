import { joinParts, type QuantityParts, quantityParts } from '../../kernel/quantity-text.ts'
import { type UnitSymbol, units } from '../../kernel/unit.ts'
import type { Shown } from './shown.ts'

const isUnit = (text: string): text is UnitSymbol => units.some((unit) => unit.symbol === text)

/** The word before a number that is limited: about, at least, over, nearly. */
const limitOf = (qualifier: Shown['qualifier']): string =>
  quantityParts({ value: '0', unit: '%' }, 'en', { qualifier }).before

/** A bare amount of money with its English measure, 128.1亿元 is 12.81 bn yuan; any other number as it is. */
export function moneyInEnglish(value: string, unit: string): string {
  return unit.endsWith('元') ? joinParts(shownInEnglish({ value, unit, qualifier: 'exact' }), 'en') : value
}

/** A number of the book as English says it: converted, with its sign; a rank as No. 1, a fraction as it is. */
export function shownInEnglish({ value, unit, qualifier }: Omit<Shown, 'origin'>): QuantityParts {
  if (value === null) return { before: '', digits: '—', unit: '' }
  if (unit === '名') return { before: 'No.', digits: value, unit: '' }
  const [, sign = '', size = ''] = /^([+−-]?)(.*)$/.exec(value)!
  const known = isUnit(unit)
  if (!/^\d+(\.\d+)?$/.test(size)) return { before: limitOf(qualifier), digits: value, unit: '' }
  const parts = quantityParts({ value: size, unit: known ? unit : '个' }, 'en', { qualifier })
  return { ...parts, digits: `${sign.replace('-', '−')}${parts.digits}`, unit: known ? parts.unit : unit }
}
