import { doubles } from '../../rules/values/arithmetic.ts'

/**
 * Contributions as they are printed, so that they add up to the printed whole to the last digit: each rounded down, and what is
 * left given to those that lost most.
 */
export function printedShares(shares: readonly number[], whole: number, digits: number): string[] {
  const power = 10 ** digits
  const units = shares.map((share) => Math.floor(share * power))
  let rest = Math.round(doubles.roundHalfUp(whole, digits) * power) - units.reduce((sum, unit) => sum + unit, 0)
  const lost = shares
    .map((share, index) => ({ index, lost: share * power - units[index]! }))
    .sort((one, other) => other.lost - one.lost)
  for (let turn = 0; rest !== 0 && lost.length > 0; turn = (turn + 1) % lost.length) {
    const sign = Math.sign(rest)
    units[lost[sign > 0 ? turn : lost.length - 1 - turn]!.index]! += sign
    rest -= sign
  }
  return units.map((unit) => (unit / power + 0).toFixed(digits).replace('-', '−'))
}
