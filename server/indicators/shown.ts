import type { ShownValue } from '../../contract/figures.ts'
import type { Entry, Recomputed } from '../../engines/indicators/book.ts'
import type { Indicator } from '../../engines/indicators/indicator.ts'
import { digitsOf, type Observation } from '../../engines/indicators/observation.ts'
import { signedValue } from '../../engines/indicators/wording.ts'
import { printDecimal } from '../../kernel/decimal.ts'
import { unitOf } from '../../kernel/unit.ts'

/** Digits of a number as this indicator prints it: counts whole, the rest at the declared places. */
export function printEntry(entry: Entry, indicator: Indicator): string {
  if (entry.origin !== 'inferred') return entry.observation.value
  const whole = unitOf(indicator.unit).dimension === 'count' && entry.number.eq(entry.number.round(0))
  return printDecimal(entry.number, whole ? 0 : undefined)
}

/** A number of the book, ready to be shown. A comparison that can be recomputed counts as derived. */
export function showEntry(entry: Entry, indicator: Indicator, recomputed?: Recomputed): ShownValue {
  const { observation } = entry
  const comparison = entry.place.comparison
  const derived = recomputed !== undefined && recomputed.exact.value !== null
  return {
    value: signedValue(printEntry(entry, indicator), comparison),
    unit: entry.unit,
    qualifier: entry.origin === 'inferred' ? 'exact' : observation.qualifier,
    origin: derived && entry.origin === 'reported' ? 'derived' : entry.origin,
    ...(entry.origin !== 'inferred' && observation.printed ? { printed: observation.printed } : {}),
  }
}

/** A number exactly as one document printed it; derived where its formula gives it too. */
export function showPrinted(observation: Observation, recomputed?: Recomputed): ShownValue {
  const derived = recomputed !== undefined && recomputed.exact.value !== null
  return {
    value: signedValue(observation.value, observation.comparison),
    unit: observation.unit,
    qualifier: observation.qualifier,
    origin: derived ? 'derived' : observation.origin,
    ...(observation.printed ? { printed: observation.printed } : {}),
  }
}

/** A number that only the formula gives, rounded half up at the declared places. */
export function showRecomputed(
  recomputed: Recomputed,
  indicator: Indicator,
  comparison?: string,
  digits?: number,
): ShownValue {
  const places = digits ?? recomputed.derivation.digits ?? Math.max(indicator.digits, 1)
  const rounded = recomputed.exact.round(places)
  return {
    value: rounded === null ? null : signedValue(printDecimal(rounded, places), comparison),
    unit: indicator.unit,
    qualifier: 'exact',
    origin: 'derived',
  }
}

/** The value before rounding, cut after six more places with an ellipsis: `22.857142…`. */
export function exactText(recomputed: Recomputed, digits: number): string {
  const value = recomputed.exact.value
  if (value === null) return '—'
  const rounded = value.round(digits)
  if (rounded.eq(value)) return printDecimal(value)
  return `${value.round(Math.max(digits + 4, 6), 0).toFixed()}…`
}

export const printedDigits = (entry: Entry | undefined, indicator: Indicator): number =>
  (entry && digitsOf(entry.observation.value)) ?? indicator.digits
