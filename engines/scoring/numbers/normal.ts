const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** The part of a normal population above z, for z from 0 on: a series near the middle, a continued fraction in the tail. */
function tail(z: number): number {
  if (z < 3) {
    let [term, total] = [z, z]
    for (let odd = 3; Math.abs(term) > Number.EPSILON * total; odd += 2) {
      term *= (z * z) / odd
      total += term
    }
    return 0.5 - density(z) * total
  }
  let fraction = z
  for (let depth = 120; depth > 0; depth -= 1) fraction = z + depth / fraction
  return density(z) / fraction
}

/** The share of a normal population below a standard score. */
export const shareBelow = (z: number): number => (z < 0 ? tail(-z) : 1 - tail(z))

/** The standard score below which a share of a normal population lies; none for 0 and 1 and beyond. */
export function scoreAt(share: number): number {
  if (!(share > 0 && share < 1)) return Number.NaN
  if (share === 0.5) return 0
  if (share > 0.5) return -scoreAt(1 - share)
  let [low, high] = [-40, 0]
  for (;;) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) return middle
    if (shareBelow(middle) < share) low = middle
    else high = middle
  }
}
