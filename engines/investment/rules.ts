import type { Day } from '../../kernel/day.ts'
import { type Edition, editionOn } from '../../kernel/edition.ts'

/** The rules by which paid-in capital is entered and judged. */
export type CapitalRules = Edition & {
  /** Calendar days for which a declared rate holds beyond its day: over weekends and holidays no rate is published. */
  readonly rateHolds: number
  /** Calendar days before its day from which a commitment that has not fully arrived is watched. */
  readonly watchedBefore: number
}

/** The rules in force on a day; refused where there are none yet. */
export const capitalRulesOn = (editions: readonly CapitalRules[], day: Day): CapitalRules =>
  editionOn(editions, day, { zh: '到位资金', en: 'paid-in capital' })
