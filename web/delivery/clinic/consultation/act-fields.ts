import type { ConsultationActGiven } from '../../../../contract/delivery/clinic/clinic.ts'
import type { ConsultationPage } from '../../../../contract/delivery/clinic/consultation-page.ts'
import type { ConsultationMove } from '../../../../engines/delivery/clinic/acts.ts'
import type { Day } from '../../../../kernel/day.ts'
import { addWorkdays } from '../../../../kernel/workdays.ts'
import { type AskedField, askedField as field, givenBy, type Typed } from '../../../parts/form/asked-fields.ts'

const cause = field('cause', 'choice', '病因', 'Cause')

/** The fields of every act. */
export const actFields: Readonly<Record<ConsultationMove, readonly AskedField[]>> = {
  asked: [
    field('department', 'choice', '部门', 'Department'),
    { ...field('workdays', 'workdays', '限期', 'Limit'), most: 20 },
  ],
  opined: [cause, field('text', 'lines', '意见', 'Opinion')],
  diagnosed: [cause, field('text', 'lines', '诊断', 'Diagnosis')],
  prescribed: [
    field('measure', 'line', '办什么', 'Measure'),
    field('department', 'choice', '责任部门', 'Department'),
    field('due', 'day', '哪天前办结', 'Done by'),
    field('followUp', 'day', '复诊日', 'Follow-up'),
    field('problem', 'choice', '答复哪个在办问题', 'Open problem that it answers', false),
  ],
  cured: [field('text', 'lines', '复诊情况', 'What was found')],
  continued: [
    field('text', 'lines', '复诊情况', 'What was found'),
    field('followUp', 'day', '下次复诊日', 'Next follow-up'),
  ],
  reconvened: [field('text', 'lines', '为什么再会诊', 'Why')],
  withdrawn: [field('reason', 'lines', '为什么撤诊', 'Why')],
}

const usualTerm = 5

/** What the fields hold at first: the days that the rules give, counted from the day of the page. */
export function typedAtFirst(move: ConsultationMove, page: ConsultationPage): Typed {
  const after = (days: number): string => addWorkdays(page.asOf as Day, days).day ?? ''
  switch (move) {
    case 'asked':
      return { workdays: String(page.opinionDays) }
    case 'prescribed':
      return { due: after(usualTerm), followUp: page.followUp ?? after(usualTerm + page.followUpDays) }
    case 'continued':
      return { followUp: after(usualTerm) }
    default:
      return {}
  }
}

/** The act as the server takes it. */
export const actOf = (move: ConsultationMove, typed: Typed): ConsultationActGiven =>
  ({ kind: move, ...givenBy(actFields[move], typed) }) as ConsultationActGiven
