import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'evaluation', owner: 'development-reform', frequency: 'year', direction: 'higher' } as const

export const evaluation: readonly Indicator[] = [
  {
    ...shared,
    id: 'national-zone-evaluation',
    label: { zh: '国家高新区综合评价', en: 'National evaluation of high-tech zones' },
    unit: '分',
    digits: 2,
    accumulation: 'rate',
    definition: {
      zh: '国家主管部门按评价指标体系对国家高新区打出的年度综合得分。',
      en: 'Overall yearly score that the national authority gives a national high-tech zone under its evaluation indicators.',
    },
  },
]
