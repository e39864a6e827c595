import { z } from 'zod'
import { lamps } from '../../kernel/lamp.ts'
import { dayText } from '../parts/day-text.ts'
import { label } from '../parts/label.ts'
import { yearText } from '../parts/year.ts'
import { defineRoute } from '../route.ts'
import { shownReason } from '../targets.ts'
import { capitalRules, commitmentLine, filedArrival } from './commitment-page.ts'
import { capitalReaders } from './investment.ts'

/** A rate of a measure: as it was published, or as the records give it; null with why it is not known. */
const measuredRate = z.object({
  value: z.string().nullable(),
  published: z.boolean(),
  href: z.string().nullable().describe('Its page, where the figure was stated'),
  why: label.nullable(),
})

const cadenceRow = z.object({
  period: z.string(),
  label,
  planned: z.string().nullable(),
  done: z.string().nullable().describe('Null where the period has not begun'),
  debt: z.string().nullable(),
  lamp: z.enum(lamps).nullable().describe('Of a period that is over and was planned'),
})

/** One measure of paid-in capital in a year: counted from the arrivals, against target, city and year before. */
export const capitalMeasure = z.object({
  indicator: z.string(),
  label,
  unit: z.string(),
  period: z.string(),
  periodLabel: label,
  done: z.string().nullable().describe('Null where nothing arrived that it counts'),
  href: z.string().nullable(),
  before: z.string().nullable().describe('The same stretch of the year before'),
  growth: measuredRate,
  share: measuredRate,
  completion: measuredRate,
  target: z.string().nullable(),
  targetHref: z.string().nullable(),
  time: z.string().nullable().describe('Time progress in percent'),
  points: z.string().nullable(),
  lamp: z.enum(lamps),
  reason: shownReason,
  cadence: z.object({ quarters: z.array(cadenceRow), months: z.array(cadenceRow), tenDays: z.array(cadenceRow) }),
  outlook: label.nullable(),
})
export type CapitalMeasure = z.infer<typeof capitalMeasure>

/** What some arrivals come to; those that are not converted are counted beside. */
export const capitalTotal = z.object({
  key: z.string().nullable(),
  label,
  arrivals: z.number(),
  yuan: z.string().nullable(),
  dollars: z.string().nullable(),
  unconverted: z.number(),
  share: z.string().nullable().describe('Percent of what is converted, one decimal'),
})
export type CapitalTotal = z.infer<typeof capitalTotal>

export const openCapitalAccount = defineRoute({
  id: 'openCapitalAccount',
  method: 'GET',
  path: '/api/investment',
  label: { zh: '到位资金', en: 'Paid-in capital' },
  admits: capitalReaders,
  query: z.object({ on: dayText.optional(), year: yearText.optional() }),
  answer: z.object({
    asOf: z.string(),
    year: z.string(),
    years: z.array(z.string()),
    demonstration: z.boolean(),
    rules: capitalRules,
    whole: capitalTotal,
    proof: z
      .object({
        arrivals: z.number(),
        filed: z.number().describe('Those with a file of their voucher'),
        yuan: z.string().nullable(),
        filedYuan: z.string().nullable(),
        percent: z.string().nullable().describe('Of what is converted, one decimal'),
        unconverted: z.number(),
        shared: z
          .array(z.object({ file: z.string(), name: z.string(), arrivals: z.array(filedArrival) }))
          .describe('Files that stand with several arrivals, one of the year among them; at most 20'),
      })
      .describe('What stands of the arrivals of the year, and how much of it is proved by a file; sums in 万元'),
    measures: z.array(capitalMeasure),
    months: z
      .array(z.object({ period: z.string(), label, yuan: z.string().nullable(), before: z.string().nullable() }))
      .describe('万元 by month, and in the year before; null where the month has not come or nothing is known'),
    by: z.object({
      origin: z.array(capitalTotal),
      country: z.array(capitalTotal),
      trade: z.array(capitalTotal),
      department: z.array(capitalTotal),
    }),
    due: z.array(commitmentLine).describe('Overdue and due soon, the latest first; at most 20'),
    late: z.object({ commitments: z.number(), days: z.number().describe('Of the latest one') }),
  }),
})
export type CapitalAccount = z.infer<NonNullable<typeof openCapitalAccount.answer>>
