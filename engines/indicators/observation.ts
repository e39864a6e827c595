import { type Decimal, decimal } from '../../kernel/decimal.ts'
import type { Qualifier } from '../../kernel/quantity.ts'
import type { Comparison, Scope } from './comparison.ts'
import type { Figure } from './figure.ts'
import type { Origin } from './indicator.ts'

/** One number about a zone in a period, as it was entered. Appended, never changed; a correction is a new one. */
export type Observation = Omit<
  Figure,
  'document' | 'paragraph' | 'target' | 'unit' | 'scope' | 'subject' | 'qualifier'
> & {
  readonly id: string
  readonly scope: Scope
  /** Empty where the number is about the whole. */
  readonly subject: string
  readonly unit: string
  readonly qualifier: Qualifier
  readonly origin: Origin
  readonly document: string | null
  readonly paragraph: number | null
  /** Whether the zone has published this number. */
  readonly published: boolean
  /** A number to be reached, and not one that was reached. */
  readonly target: boolean
  readonly asOf: string | null
  readonly enteredBy: string
  readonly enteredAt: string
  /** Why it corrects the one that it supersedes. */
  readonly reason: string | null
  readonly supersedes: string | null
  readonly demonstration: boolean
}

/** What identifies a number: which indicator, of what, when. */
export type Place = {
  readonly indicator: string
  readonly period: string
  readonly scope: Scope
  readonly subject: string
  readonly comparison?: Comparison | undefined
  readonly target?: boolean
}

export const placeKey = (place: Place): string =>
  [
    place.indicator,
    place.comparison ?? '',
    place.scope,
    place.subject,
    place.period,
    place.target ? 'target' : '',
  ].join('|')

/** The number of a printed value: `93.8` as it is; `1/4` of a percentage is 25. */
export function numberOf(value: string, unit: string): Decimal {
  const [numerator, denominator] = value.split('/')
  if (denominator === undefined) return decimal(value)
  return decimal(numerator!)
    .times(unit === '%' ? 100 : 1)
    .div(decimal(denominator))
}

/** Decimal places of a printed value; undefined for a fraction, which states no places. */
export const digitsOf = (value: string): number | undefined =>
  value.includes('/') ? undefined : (value.split('.')[1]?.length ?? 0)
