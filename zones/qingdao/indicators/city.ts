import type { Indicator } from '../../../engines/indicators/indicator.ts'

const city = { group: 'city', owner: 'planning-construction', frequency: 'year', direction: 'higher' } as const

/** Pupils, population and sights. */
export const cityIndicators: readonly Indicator[] = [
  {
    ...city,
    id: 'new-pupils',
    label: { zh: '中小学新生', en: 'New pupils' },
    unit: '人',
    digits: 0,
    accumulation: 'flow',
    owner: 'education-health',
    definition: {
      zh: '当年秋季入学的中小学新生。',
      en: 'Primary and secondary school pupils who entered school in the autumn of the year.',
    },
  },
  {
    ...city,
    id: 'registered-population',
    label: { zh: '户籍人口', en: 'Registered population' },
    unit: '人',
    digits: 0,
    accumulation: 'stock',
    owner: 'statistics',
    definition: {
      zh: '年末在公安机关登记的户籍人口。',
      en: 'Population registered with the public-security authority at the end of the year.',
    },
  },
  {
    ...city,
    id: 'population-growth-years',
    label: { zh: '户籍人口连增年数', en: 'Years of unbroken population growth' },
    unit: '年',
    digits: 0,
    accumulation: 'stock',
    owner: 'statistics',
    definition: {
      zh: '户籍人口增幅持续达到百分之三十以上的年数。',
      en: 'Years in which the registered population has kept growing by 30% or more.',
    },
  },
  {
    ...city,
    id: 'popular-sights',
    label: { zh: '网红打卡地', en: 'Popular sights' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '当年入选青岛网红打卡地名单的地点。',
      en: "Places selected in the year for Qingdao's list of popular sights.",
    },
  },
]
