import { printDecimal } from '../../../kernel/decimal.ts'
import type { Language } from '../../../kernel/label.ts'
import { printQuantity } from '../../../kernel/quantity-text.ts'
import { units } from '../../../kernel/unit.ts'
import { isPercent, isRatio, type Measure } from './measure.ts'
import { absoluteOf, compare, decimalOf, multiply, type Rational, rational, roundHalfUp } from './rational.ts'

/** A number as people read it, and the unit behind it. */
export type Shown = { readonly value: string; readonly unit: string }

const hundred = rational(100n)
const mostDigits = 12

/** Whether people read this number as a percentage. */
export const readAsPercent = (measure: Measure): boolean =>
  measure.symbol !== '倍' && (isRatio(measure) || measure.ratio === true)

/** The number that people read: a ratio times 100, everything else as it is. */
const readable = (value: Rational, measure: Measure): Rational =>
  readAsPercent(measure) && !isPercent(measure) ? multiply(value, hundred) : value

/** Rounded half up at `least` places, or at as many more as it takes to show that it is not zero. */
function writeNumber(value: Rational, least = 2): string {
  let digits = least
  while (digits < mostDigits && value.n !== 0n && roundHalfUp(absoluteOf(value), digits).n === 0n) digits += 1
  return printDecimal(decimalOf(value, digits)).replace('-', '−')
}

/** How many places tell two different numbers apart: 4.996% is not written 5% beside a bound of 5%. */
export function digitsToTell(one: Rational, other: Rational, measure: Measure): number {
  const [a, b] = [readable(one, measure), readable(other, measure)]
  let digits = 2
  while (digits < mostDigits && compare(a, b) !== 0 && writeNumber(a, digits) === writeNumber(b, digits)) digits += 1
  return digits
}

/** Every digit up to 12 places: for literals and facts. */
export const writeExactly = (value: Rational): string => printDecimal(decimalOf(value, 12)).replace('-', '−')

/** Thousands parted, those behind the point left alone: 56,889.19. */
const separated = (number: string): string =>
  number.replace(/(?<![.\d])\d+/g, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','))

/** A written number with its unit: `2亿元`, `56,889.19万元`, in English by conversion `200 m yuan`; a unit of several is named. */
export function writeAmount(number: string, symbol: string, language: Language): string {
  if (symbol === '') return number
  if (language === 'zh') return `${symbol === '年' ? number : separated(number)}${symbol}`
  const unit = units.find((one) => one.symbol === symbol)
  if (unit) return printQuantity({ value: number.replace('−', '-'), unit: unit.symbol }, 'en')
  const [over, under] = symbol.split('/')
  if (under !== undefined && units.some((one) => one.symbol === over))
    return `${writeAmount(number, over!, language)} per ${unitName(under)}`
  return `${number} ${unitName(symbol)}`
}

/** The English name of a unit, and of what units make together: `yuan per mu`. */
export function unitName(symbol: string): string {
  const known = units.find((unit) => unit.symbol === symbol)
  if (known) return known.label.en
  const [over, under] = symbol.split('/')
  if (under !== undefined) return `${unitName(over!)} per ${unitName(under)}`
  return symbol
    .split('·')
    .map((part) => (part === symbol ? part : unitName(part)))
    .join(' × ')
}

export function show(value: Rational, measure: Measure, digits?: number): Shown {
  return { value: writeNumber(readable(value, measure), digits), unit: readAsPercent(measure) ? '%' : measure.symbol }
}

export function showText(value: Rational, measure: Measure, language: Language, digits?: number): string {
  const shown = show(value, measure, digits)
  return writeAmount(shown.value, shown.unit, language)
}

/** The distance between two readings: percentages differ by percentage points. */
export function showGap(gap: Rational, measure: Measure, language: Language): string {
  const value = writeNumber(readable(absoluteOf(gap), measure))
  if (!readAsPercent(measure)) return writeAmount(value, measure.symbol, language)
  return language === 'zh' ? `${value}个百分点` : `${value} percentage points`
}
