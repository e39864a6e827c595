const mostParts = 99
const near = 1e-6

/** A number that two digits behind the point do not hold, as a fraction: 15 spread over 9 is 5/3. Null where they hold it, or where no small fraction does. */
export function fractionText(value: number): string | null {
  if (Math.abs(value * 100 - Math.round(value * 100)) < near * 100) return null
  for (let parts = 2; parts <= mostParts; parts += 1)
    if (Math.abs(value * parts - Math.round(value * parts)) < near) return `${Math.round(value * parts)}/${parts}`
  return null
}

const written = /^(\d+(?:\.\d*)?)(?:\/(\d+(?:\.\d+)?))?$/

/** A number that is written plain or as a fraction: `1.5`, `15/9`; null where it is none. */
export function readFraction(text: string): number | null {
  const [, over, under] = written.exec(text.trim()) ?? []
  if (over === undefined || Number(under ?? 1) === 0) return null
  return Number(over) / Number(under ?? 1)
}
