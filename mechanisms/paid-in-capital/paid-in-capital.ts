import type { CapitalRules } from '../../engines/investment/rules.ts'
import { edition2000 } from './2000-edition.ts'
import { demonstrationCapital } from './demonstration.ts'

/** 到位资金: the editions of its rules, and commitments and arrivals that are made up. */
export type PaidInCapitalMechanism = {
  readonly editions: readonly CapitalRules[]
  readonly demonstration: typeof demonstrationCapital
}

export const paidInCapital: PaidInCapitalMechanism = {
  editions: [edition2000],
  demonstration: demonstrationCapital,
}
