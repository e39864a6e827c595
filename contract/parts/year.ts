import { z } from 'zod'
import { expected } from '../../kernel/expected.ts'
import { asWritten, type Label } from '../../kernel/label.ts'

const fourDigits = /^\d{4}$/

/** A year in an address or a body: `2024`. */
export const yearText = z
  .string()
  .refine((text) => fourDigits.test(text), expected('年份写成四位数', 'a year has four digits'))
  .meta({ pattern: fourDigits.source })

/** Stands for the year of what has none. */
export const unreportedYear = 'unreported'

/** A year of a ledger in an address, or `unreported` for what has no year. */
export const ledgerYear = yearText.or(z.literal(unreportedYear))

/** How a year of a ledger is written. */
export const ledgerYearLabel = (year: string): Label =>
  year === unreportedYear ? { zh: '年份未报', en: 'year not reported' } : asWritten(year)

/** The years that a ledger may be asked for, with how many projects each has. */
export const yearsOfLedger = z
  .array(z.object({ year: z.string(), projects: z.number() }))
  .describe('The latest first; `unreported` last, where projects have no year')
export type YearOfLedger = z.infer<typeof yearsOfLedger>[number]
