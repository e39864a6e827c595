import { type Decimal, decimal, roundHalfUp } from '../../kernel/decimal.ts'
import { type Dimension, unitOf } from '../../kernel/unit.ts'
import type { QuantityField } from './field.ts'

/**
 * How many stored units make one unit of the field: money is stored in 分, all else in the last digit shown.
 * 亿元 gives 10000000000, 平方公里 with two digits gives 100.
 */
export function storedPerUnit(field: QuantityField): Decimal {
  const known = perUnit.get(field)
  if (known) return known
  const made = madePerUnit(field)
  perUnit.set(field, made)
  return made
}

const perUnit = new WeakMap<QuantityField, Decimal>()

const moneys: ReadonlySet<Dimension> = new Set<Dimension>(['money', 'dollar', 'own-currency'])

function madePerUnit(field: QuantityField): Decimal {
  const { dimension, factor } = unitOf(field.unit)
  if (moneys.has(dimension)) return decimal(factor).times(100)
  return decimal(10).pow(field.digits)
}

const places = new WeakMap<QuantityField, number>()

function placesOf(field: QuantityField): number {
  const known = places.get(field) ?? storedPerUnit(field).toFixed().length - 1
  places.set(field, known)
  return known
}

const digitsOnly = /^(\d{1,15})(?:\.(\d+))?$/

/** A value in the field's unit as the whole number that is stored, rounded half up at the smallest unit. */
export function toStored(field: QuantityField, value: string | Decimal): string {
  const [, whole = '', part = ''] = (typeof value === 'string' && digitsOnly.exec(value)) || []
  const shift = placesOf(field)
  if (whole !== '' && part.length <= shift) return `${whole}${part.padEnd(shift, '0')}`.replace(/^0+(?=\d)/, '')
  return roundHalfUp(decimal(value).times(storedPerUnit(field)), 0).toFixed()
}

/** A stored whole number in the field's unit, as exact decimal text: 125000000000 分 is `12.5` 亿元. */
export function fromStored(field: QuantityField, stored: string | number | bigint): string {
  const given = String(stored)
  const shift = placesOf(field)
  const negative = given.startsWith('-')
  const digits = (negative ? given.slice(1) : given).padStart(shift + 1, '0')
  const whole = digits.slice(0, digits.length - shift)
  const part = digits.slice(digits.length - shift).replace(/0+$/, '')
  return `${negative ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`
}
