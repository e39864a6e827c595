import type { Indicator } from '../../engines/indicators/indicator.ts'

const economy = { group: 'economy', owner: 'statistics', frequency: 'year', direction: 'higher' } as const

/** What the demonstration zone alone publishes; the common indicators stand in the catalogue. */
export const indicators: readonly Indicator[] = [
  {
    ...economy,
    id: 'enterprise-research-investment',
    label: { zh: '企业研发投入', en: 'Research spending of enterprises' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '区内企业当年研究与试验发展经费支出。',
      en: 'Expenditure of enterprises of the zone on research and experimental development in the year.',
    },
  },
  {
    ...economy,
    id: 'research-intensity',
    label: { zh: '研发投入强度', en: 'Research intensity' },
    unit: '%',
    digits: 2,
    accumulation: 'rate',
    formula: '企业研发投入 / 地区生产总值 * 100',
    definition: {
      zh: '企业研发投入占地区生产总值的比重。',
      en: 'Share of the research spending of enterprises in GDP.',
    },
  },
  {
    ...economy,
    id: 'output-per-mu',
    label: { zh: '亩均工业产值', en: 'Industrial output per mu' },
    unit: '万元/亩',
    digits: 0,
    accumulation: 'rate',
    definition: {
      zh: '规模以上工业产值除以工业用地面积。',
      en: 'Output of industry above designated size divided by industrial land.',
    },
  },
]
