import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'services', owner: 'administrative-approval', frequency: 'year', direction: 'higher' } as const

export const services: readonly Indicator[] = [
  {
    ...shared,
    id: 'policy-measures',
    label: { zh: '惠企政策条数', en: 'Measures of a support policy' },
    unit: '条',
    digits: 0,
    accumulation: 'stock',
    direction: 'neutral',
    owner: 'committee-office',
    definition: '某一政策文件所列措施的条数，政策写在对象中。',
  },
]
