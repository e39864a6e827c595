import type { Indicator } from '../../../engines/indicators/indicator.ts'

const enterprises = {
  group: 'enterprises',
  owner: 'industry-commerce',
  frequency: 'year',
  direction: 'higher',
} as const

/** Who joins the enterprises of Chuxiong. */
export const enterpriseIndicators: readonly Indicator[] = [
  {
    ...enterprises,
    id: 'new-industrial-enterprises',
    label: { zh: '新增规上工业企业', en: 'New industrial enterprises above designated size' },
    unit: '户',
    digits: 0,
    accumulation: 'flow',
    owner: 'statistics',
    definition: {
      zh: '当年新纳入规模以上统计的工业企业。',
      en: 'Industrial enterprises newly counted in the year as above designated size.',
    },
  },
  {
    ...enterprises,
    id: 'new-service-enterprises',
    label: { zh: '新增规上服务业企业', en: 'New service enterprises above designated size' },
    unit: '户',
    digits: 0,
    accumulation: 'flow',
    owner: 'statistics',
    definition: {
      zh: '当年新纳入规模以上统计的服务业企业。',
      en: 'Service enterprises newly counted in the year as above designated size.',
    },
  },
]
