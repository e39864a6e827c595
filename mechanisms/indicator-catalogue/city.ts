import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'city', owner: 'planning-construction', frequency: 'year', direction: 'higher' } as const

export const city: readonly Indicator[] = [
  {
    ...shared,
    id: 'urban-construction-investment',
    label: { zh: '城建工程投资', en: 'Investment in urban construction' },
    unit: '亿元',
    digits: 1,
    accumulation: 'flow',
    definition: {
      zh: '期内投入城市建设重点工程的资金。',
      en: 'Funds put into key works of urban construction in the period.',
    },
  },
  {
    ...shared,
    id: 'infrastructure-investment',
    label: { zh: '园区基础设施投资', en: 'Investment in park infrastructure' },
    unit: '亿元',
    digits: 1,
    accumulation: 'flow',
    definition: {
      zh: '期内投入产业园区道路、水电、通信等配套设施的资金。',
      en: 'Funds put into roads, utilities, telecommunications and other facilities of industrial parks in the period.',
    },
  },
  {
    ...shared,
    id: 'greening-coverage',
    label: { zh: '绿化覆盖率', en: 'Green coverage' },
    unit: '%',
    digits: 1,
    accumulation: 'rate',
    definition: {
      zh: '绿化植物垂直投影面积占区域总面积的比重。',
      en: 'Share of the area that is covered by the vertical projection of greenery.',
    },
  },
  {
    ...shared,
    id: 'new-schools',
    label: { zh: '新建中小学', en: 'New schools' },
    owner: 'education-health',
    unit: '所',
    digits: 0,
    accumulation: 'flow',
    definition: { zh: '期内建成的中小学校数。', en: 'Primary and secondary schools completed in the period.' },
  },
]
