import { z } from 'zod'
import { writtenText } from '../../engines/delivery/written.ts'
import { currencyIds } from '../../engines/investment/currency.ts'
import { rateFateIds } from '../../engines/investment/rate-judgement.ts'
import { givenFile } from '../parts/given-file.ts'
import { label } from '../parts/label.ts'
import { defineRoute } from '../route.ts'
import { rateDeclarers } from './investment.ts'

/** Signs of a table at most, bytes of its file, and the lines that it may have. */
export const longestRateTable = 200_000
export const largestRateFile = 2_000_000
export const mostRateLines = 2000

const text = z.string().max(longestRateTable).describe('The rows of the table, parted by tabs, commas or blanks')

/** Reads a table of rates and says line by line what would be declared; nothing is. */
export const tryRateTable = defineRoute({
  id: 'tryRateTable',
  method: 'POST',
  path: '/api/investment/rates/table/trial',
  label: { zh: '试读汇率表', en: 'Try a table of rates' },
  admits: rateDeclarers,
  body: z.union([z.strictObject({ text }), z.strictObject({ file: givenFile })]),
  answer: z.object({
    text: z.string().describe('The table as text, as it is declared'),
    lines: z.array(
      z.object({
        row: z.number(),
        written: z.string(),
        currency: z.enum(currencyIds).nullable(),
        day: z.string().nullable(),
        units: z.number().nullable(),
        yuan: z.string().nullable(),
        fate: z.enum(rateFateIds),
        sentence: label.nullable().describe('Why it cannot be declared, or what stands already'),
      }),
    ),
    counts: z.record(z.enum(rateFateIds), z.number()),
    ignored: z.array(z.string()).describe('Columns that hold no rate of a currency that is kept here'),
  }),
})

/** Declares every rate of a table, or none where one line cannot be. */
export const declareRateTable = defineRoute({
  id: 'declareRateTable',
  method: 'POST',
  path: '/api/investment/rates/table',
  label: { zh: '整表登记汇率', en: 'Declare a table of rates' },
  admits: rateDeclarers,
  body: z.strictObject({ text, source: writtenText(200).describe('Who published it, and where') }),
  answer: z.object({ declared: z.number(), converted: z.number().describe('Arrivals that waited for one of them') }),
})
