import type { Indicator } from '../../../engines/indicators/indicator.ts'

const investment = {
  group: 'investment',
  owner: 'investment-promotion',
  frequency: 'year',
  direction: 'higher',
} as const

/** Who invests in Chuxiong: branches, agreed and paid-in capital, what money costs. */
export const investmentIndicators: readonly Indicator[] = [
  {
    ...investment,
    id: 'investment-branches',
    label: { zh: '招商分局', en: 'Investment branches' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    direction: 'neutral',
    definition: { zh: '设立的招商分局。', en: 'Investment branches that have been set up.' },
  },
  {
    ...investment,
    id: 'signed-investment',
    label: { zh: '协议投资额', en: 'Agreed investment' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '当期签约项目协议约定的投资额之和。',
      en: 'Sum of the investment agreed in projects signed in the period.',
    },
  },
  {
    ...investment,
    id: 'outside-prefecture-capital',
    label: { zh: '州外到位资金', en: 'Paid-in capital from outside the prefecture' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '当年来自州外并实际到位的招商引资资金。',
      en: 'Capital from outside the prefecture actually paid in during the year.',
    },
    counting: {
      kind: 'arrival',
      where: '资金来源 = "省外" or 资金来源 = "省内市外"',
      by: 'arrived_on',
      sum: 'yuan',
      orReported: true,
    },
  },
  {
    ...investment,
    id: 'financing-cost',
    label: { zh: '企业融资成本', en: 'Financing cost of enterprises' },
    unit: '%',
    digits: 2,
    accumulation: 'rate',
    direction: 'lower',
    owner: 'finance',
    definition: {
      zh: '企业使用某一金融产品的年化融资成本，产品写在对象中。',
      en: 'Yearly financing cost of enterprises under one financial product, which is named as the subject.',
    },
  },
]
