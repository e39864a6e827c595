import { doubles } from '../../rules/values/arithmetic.ts'

const powers = Array.from({ length: 11 }, (_, digits) => 10 ** digits)
const near = 1e-6

/** Rounds half up at `digits` by the fifteen digits that a double holds for sure: 1.005 to two places is 1.01. */
export function roundColumn(values: Float64Array, digits: number): void {
  const power = powers[digits]!
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!
    if (Number.isNaN(value)) continue
    const moved = Math.abs(value) * power
    const whole = Math.floor(moved)
    const rest = moved - whole
    const sure = moved < 1e9 && Math.abs(rest - 0.5) > near
    values[row] = sure
      ? (Math.sign(value) * (rest < 0.5 ? whole : whole + 1)) / power
      : doubles.roundHalfUp(value, digits)
  }
  withoutNegativeZero(values)
}

/** Nothing is −0: it would be printed, and ranked, as something else than 0. */
export function withoutNegativeZero(values: Float64Array): void {
  for (let row = 0; row < values.length; row += 1) values[row] = values[row]! + 0
}
