import type { Indicator } from '../../../engines/indicators/indicator.ts'

const evaluation = { group: 'evaluation', owner: 'development-reform', frequency: 'year', direction: 'higher' } as const

/** The place among the national zones. */
export const evaluationIndicators: readonly Indicator[] = [
  {
    ...evaluation,
    id: 'national-zone-rank',
    label: { zh: '国家高新区评价位次', en: 'Rank among national zones' },
    unit: '名',
    digits: 0,
    accumulation: 'rate',
    direction: 'lower',
    definition: {
      zh: '在国家高新区综合评价中的位次。',
      en: 'Place in the comprehensive evaluation of national high-tech zones.',
    },
  },
]
