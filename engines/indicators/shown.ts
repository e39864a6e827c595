import { z } from 'zod'
import { printDecimal } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import { qualifiers } from '../../kernel/quantity.ts'
import { unitOf } from '../../kernel/unit.ts'
import { agreesWith, type Book, type Entry, type Recomputed } from './book.ts'
import { type Comparison, comparisons } from './comparison.ts'
import { type Indicator, type Origin, origins } from './indicator.ts'
import { digitsOf, type Observation, type Place } from './observation.ts'
import { signedValue, wordValue } from './wording.ts'

/** A number as it is shown: with unit, qualifier and the mark of its origin. */
export const shown = z.object({
  value: z.string().nullable().describe('Decimal text as printed; null where it was not reported'),
  unit: z.string(),
  qualifier: z.enum(qualifiers),
  origin: z.enum(Object.keys(origins) as [Origin, ...Origin[]]),
  printed: z.string().optional().describe('The wording where it is more than digits and unit'),
  was: z.string().optional().describe('The digits before a correction, of it or of a number that it is computed from'),
})
export type Shown = z.infer<typeof shown>

/** Digits of a number as this indicator prints it: counts whole, the rest at the declared places. */
export function printEntry(entry: Entry, indicator: Indicator): string {
  if (entry.origin !== 'inferred') return entry.observation.value
  const whole = unitOf(indicator.unit).dimension === 'count' && entry.number.eq(entry.number.round(0))
  return printDecimal(entry.number, whole ? 0 : undefined)
}

/** Whether a stated number no longer follows from its operands, since one of them was corrected after it was stated. */
export const isOvertaken = ({ observation, origin, was }: Entry, recomputed: Recomputed | undefined): boolean =>
  origin !== 'inferred' && !was && recomputed?.restated === true && agreesWith(observation, recomputed) === false

/** A number in words as it stands today: as it was stated, or as its formula gives it where that is overtaken. */
export function wordEntry(entry: Entry, recomputed: Recomputed | undefined): Label {
  const { observation } = entry
  if (!recomputed || !isOvertaken(entry, recomputed)) return wordValue(observation)
  const digits = digitsOf(observation.value) ?? 1
  const value = printDecimal(recomputed.exact.round(digits)!, digits)
  return wordValue({ ...observation, value, printed: undefined })
}

/**
 * A number of the book, ready to be shown. A comparison that can be recomputed counts as derived; where it was stated
 * over a number that has been corrected since, it is what the formula gives now.
 */
export function showEntry(entry: Entry, indicator: Indicator, recomputed?: Recomputed): Shown {
  const { observation, was } = entry
  const comparison = entry.place.comparison
  if (recomputed && isOvertaken(entry, recomputed)) {
    const now = showRecomputed(recomputed, indicator, comparison, digitsOf(observation.value))
    return { ...now, was: signedValue(observation.value, comparison) }
  }
  const derived = recomputed !== undefined && recomputed.exact.value !== null
  return {
    value: signedValue(printEntry(entry, indicator), comparison),
    unit: entry.unit,
    qualifier: entry.origin === 'inferred' ? 'exact' : observation.qualifier,
    origin: derived && entry.origin === 'reported' ? 'derived' : entry.origin,
    ...(entry.origin !== 'inferred' && observation.printed ? { printed: observation.printed } : {}),
    ...(was ? { was: signedValue(was.value, comparison) } : {}),
  }
}

/** A number exactly as one document printed it; derived where its formula gives it too. */
export function showPrinted(observation: Observation, recomputed?: Recomputed): Shown {
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
  comparison?: Comparison,
  digits?: number,
): Shown {
  const places = digits ?? recomputed.derivation.digits ?? Math.max(indicator.digits, 1)
  const rounded = recomputed.exact.round(places)
  return {
    value: rounded === null ? null : signedValue(printDecimal(rounded, places), comparison),
    unit: unitAt(indicator, comparison),
    qualifier: 'exact',
    origin: 'derived',
  }
}

/** The number at a place of the book: as it was stated or solved, else as its formula gives it, else unknown. */
export function showAt(book: Book, place: Place): Shown {
  const indicator = book.indicators.get(place.indicator)!
  const entry = book.at(place)
  const recomputed = book.recompute(place, entry?.observation)
  if (entry) return showEntry(entry, indicator, recomputed)
  if (recomputed?.exact.value != null) return showRecomputed(recomputed, indicator, place.comparison)
  return { value: null, unit: unitAt(indicator, place.comparison), qualifier: 'exact', origin: 'reported' }
}

const unitAt = (indicator: Indicator, comparison: Comparison | undefined): string =>
  comparison ? comparisons[comparison].unit : indicator.unit

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
