import type { Indicator } from '../../../engines/indicators/indicator.ts'

const economy = { group: 'economy', owner: 'statistics', frequency: 'year', direction: 'higher' } as const

/** The size of its industries. */
export const economyIndicators: readonly Indicator[] = [
  {
    ...economy,
    id: 'industry-scale',
    label: { zh: '产业规模', en: 'Scale of an industry' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '某一产业的企业当年主营收入合计，产业写在对象中。',
      en: 'Total revenue from main business in the year of the enterprises of one industry, which is named as the subject.',
    },
  },
]
