import { plainNumber } from '../../engines/register/reading/plain-number.ts'

const mostParts = 99
const near = 1e-6

/** A number that two digits behind the point do not hold, as a fraction: 15 spread over 9 is 5/3. Null where they hold it, or where no small fraction does. */
export function fractionText(value: number): string | null {
  if (Math.abs(value * 100 - Math.round(value * 100)) < near * 100) return null
  for (let parts = 2; parts <= mostParts; parts += 1)
    if (Math.abs(value * parts - Math.round(value * parts)) < near) return `${Math.round(value * parts)}/${parts}`
  return null
}

/** A number that is written plain or as a fraction, full-width or not: `1.5`, `15/9`, `１５／９`; null where it is none. */
export function readFraction(text: string): number | null {
  const [over, under, ...more] = text.split(/[/／]/).map((part) => Number(plainNumber(part) ?? Number.NaN))
  const read = more.length === 0 && over !== undefined ? over / (under ?? 1) : Number.NaN
  return Number.isFinite(read) && read >= 0 ? read : null
}
