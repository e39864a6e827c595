import { z } from 'zod'
import { writtenText } from '../../engines/delivery/written.ts'
import type { Post } from '../../kernel/post.ts'
import { zoneStaff } from '../admission.ts'
import { dayText } from '../parts/day-text.ts'
import { defineRoute } from '../route.ts'
import { ladderComparison, ladderPage } from './answer.ts'

/** Who looks at the ladder; an enterprise only at itself. */
export const ladderReaders: readonly Post[] = [...zoneStaff, 'enterprise']
/** Who tells facts of an enterprise; who holds them against papers, and judges. */
export const ladderReporters: readonly Post[] = ['enterprise', 'service-agent', 'department-clerk', 'statistician']
/** Who may take back what it told while it waits. */
export const ladderWithdrawers: readonly Post[] = ['enterprise', 'service-agent']
export const ladderKeepers: readonly Post[] = ['department-clerk', 'statistician']

export const ladderDay = z.object({
  on: dayText
    .optional()
    .describe('The day that is looked at; left out: today, or where all is demonstration the last day it knows'),
})

const told = ladderDay.extend({
  rung: z
    .string()
    .max(40)
    .optional()
    .describe('Only this rung condition by condition, with the facts that it reads; `next` for the one to be climbed'),
})

const oneEnterprise = z.object({
  enterprise: z.string().max(40).describe('Its id, its social credit code, or `own` for the account of an enterprise'),
})

export const openEnterpriseLadder = defineRoute({
  id: 'openEnterpriseLadder',
  method: 'GET',
  path: '/api/ladder/enterprises/:enterprise',
  label: { zh: '一家企业的梯度', en: 'The ladder of an enterprise' },
  admits: ladderReaders,
  params: oneEnterprise,
  query: told,
  answer: ladderPage,
})

export const compareLadderDays = defineRoute({
  id: 'compareLadderDays',
  method: 'GET',
  path: '/api/ladder/enterprises/:enterprise/comparison',
  label: { zh: '两个日子的对照', en: 'Two days compared' },
  admits: ladderReaders,
  params: oneEnterprise,
  query: z.object({ rung: z.string().max(40), first: dayText, second: dayText }),
  answer: ladderComparison,
})

const place = {
  fact: z.string().min(1).max(60).describe('The name in the rules'),
  year: z.int().min(1990).max(2200).optional().describe('The year, where it is a number of one'),
}
const paper = writtenText(200).optional().describe('The paper that shows it: its name, where it is kept')

/** What is said of an enterprise: a fact, a decision on one, a judgement. */
export const said = {
  fact: z.strictObject({ ...place, value: writtenText(100), document: paper }),
  decision: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('confirmed'), document: writtenText(200) }),
    z.strictObject({ state: z.literal('refused'), reason: writtenText(500) }),
  ]),
  judgement: z.strictObject({
    edition: z.string().max(60),
    condition: z.string().max(60),
    holds: z.boolean(),
    reason: writtenText(500),
    document: paper,
  }),
}

export const reportLadderFact = defineRoute({
  id: 'reportLadderFact',
  method: 'POST',
  path: '/api/ladder/enterprises/:enterprise/facts',
  label: { zh: '补报一个数', en: 'Report a fact' },
  admits: ladderReporters,
  params: oneEnterprise,
  query: told,
  body: said.fact,
  answer: ladderPage,
})

export const withdrawLadderFact = defineRoute({
  id: 'withdrawLadderFact',
  method: 'POST',
  path: '/api/ladder/enterprises/:enterprise/facts/:report/withdrawal',
  label: { zh: '撤回补报的数', en: 'Withdraw a reported fact' },
  admits: ladderWithdrawers,
  params: oneEnterprise.extend({ report: z.uuid() }),
  query: told,
  answer: ladderPage,
})

export const decideLadderFact = defineRoute({
  id: 'decideLadderFact',
  method: 'POST',
  path: '/api/ladder/enterprises/:enterprise/facts/:report/decision',
  label: { zh: '核实补报的数', en: 'Decide on a reported fact' },
  admits: ladderKeepers,
  params: oneEnterprise.extend({ report: z.uuid() }),
  query: told,
  body: said.decision,
  answer: ladderPage,
})

export const judgeLadderCondition = defineRoute({
  id: 'judgeLadderCondition',
  method: 'POST',
  path: '/api/ladder/enterprises/:enterprise/judgements',
  label: { zh: '评判一条条件', en: 'Judge a condition' },
  admits: ladderKeepers,
  params: oneEnterprise,
  query: told,
  body: said.judgement,
  answer: ladderPage,
})
