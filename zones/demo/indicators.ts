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
    definition: '区内企业当年研究与试验发展经费支出。',
  },
  {
    ...economy,
    id: 'research-intensity',
    label: { zh: '研发投入强度', en: 'Research intensity' },
    unit: '%',
    digits: 2,
    accumulation: 'rate',
    formula: '企业研发投入 / 地区生产总值 * 100',
    definition: '企业研发投入占地区生产总值的比重。',
  },
  {
    ...economy,
    id: 'output-per-mu',
    label: { zh: '亩均工业产值', en: 'Industrial output per mu' },
    unit: '万元/亩',
    digits: 0,
    accumulation: 'rate',
    definition: '规模以上工业产值除以工业用地面积。',
  },
]
