import type { Recalled } from '../../engines/ladders/ladder.ts'

/** What of the documents of zone evaluation is known from memory only, or follows from something else. */
export const recalled = {
  firstDay: { id: 'first-day', label: { zh: '首日只知月份，待核', en: 'Of the first day only the month is known' } },
  lastDay: { id: 'last-day', label: { zh: '末日随下一版首日，待核', en: 'The last day hangs on the next edition' } },
  formulas: {
    id: 'formulas',
    label: {
      zh: '算式由火炬统计字段推得，待与原文核对',
      en: 'Formulas follow from columns of the Torch survey, to be held against the text',
    },
  },
  weights: {
    id: 'weights',
    label: {
      zh: '二级指标赋权只确认1.1和1.2两项，其余待核，暂按1计',
      en: 'Of the relative weights only 1.1 and 1.2 are confirmed; the others count 1 until they are',
    },
  },
} as const satisfies Record<string, Recalled>
