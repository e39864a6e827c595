import type { ProblemPage } from '../../../../contract/delivery/problems/problem-page.ts'
import type { ProblemActGiven } from '../../../../contract/delivery/problems/problems.ts'
import type { ProblemMove } from '../../../../engines/delivery/problems/acts.ts'
import { type AskedField, askedField as field, givenBy, type Typed } from '../../../parts/form/asked-fields.ts'

/** The fields of every act. */
export const actFields: Readonly<Record<ProblemMove, readonly AskedField[]>> = {
  dispatched: [
    field('department', 'choice', '承办部门', 'Department'),
    field('workdays', 'workdays', '限期', 'Limit'),
    field('instruction', 'lines', '交办要求', 'Instruction', false),
  ],
  received: [field('handler', 'line', '经办人', 'Handler', false)],
  answered: [field('text', 'lines', '办理结果', 'Result')],
  'sent-back': [field('reason', 'lines', '要补充什么', 'What is missing')],
  supplemented: [field('text', 'lines', '补充内容', 'Supplement')],
  rejected: [field('reason', 'lines', '哪里不到位', 'What is not good enough')],
  closed: [field('text', 'lines', '核验情况', 'How it was verified', false)],
  withdrawn: [field('reason', 'lines', '为什么撤回', 'Why')],
  urged: [field('reason', 'lines', '督办事由', 'Why')],
  assigned: [
    field('what', 'line', '做什么', 'What'),
    field('who', 'line', '谁来做', 'Who'),
    field('due', 'day', '哪天前', 'By'),
  ],
  fulfilled: [field('responsibility', 'choice', '哪项责任', 'Which'), field('text', 'lines', '落实情况', 'How', false)],
  noted: [field('text', 'lines', '进度', 'Progress')],
}

/** What the fields hold at first: the ordinary limit, the only open responsibility. */
export function typedAtFirst(move: ProblemMove, page: ProblemPage): Typed {
  if (move === 'dispatched') {
    const limit = page.limits.find(({ id }) => id === 'ordinary') ?? page.limits[0]
    return { department: page.department?.id ?? '', workdays: String(limit?.workdays ?? '') }
  }
  const open = page.responsibilities.filter(({ done }) => done === null)
  return move === 'fulfilled' ? { responsibility: open[0]?.id ?? '' } : {}
}

/** The act as the server takes it. */
export const actOf = (move: ProblemMove, typed: Typed): ProblemActGiven =>
  ({ kind: move, ...givenBy(actFields[move], typed) }) as ProblemActGiven
