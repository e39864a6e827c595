import { z } from 'zod'
import { currencyIds, investorOriginIds } from '../../engines/investment/currency.ts'
import { commitmentStateIds } from '../../engines/investment/standing.ts'
import { lamps } from '../../kernel/lamp.ts'
import { paperFileIds } from '../../kernel/paper-file.ts'
import { editionHead } from '../parts/edition.ts'
import { label, named } from '../parts/label.ts'
import { projectNamed } from '../parts/recorded.ts'

const money = z.string().describe('In 10,000 of its currency')

/** The rules of paid-in capital, as they travel. */
export const capitalRules = editionHead.extend({
  rateHolds: z.number().describe('Calendar days for which a rate holds beyond its day'),
  watchedBefore: z.number().describe('Calendar days before its day from which a commitment is watched'),
})
export type ShownCapitalRules = z.infer<typeof capitalRules>

/** A commitment in one line of a list. */
export const commitmentLine = z.object({
  id: z.string(),
  number: z.string(),
  investor: z.string(),
  origin: z.enum(investorOriginIds),
  originLabel: label,
  country: z.string().nullable(),
  trade: named.nullable(),
  department: named.nullable(),
  enterprise: projectNamed.nullable(),
  project: projectNamed.nullable(),
  currency: z.enum(currencyIds),
  currencyLabel: label,
  sum: money,
  arrived: money,
  left: money,
  percent: z.string().nullable(),
  signedOn: z.string().nullable(),
  promisedOn: z.string().describe('The day first promised; it stays'),
  due: z.string().describe('The day that holds, as extended'),
  late: z.number().describe('Calendar days behind the day that holds'),
  lateSincePromise: z.number().describe('Calendar days behind the day first promised'),
  state: z.enum(commitmentStateIds),
  stateLabel: label,
  lamp: z.enum(lamps),
  reason: label,
  yuan: z.string().nullable().describe('万元 of what arrived and is converted'),
  unconverted: z.number().describe('Arrivals without a sum in yuan'),
  unfiled: z.number().describe('Arrivals that stand and have no file of their voucher'),
  contract: z.string(),
  demonstration: z.boolean(),
})
export type CommitmentLine = z.infer<typeof commitmentLine>

/** An arrival that a file stands with, wherever it is. */
export const filedArrival = z.object({
  id: z.string(),
  voucher: z.string(),
  on: z.string(),
  commitment: z.object({ id: z.string(), number: z.string() }),
})
export type FiledArrival = z.infer<typeof filedArrival>

/** A file that shows a voucher: a scan, or what the bank sent. It stays where it was withdrawn. */
export const voucherFile = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(paperFileIds),
  size: z.number().describe('Bytes'),
  by: z.string(),
  at: z.string(),
  withdrawn: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  also: z.array(filedArrival).describe('Other arrivals that the same file stands with'),
})
export type VoucherFile = z.infer<typeof voucherFile>

/** An arrival, or what takes one back. */
export const arrivalLine = z.object({
  id: z.string(),
  on: z.string(),
  voucher: z.string(),
  bank: z.string(),
  sum: money.describe('Negative where it takes an arrival back'),
  left: money.nullable().describe('What of an arrival stands; null of a counter-entry'),
  yuan: z.string().nullable(),
  dollars: z.string().nullable(),
  conversion: label.describe('By which rate of which day, or why it is not converted'),
  source: z.string().nullable().describe('Who published the rate'),
  document: z.string().nullable().describe('Where the original is kept'),
  files: z.array(voucherFile).describe('In the order in which they were attached'),
  reason: z.string().nullable().describe('Why it was taken back'),
  counters: z.string().nullable(),
  enteredBy: z.string().nullable().describe('Null where it came with the pack'),
  enteredAt: z.string(),
})
export type ArrivalLine = z.infer<typeof arrivalLine>

/** Everything of one commitment on a day, and what the viewer may do. */
export const commitmentPage = commitmentLine.extend({
  asOf: z.string(),
  version: z.number().describe('Sent back with a change'),
  document: z.string().nullable(),
  enteredBy: z.string().nullable().describe('Null where it came with the pack'),
  enteredAt: z.string(),
  endedOn: z.string().nullable(),
  arrivals: z.array(arrivalLine).describe('In the order of their days'),
  changes: z
    .array(z.object({ at: z.string(), by: z.string(), text: label, reason: z.string().nullable() }))
    .describe('Extensions and the end, the latest first'),
  rules: capitalRules,
  mayRecord: z.boolean().describe('Whether the viewer enters arrivals and changes here'),
  mayAttach: z.boolean().describe('Whether the viewer attaches and withdraws files; also after its end'),
})
export type CommitmentPage = z.infer<typeof commitmentPage>
