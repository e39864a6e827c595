import { z } from 'zod'
import { writtenDay, writtenText } from '../../engines/delivery/written.ts'
import { currencyIds, investorOriginIds } from '../../engines/investment/currency.ts'
import { commitmentStateIds } from '../../engines/investment/standing.ts'
import { decimal, decimalText } from '../../kernel/decimal.ts'
import { expected } from '../../kernel/expected.ts'
import type { Post } from '../../kernel/post.ts'
import { zoneStaff } from '../admission.ts'
import { dayText } from '../parts/day-text.ts'
import { givenFile } from '../parts/given-file.ts'
import { fileLanguage, label, named } from '../parts/label.ts'
import { projectNamed } from '../parts/recorded.ts'
import { typedNumber } from '../parts/typed-number.ts'
import { versionSeen } from '../parts/version.ts'
import { defineRoute } from '../route.ts'
import { capitalRules, commitmentLine, commitmentPage } from './commitment-page.ts'

/** Who sees what was promised and paid in; an enterprise only what is meant for itself. */
export const investmentReaders: readonly Post[] = [...zoneStaff, 'enterprise']
/** Who sees the account of the whole zone. */
export const capitalReaders: readonly Post[] = zoneStaff
/** Who enters commitments and arrivals, for the own department; who declares exchange rates. */
export const capitalRecorders: readonly Post[] = ['investment-officer', 'department-clerk', 'project-officer']
export const rateDeclarers: readonly Post[] = ['statistician', 'investment-officer']

const seenOn = z.object({
  on: dayText
    .optional()
    .describe('The day that is looked at; left out: today, or where all is demonstration the last day it knows'),
})

/** Up to two digits of the fen or cent in 10,000: six places. */
const sum = typedNumber.refine(
  (text) => decimalText.test(text) && !/\.\d{7}/.test(text) && decimal(text).gt(0),
  expected('写成大于零的数，单位万元，如 1200 或 12.5', 'write a number above zero, such as 1200 or 12.5'),
)

const listed = seenOn.extend({
  state: z
    .enum([...commitmentStateIds, 'due'])
    .optional()
    .describe('`due`: its day has come or is near'),
  origin: z.enum(investorOriginIds).optional(),
  country: z.string().max(200).optional(),
  trade: z.string().max(2).optional(),
  department: z.string().max(60).optional(),
  files: z.enum(['missing']).optional().describe('Only those of which an arrival has no file of its voucher'),
  search: z.string().max(100).optional().describe('Part of the investor, number, contract, project or enterprise'),
})

export const listCommitments = defineRoute({
  id: 'listCommitments',
  method: 'GET',
  path: '/api/investment/commitments',
  label: { zh: '资金承诺', en: 'Capital commitments' },
  admits: investmentReaders,
  query: listed,
  answer: z.object({
    asOf: z.string(),
    demonstration: z.boolean().describe('Whether some of it is made up: 演示数据'),
    rules: capitalRules,
    counts: z.record(z.enum(commitmentStateIds), z.number()).describe('Before the filters'),
    commitments: z.array(commitmentLine).describe('The latest first, then by the day that holds'),
    choices: z.object({
      departments: z.array(named),
      trades: z.array(named),
      countries: z.array(z.string()),
    }),
    mayRecord: z.boolean(),
  }),
})

export const exportCommitments = defineRoute({
  id: 'exportCommitments',
  method: 'GET',
  path: '/api/investment/commitments.xlsx',
  label: { zh: '导出资金承诺', en: 'Export the commitments' },
  admits: investmentReaders,
  query: listed.extend({ language: fileLanguage }),
})

export const oneCommitment = z.object({ commitment: z.uuid() })

export const openCommitment = defineRoute({
  id: 'openCommitment',
  method: 'GET',
  path: '/api/investment/commitments/:commitment',
  label: { zh: '一笔承诺', en: 'A commitment' },
  admits: investmentReaders,
  params: oneCommitment,
  query: seenOn,
  answer: commitmentPage,
})

/** What a new commitment can be for and whose it can be. */
export const openNewCommitment = defineRoute({
  id: 'openNewCommitment',
  method: 'GET',
  path: '/api/investment/new-commitment',
  label: { zh: '登记承诺要选的', en: 'Choices of a new commitment' },
  admits: capitalRecorders,
  answer: z.object({
    departments: z.array(named).describe('Those that the viewer enters for'),
    trades: z.array(named),
    projects: z.array(projectNamed),
    rules: capitalRules,
  }),
})

