import { printNumber } from '../../kernel/decimal.ts'

/** A score as it is printed, to one place or to the two that it has; a dash where it is unknown. */
export function pointsText(points: number | null): string {
  if (points === null) return '—'
  const places = Math.abs(points * 10 - Math.round(points * 10)) < 1e-6 ? 1 : 2
  return printNumber(points, places).replace('-', '−')
}
