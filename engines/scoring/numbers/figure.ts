import { doubles } from '../../rules/values/arithmetic.ts'

/** A number as reasons print it: up to `digits` places behind the point, more where it would read as zero. */
export function figure(value: number, digits = 4): string {
  const rounded = doubles.roundHalfUp(value, digits)
  const shown = rounded === 0 && value !== 0 ? Number(value.toPrecision(3)) : rounded
  return String(shown + 0).replace('-', '−')
}

/** Exactly `digits` places behind the point. */
export const figureAt = (value: number, digits: number): string =>
  (doubles.roundHalfUp(value, digits) + 0).toFixed(digits).replace('-', '−')
