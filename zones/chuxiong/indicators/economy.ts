import type { Indicator } from '../../../engines/indicators/indicator.ts'

const economy = { group: 'economy', owner: 'statistics', frequency: 'year', direction: 'higher' } as const

/** What Chuxiong makes: industries, their value, what is invested in them. */
export const economyIndicators: readonly Indicator[] = [
  {
    ...economy,
    id: 'supporting-industries',
    label: { zh: '辅助产业', en: 'Supporting industries' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    direction: 'neutral',
    definition: { zh: '区规划确定为辅助的产业个数。', en: 'Industries that the plan of the zone names as supporting.' },
  },
  {
    ...economy,
    id: 'high-tech-enterprise-output',
    label: { zh: '高新技术企业产值', en: 'Output of high-tech enterprises' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '有效期内高新技术企业在一定时期的产值。',
      en: 'Output in a period of high-tech enterprises whose certificate is valid.',
    },
  },
  {
    ...economy,
    id: 'industry-added-value',
    label: { zh: '产业增加值', en: 'Added value of an industry' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '某一产业的企业在一定时期新创造的价值，产业写在对象中。',
      en: 'New value created in a period by the enterprises of one industry, which is named as the subject.',
    },
  },
  {
    ...economy,
    id: 'large-fixed-asset-investment',
    label: { zh: '规上固定资产投资', en: 'Fixed-asset investment above designated size' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '计划投资达到规模以上标准的项目当年完成的固定资产投资。',
      en: 'Fixed-asset investment completed in the year in projects whose planned investment is above designated size.',
    },
  },
]
