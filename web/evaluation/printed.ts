import { grouped } from '../parts/quantity.ts'

/** Points of a hundred, to two places. */
export const pointsText = (points: number): string => points.toFixed(2).replace('-', '−')

/** From least to most; one number where all is known. */
export function spanText({ low, high }: { readonly low: number; readonly high: number }): string {
  const [least, most] = [pointsText(low), pointsText(high)]
  return least === most ? least : `${least}—${most}`
}

/** Points with their sign, to three places: what an enterprise brings is little. */
export function broughtText(points: number): string {
  const text = Math.abs(points).toFixed(3)
  return Number(text) === 0 ? text : `${points > 0 ? '+' : '−'}${text}`
}

/** A value to four digits that count, thousands parted. */
export function valueText(value: number): string {
  const rounded = Math.abs(value) >= 10_000 ? Math.round(value) : Number(value.toPrecision(4))
  return grouped(String(rounded)).replace('-', '−')
}
