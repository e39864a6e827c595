import type { Label } from '../../../kernel/label.ts'
import type { Actor } from '../../delivery/recorded/actor.ts'
import { lifecycle } from '../../delivery/recorded/lifecycle.ts'
import { isOfOffice } from '../batch/acts.ts'
import type { NominationAct } from './history.ts'

export const nominationStates = {
  submitted: { zh: '已申报', en: 'Handed in' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  returned: { zh: '退回补正', en: 'Returned' },
  recommended: { zh: '拟推荐', en: 'Recommended' },
  refused: { zh: '不予推荐', en: 'Refused' },
  struck: { zh: '异议成立', en: 'Struck off' },
  granted: { zh: '已认定', en: 'Granted' },
  'passed-over': { zh: '未认定', en: 'Not granted' },
} as const satisfies Record<string, Label>
export type NominationState = keyof typeof nominationStates

export const nominationParts = {
  applicant: { zh: '申报企业', en: 'the enterprise' },
  nominator: { zh: '推荐申报的部门', en: 'the department that nominated it' },
  office: { zh: '发布批次的部门', en: 'the department that opened the batch' },
  reviewer: {
    zh: '发布批次的部门（本人推荐的除外）或管委会领导',
    en: 'the department that opened the batch, except who nominated it, or a leader of the zone',
  },
} as const satisfies Record<string, Label>
export type NominationPart = keyof typeof nominationParts

export type NominationMove = Exclude<NominationAct, 'submitted'>

export type NominationParties = {
  readonly state: NominationState
  readonly enterprise: string
  /** Who opened the batch; colleagues of the same department stand in. */
  readonly openedBy: Actor
  /** Who handed it in last: the enterprise itself, or the office that nominated it. */
  readonly submittedBy: Actor
}

const isApplicant = (enterprise: string, actor: Actor): boolean =>
  actor.post === 'enterprise' && actor.enterprise === enterprise

export function holdsNominationPart(
  part: NominationPart,
  { enterprise, openedBy, submittedBy }: NominationParties,
  actor: Actor,
): boolean {
  const office = isOfOffice(openedBy, actor)
  if (part === 'applicant') return isApplicant(enterprise, actor)
  if (part === 'office') return office
  if (part === 'nominator') return office && submittedBy.post !== 'enterprise'
  return actor.post === 'leader' || (office && submittedBy.account !== actor.account)
}

/** Whether somebody may hand a nomination in: the enterprise for itself, the office for any. */
export const maySubmit = (
  { enterprise, openedBy }: Pick<NominationParties, 'enterprise' | 'openedBy'>,
  actor: Actor,
): boolean => isApplicant(enterprise, actor) || isOfOffice(openedBy, actor)

export const nominationLifecycle = lifecycle({
  subject: { zh: '这家企业的申报', en: 'The nomination' },
  opening: { act: 'submitted', label: { zh: '申报', en: 'Hand in' }, done: { zh: '提交', en: 'handed in' } },
  states: nominationStates,
  parts: nominationParts,
  transitions: {
    resubmitted: {
      label: { zh: '重新申报', en: 'Hand in again' },
      from: ['withdrawn', 'returned'],
      to: 'submitted',
      by: ['applicant', 'nominator'],
    },
    withdrawn: {
      label: { zh: '撤回申报', en: 'Withdraw' },
      from: ['submitted', 'returned'],
      to: 'withdrawn',
      by: ['applicant', 'nominator'],
    },
    recommended: {
      label: { zh: '推荐', en: 'Recommend' },
      from: ['submitted'],
      to: 'recommended',
      by: ['reviewer'],
    },
    returned: { label: { zh: '退回补正', en: 'Return' }, from: ['submitted'], to: 'returned', by: ['reviewer'] },
    refused: { label: { zh: '不予推荐', en: 'Refuse' }, from: ['submitted'], to: 'refused', by: ['reviewer'] },
    objected: { label: { zh: '登记异议', en: 'Record an objection' }, from: ['recommended'], by: ['office'] },
    dismissed: { label: { zh: '异议不成立', en: 'Dismiss the objection' }, from: ['recommended'], by: ['reviewer'] },
    upheld: {
      label: { zh: '异议成立', en: 'Uphold the objection' },
      from: ['recommended'],
      to: 'struck',
      by: ['reviewer'],
    },
    granted: {
      label: { zh: '认定', en: 'Granted' },
      from: ['recommended'],
      to: 'granted',
      by: ['office', 'reviewer'],
    },
    'passed-over': {
      label: { zh: '未认定', en: 'Not granted' },
      from: ['recommended'],
      to: 'passed-over',
      by: ['office', 'reviewer'],
    },
  },
  holds: holdsNominationPart,
})
