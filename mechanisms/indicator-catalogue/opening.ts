import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'opening', owner: 'industry-commerce', frequency: 'year', direction: 'higher' } as const

export const opening: readonly Indicator[] = [
  {
    ...shared,
    id: 'eurasia-trains',
    label: { zh: '欧亚班列开行列数', en: 'Eurasia freight trains' },
    unit: '列',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '期内从本区始发或到达的欧亚班列列数。',
      en: 'Eurasia freight trains that departed from or arrived in the zone in the period.',
    },
  },
  {
    ...shared,
    id: 'eurasia-train-wagons',
    label: { zh: '欧亚班列发运车数', en: 'Wagons on Eurasia freight trains' },
    unit: '车',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '期内欧亚班列编组发运的货车车数。',
      en: 'Wagons dispatched on Eurasia freight trains in the period.',
    },
  },
  {
    ...shared,
    id: 'eurasia-train-load-rate',
    label: { zh: '欧亚班列满载率', en: 'Load rate of Eurasia freight trains' },
    unit: '%',
    digits: 0,
    accumulation: 'rate',
    definition: {
      zh: '欧亚班列实际装载量占可装载量的比重。',
      en: 'Share of the loading capacity of Eurasia freight trains that was actually used.',
    },
  },
  {
    ...shared,
    id: 'fair-exhibitors',
    label: { zh: '参展外贸企业', en: 'Exporters at trade fairs' },
    unit: '家',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '由本区组织参加进出口展会的外贸企业数。',
      en: 'Foreign-trade enterprises that attended import and export fairs organised by the zone.',
    },
  },
]
