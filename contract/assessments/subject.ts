import { z } from 'zod'
import type { Label } from '../../kernel/label.ts'
import { factShown, mayTell, questionShown, reportShown, returnedShown, verdictState } from '../ladder/answer.ts'
import { ladderKeepers, ladderReporters, ladderWithdrawers, said } from '../ladder/ladder.ts'
import { label } from '../parts/label.ts'
import { defineRoute } from '../route.ts'
import {
  assessedAndOwn,
  assessmentHead,
  judgedOn,
  oneAssessment,
  rulesShown,
  scoreSpread,
  standingShown,
} from './assessments.ts'

/** A ground of a standing, and what is below it. */
export type GroundShown = {
  text: Label
  state: 'met' | 'unmet' | 'unknown' | null
  told: Label | null
  clause: string | null
  certainty: Label | null
  gap: Label | null
  judged: { edition: string; condition: string; question: Label } | null
  children: GroundShown[]
}

const ground: z.ZodType<GroundShown> = z.lazy(() =>
  z.object({
    text: label,
    state: verdictState.nullable(),
    told: label.nullable().describe('What was found, in numbers'),
    clause: z.string().nullable(),
    certainty: label.nullable().describe('Where the rule is not confirmed'),
    gap: label.nullable().describe('What lacks until it holds'),
    judged: z.object({ edition: z.string(), condition: z.string(), question: label }).nullable(),
    children: z.array(ground),
  }),
)

const scoreItem = z.object({
  id: z.string(),
  label,
  group: label.nullable(),
  value: z.number().nullable(),
  unit: z.string(),
  points: z.number().nullable(),
  full: z.number(),
  facts: z.array(z.object({ label, told: label.nullable() })),
  peers: z
    .object({
      count: z.number(),
      least: z.number(),
      lower: z.number(),
      median: z.number(),
      upper: z.number(),
      most: z.number(),
    })
    .nullable(),
})

const lever = z.object({
  name: z.string(),
  label,
  unit: z.string(),
  value: z.number().nullable(),
  least: z.number(),
  most: z.number(),
})

/** One subject of an assessment: its grade, why, what lacks, what follows, what to report. */
const assessedPage = z.object({
  asOf: z.string(),
  lastYear: z.number().describe('The last year whose facts count'),
  demonstration: z.boolean(),
  assessment: assessmentHead,
  standing: standingShown,
  of: z.number().describe('How many are judged'),
  rules: z.array(rulesShown).describe('By which it is judged'),
  grounds: z.array(ground),
  scored: z
    .object({
      items: z.array(scoreItem).describe('In the order of the rules'),
      levers: z.array(lever).describe('Numbers that may be tried otherwise'),
    })
    .nullable()
    .describe('Item by item, where a score is behind it'),
  spread: scoreSpread.nullable(),
  advice: z.array(label),
  measures: z.array(z.object({ label, told: label, certainty: label })),
  questions: z.array(questionShown).describe('The most useful first'),
  facts: z.array(factShown),
  reports: z.array(reportShown).describe('What waits for the bureau'),
  returned: z.array(returnedShown).describe('What the bureau sent back and nobody has reported anew'),
  may: mayTell,
})
export type AssessedPage = z.infer<typeof assessedPage>

const oneSubject = oneAssessment.extend({
  subject: z.string().max(40).describe('Its id, the credit code of an enterprise, or `own`'),
})

export const openAssessed = defineRoute({
  id: 'openAssessed',
  method: 'GET',
  path: '/api/assessments/:assessment/subjects/:subject',
  label: { zh: '一家的评价', en: 'One that is judged' },
  admits: assessedAndOwn,
  params: oneSubject,
  query: judgedOn,
  answer: assessedPage,
})

export const reportAssessedFact = defineRoute({
  id: 'reportAssessedFact',
  method: 'POST',
  path: '/api/assessments/:assessment/subjects/:subject/facts',
  label: { zh: '补报评价用的数', en: 'Report a fact for an assessment' },
  admits: ladderReporters,
  params: oneSubject,
  query: judgedOn,
  body: said.fact,
  answer: assessedPage,
})

export const withdrawAssessedFact = defineRoute({
  id: 'withdrawAssessedFact',
  method: 'POST',
  path: '/api/assessments/:assessment/subjects/:subject/facts/:report/withdrawal',
  label: { zh: '撤回评价用的数', en: 'Withdraw a fact for an assessment' },
  admits: ladderWithdrawers,
  params: oneSubject.extend({ report: z.uuid() }),
  query: judgedOn,
  answer: assessedPage,
})

export const decideAssessedFact = defineRoute({
  id: 'decideAssessedFact',
  method: 'POST',
  path: '/api/assessments/:assessment/subjects/:subject/facts/:report/decision',
  label: { zh: '核实评价用的数', en: 'Decide on a fact for an assessment' },
  admits: ladderKeepers,
  params: oneSubject.extend({ report: z.uuid() }),
  query: judgedOn,
  body: said.decision,
  answer: assessedPage,
})

export const judgeAssessed = defineRoute({
  id: 'judgeAssessed',
  method: 'POST',
  path: '/api/assessments/:assessment/subjects/:subject/judgements',
  label: { zh: '评判评价的条件', en: 'Judge a condition of an assessment' },
  admits: ladderKeepers,
  params: oneSubject,
  query: judgedOn,
  body: said.judgement,
  answer: assessedPage,
})

const stand = z.object({ score: z.number().nullable(), rank: z.number().nullable(), grade: label.nullable() })

export const tryAssessed = defineRoute({
  id: 'tryAssessed',
  method: 'POST',
  path: '/api/assessments/:assessment/subjects/:subject/trial',
  label: { zh: '试算一家的评价', en: 'Try other numbers in an assessment' },
  admits: assessedAndOwn,
  params: oneSubject,
  query: judgedOn,
  body: z.strictObject({
    changes: z
      .record(z.string().max(60), z.number().nullable())
      .refine((changes) => Object.keys(changes).length <= 40)
      .describe('Other numbers by the names of what may be tried; nothing is kept'),
  }),
  answer: z.object({ before: stand, after: stand }),
})
export type TriedAssessed = z.output<NonNullable<typeof tryAssessed.answer>>
