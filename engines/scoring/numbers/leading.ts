const double = new Float64Array(1)
const words = new Int32Array(double.buffer)
/** Where the upper half of a double lies: sign, eleven bits of the exponent, the first twenty of the fraction. */
const upper = new Uint8Array(Float64Array.of(-1).buffer)[7] === 0 ? 0 : 1
const allButSign = 0x7fffffff

/** The leading 32 bits of a double as a whole number that is larger for larger doubles; −0 is 0. */
export function leadingOf(value: number): number {
  double[0] = value + 0
  const bits = words[upper]!
  return bits ^ ((bits >> 31) & allButSign)
}

/** The least double with these leading bits. */
export function leastWith(leading: number): number {
  words[upper] = leading ^ ((leading >> 31) & allButSign)
  words[1 - upper] = leading < 0 ? -1 : 0
  return double[0]!
}

/** The leading 31 bits of a double's distance from 0 as a whole number that is larger for larger distances. */
export function magnitudeOf(value: number): number {
  double[0] = value
  return words[upper]! & allButSign
}
