import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'economy', owner: 'statistics', frequency: 'year', direction: 'higher' } as const

export const economy: readonly Indicator[] = [
  {
    ...shared,
    id: 'gdp',
    label: { zh: '地区生产总值', en: 'GDP' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '区内常住单位在一定时期生产活动的最终成果，按现价计算。',
      en: 'Final result of the production of resident units of the zone in a period, at current prices.',
    },
  },
  {
    ...shared,
    id: 'industrial-value-added',
    label: { zh: '规上工业增加值', en: 'Value added of industry above designated size' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '规模以上工业企业在一定时期新创造的价值。',
      en: 'New value created in a period by industrial enterprises above designated size.',
    },
  },
  {
    ...shared,
    id: 'industrial-output',
    label: { zh: '规上工业产值', en: 'Output of industry above designated size' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '规模以上工业企业生产的工业最终产品和劳务的总价值，按现价计算。',
      en: 'Total value of final industrial products and services of industrial enterprises above designated size, at current prices.',
    },
  },
  {
    ...shared,
    id: 'trade-value',
    label: { zh: '进出口总额', en: 'Imports and exports' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '区内企业进口与出口货物的总值。',
      en: 'Total value of goods imported and exported by enterprises of the zone.',
    },
  },
  {
    ...shared,
    id: 'fixed-asset-investment',
    label: { zh: '固定资产投资', en: 'Fixed-asset investment' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '列入统计的计划投资五百万元及以上项目和房地产开发完成的投资额。',
      en: 'Investment completed in projects with a planned investment of 5 million yuan or more and in real-estate development, as covered by statistics.',
    },
  },
  {
    ...shared,
    id: 'industry-output',
    label: { zh: '产业产值', en: 'Output of an industry' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '某一产业或产业集群的企业在一定时期的产值合计，产业写在对象中。',
      en: 'Total output in a period of the enterprises of one industry or cluster, which is named as the subject.',
    },
  },
  {
    ...shared,
    id: 'leading-industries',
    label: { zh: '主导产业', en: 'Leading industries' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    direction: 'neutral',
    definition: { zh: '区规划确定为主导的产业个数。', en: 'Industries that the plan of the zone names as leading.' },
  },
]
