import { z } from 'zod'
import {
  confirmableShown,
  confirmationEvent,
  givenConfirmations,
  givenWithdrawal,
  ruleConfirmers,
} from '../parts/confirmation.ts'
import { label } from '../parts/label.ts'
import { defineRoute } from '../route.ts'
import { assessedReaders, assessmentHead, oneAssessment, rulesShown } from './assessments.ts'

const oneEdition = oneAssessment.extend({ edition: z.string().max(60) })

const editionPage = z.object({
  asOf: z.string(),
  assessment: assessmentHead,
  edition: rulesShown.omit({ unconfirmed: true, inForce: true, territory: true, applies: true }),
  open: z.number().describe('How much is to be verified; results are published where it is nothing'),
  publishable: label,
  items: z.array(confirmableShown),
  history: z.array(confirmationEvent).describe('The latest first'),
  may: z.object({ confirm: z.boolean() }),
})
export type AssessmentEdition = z.infer<typeof editionPage>

export const openAssessmentEdition = defineRoute({
  id: 'openAssessmentEdition',
  method: 'GET',
  path: '/api/assessments/:assessment/editions/:edition',
  label: { zh: '一版评价办法', en: 'An edition of an assessment' },
  admits: assessedReaders,
  params: oneEdition,
  answer: editionPage,
})

export const confirmAssessmentItems = defineRoute({
  id: 'confirmAssessmentItems',
  method: 'POST',
  path: '/api/assessments/:assessment/editions/:edition/confirmations',
  label: { zh: '核定待核的评价办法', en: 'Confirm what is recalled of an assessment' },
  admits: ruleConfirmers,
  params: oneEdition,
  body: givenConfirmations,
  answer: editionPage,
})

export const withdrawAssessmentItem = defineRoute({
  id: 'withdrawAssessmentItem',
  method: 'POST',
  path: '/api/assessments/:assessment/editions/:edition/withdrawals',
  label: { zh: '撤回评价办法的核定', en: 'Withdraw a confirmation of an assessment' },
  admits: ruleConfirmers,
  params: oneEdition,
  body: givenWithdrawal,
  answer: editionPage,
})
