import type { Recalled } from '../../kernel/certainty.ts'

/** What of the documents of zone evaluation is known from memory only, or follows from something else. */
export const recalled = {
  firstDay: { id: 'first-day', label: { zh: '首日（只知月份）', en: 'First day (only the month is known)' } },
  lastDay: { id: 'last-day', label: { zh: '末日（随下一版首日）', en: 'Last day (hangs on the next edition)' } },
  formulas: {
    id: 'formulas',
    label: {
      zh: '算式（由火炬统计字段推得）',
      en: 'Formulas (from columns of the Torch survey)',
    },
  },
  weights: {
    id: 'weights',
    label: {
      zh: '二级指标赋权（只1.1和1.2两项有据，其余暂按1计）',
      en: 'Relative weights (only 1.1 and 1.2 are known, the others count 1)',
    },
  },
} as const satisfies Record<string, Recalled>
