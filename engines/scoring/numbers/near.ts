const share = 1e-12

/**
 * A value as it lies to a bound: 0 at it, else below or above. What a double cannot tell apart counts as at the bound, so
 * that 0.15 ÷ 3 reaches 5% as it does on paper.
 */
export function compareNear(value: number, bound: number): number {
  const distance = value - bound
  return Math.abs(distance) <= share * Math.max(Math.abs(value), Math.abs(bound)) ? 0 : distance
}

export const reaches = (value: number, bound: number): boolean => compareNear(value, bound) >= 0
