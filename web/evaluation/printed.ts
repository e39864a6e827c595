import type { EvaluationItemShown } from '../../contract/evaluation/evaluation.ts'
import { printNumber } from '../../kernel/decimal.ts'
import type { Language } from '../../kernel/label.ts'
import { fractionText } from '../parts/fraction.ts'
import { grouped, signedText } from '../parts/quantity.ts'
import { amountText } from '../points/amount.ts'

/** Points of a hundred, to two places. */
export const pointsText = (points: number): string => printNumber(points, 2).replace('-', '−')

/** From least to most; one number where all is known. */
export function spanText({ low, high }: { readonly low: number; readonly high: number }): string {
  const [least, most] = [pointsText(low), pointsText(high)]
  return least === most ? least : `${least}—${most}`
}

/** Points with their sign, to three places: what an enterprise brings is little. */
export const broughtText = (points: number): string => signedText(points, 3)

/** A value to four digits that count, thousands parted. */
export function valueText(value: number): string {
  const rounded = Math.abs(value) >= 10_000 ? Math.round(value) : Number(value.toPrecision(4))
  return grouped(String(rounded)).replace('-', '−')
}

/** A weight to two places; one that they do not hold as the fraction that it is, so that parts add up: 2.00, 5/3. */
export const weightText = (points: number): string => fractionText(points) ?? pointsText(points)

type Measured = Pick<EvaluationItemShown, 'formula' | 'unit' | 'proportion'>

/** Whether the value of an item is told in percent: a part of a whole, or what people judge. */
export const inPercent = ({ formula, proportion }: Measured): boolean => proportion || formula === null

/** A value of an item in its unit: 20.76%, 3,260家. */
export function measuredText(value: number, item: Measured, language: Language): string {
  if (inPercent(item)) return `${valueText(value * 100)}%`
  if (item.unit === null) return valueText(value)
  return language === 'zh' ? `${valueText(value)}${item.unit}` : amountText(value, item.unit, language)
}
