import type { ProblemPage } from '../../../../contract/problem-page.ts'
import type { ProblemActGiven } from '../../../../contract/problems.ts'
import type { Move } from '../../../../engines/delivery/problems/acts.ts'
import { type Day, isDay } from '../../../../kernel/day.ts'
import type { Label } from '../../../../kernel/label.ts'

/** What is asked before an act, by the name under which it is written. */
export type ActField = {
  readonly id:
    | 'department'
    | 'workdays'
    | 'instruction'
    | 'handler'
    | 'text'
    | 'reason'
    | 'what'
    | 'who'
    | 'due'
    | 'responsibility'
  readonly label: Label
  readonly kind: 'department' | 'workdays' | 'line' | 'lines' | 'day' | 'responsibility'
  readonly needed: boolean
}

const field = (id: ActField['id'], kind: ActField['kind'], zh: string, en: string, needed = true): ActField => ({
  id,
  kind,
  label: { zh, en },
  needed,
})

/** The fields of every act. */
export const actFields: Readonly<Record<Move, readonly ActField[]>> = {
  dispatched: [
    field('department', 'department', '承办部门', 'Department'),
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
  fulfilled: [
    field('responsibility', 'responsibility', '哪项责任', 'Which'),
    field('text', 'lines', '落实情况', 'How', false),
  ],
  noted: [field('text', 'lines', '进度', 'Progress')],
}

export type Typed = { readonly [id in ActField['id']]?: string }

/** What the fields hold at first: the ordinary limit, the only open responsibility. */
export function typedAtFirst(move: Move, page: ProblemPage): Typed {
  if (move === 'dispatched') {
    const limit = page.limits.find(({ id }) => id === 'ordinary') ?? page.limits[0]
    return { department: page.department?.id ?? '', workdays: String(limit?.workdays ?? '') }
  }
  const open = page.responsibilities.filter(({ done }) => done === null)
  return move === 'fulfilled' ? { responsibility: open[0]?.id ?? '' } : {}
}

/** What is wrong with a field; null where nothing is. */
export function faultOf({ kind, needed, label }: ActField, typed: string): Label | null {
  if (typed.trim() === '') return needed ? { zh: `请填写${label.zh}`, en: `${label.en} is missing` } : null
  if (kind === 'day' && !isDay(typed)) return { zh: '日期应写成2025-06-30', en: 'Write the day as 2025-06-30' }
  const days = Number(typed)
  const whole = Number.isInteger(days) && days >= 1 && days <= 60
  return kind === 'workdays' && !whole ? { zh: '限期是1到60个工作日', en: 'The limit is 1 to 60 working days' } : null
}

/** The act as the server takes it; what is left empty is left out. */
export function actOf(move: Move, typed: Typed): ProblemActGiven {
  const given = Object.fromEntries(
    actFields[move].flatMap(({ id, kind }): [string, string | number | Day][] => {
      const value = typed[id]?.trim() ?? ''
      if (value === '') return []
      return [[id, kind === 'workdays' ? Number(value) : value]]
    }),
  )
  return { kind: move, ...given } as ProblemActGiven
}