const document = writtenText(200).optional().describe('The paper that shows it: its name, where it is kept')

export const recordCommitment = defineRoute({
  id: 'recordCommitment',
  method: 'POST',
  path: '/api/investment/commitments',
  label: { zh: '登记承诺', en: 'Record a commitment' },
  admits: capitalRecorders,
  body: z.strictObject({
    investor: writtenText(100),
    origin: z.enum(investorOriginIds),
    country: writtenText(60).optional(),
    trade: z.string().max(2).optional(),
    project: z.uuid().optional(),
    enterprise: z.uuid().optional(),
    department: writtenText(60).optional(),
    currency: z.enum(currencyIds),
    sum,
    signedOn: writtenDay.optional(),
    dueOn: writtenDay,
    contract: writtenText(200),
    document,
  }),
  answer: z.object({ commitment: z.string(), number: z.string() }),
})

/** What may be done with a commitment: its day is extended beside the first one, or it ends. */
const commitmentAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('extended'), to: writtenDay, reason: writtenText(500) }),
  z.strictObject({ kind: z.literal('ended'), on: writtenDay, reason: writtenText(500) }),
])
export type CommitmentActGiven = z.infer<typeof commitmentAct>

export const actOnCommitment = defineRoute({
  id: 'actOnCommitment',
  method: 'POST',
  path: '/api/investment/commitments/:commitment/acts',
  label: { zh: '延期或终止承诺', en: 'Extend or end a commitment' },
  admits: capitalRecorders,
  params: oneCommitment,
  body: z.strictObject({ version: versionSeen, act: commitmentAct }),
  answer: commitmentPage,
})

export const recordArrival = defineRoute({
  id: 'recordArrival',
  method: 'POST',
  path: '/api/investment/commitments/:commitment/arrivals',
  label: { zh: '登记到账', en: 'Record an arrival' },
  admits: capitalRecorders,
  params: oneCommitment,
  body: z.strictObject({
    voucher: writtenText(60),
    bank: writtenText(60),
    on: writtenDay,
    currency: z.enum(currencyIds).optional().describe('That of the commitment unless said'),
    sum,
    document,
    file: givenFile.optional(),
  }),
  answer: commitmentPage,
})

export const counterArrival = defineRoute({
  id: 'counterArrival',
  method: 'POST',
  path: '/api/investment/arrivals/:arrival/counter-entries',
  label: { zh: '冲销到账', en: 'Counter an arrival' },
  admits: capitalRecorders,
  params: z.object({ arrival: z.uuid() }),
  body: z.strictObject({
    sum: sum.optional().describe('All that stands unless said'),
    on: writtenDay,
    reason: writtenText(500),
    document,
  }),
  answer: commitmentPage,
})

const rate = z.object({
  id: z.string(),
  currency: z.enum(currencyIds),
  currencyLabel: label,
  day: z.string(),
  units: z.number(),
  yuan: z.string(),
  source: z.string(),
  enteredBy: z.string().nullable().describe('Null where it came with the pack'),
  demonstration: z.boolean(),
})

export const listRates = defineRoute({
  id: 'listRates',
  method: 'GET',
  path: '/api/investment/rates',
  label: { zh: '折算汇率', en: 'Exchange rates' },
  admits: capitalReaders,
  answer: z.object({
    rates: z.array(rate).describe('The latest day first'),
    waiting: z
      .array(z.object({ currency: z.enum(currencyIds), label, arrivals: z.number(), days: z.array(z.string()) }))
      .describe('Arrivals that wait for a rate, by currency, with their days'),
    rules: capitalRules,
    mayDeclare: z.boolean(),
  }),
})

const published = typedNumber.refine(
  (text) => decimalText.test(text) && decimal(text).gt(0),
  expected('照公布的数写，如 7.1884', 'write the number as published, such as 7.1884'),
)

export const declareRate = defineRoute({
  id: 'declareRate',
  method: 'POST',
  path: '/api/investment/rates',
  label: { zh: '登记汇率', en: 'Declare a rate' },
  admits: rateDeclarers,
  body: z.strictObject({
    currency: z.enum(currencyIds).exclude(['CNY']),
    day: writtenDay,
    units: z.union([z.literal(1), z.literal(100)]).describe('What the yuan are for'),
    yuan: published,
    source: writtenText(200).describe('Who published it, and where'),
    document,
  }),
  answer: z.object({ rate: z.string(), converted: z.number().describe('Arrivals that waited for it') }),
})
