import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'investment', owner: 'investment-promotion', frequency: 'year', direction: 'higher' } as const

export const investment: readonly Indicator[] = [
  {
    ...shared,
    id: 'investment-teams',
    label: { zh: '招商队伍', en: 'Investment teams' },
    unit: '支',
    digits: 0,
    accumulation: 'stock',
    direction: 'neutral',
    definition: {
      zh: '期末专职从事招商的军团或产业招商组。',
      en: 'Teams and industry groups that work full time on attracting investment at the end of the period.',
    },
  },
  {
    ...shared,
    id: 'signed-projects',
    label: { zh: '签约项目', en: 'Signed projects' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '当期签订正式投资协议的招商项目。',
      en: 'Investment projects for which a formal agreement was signed in the period.',
    },
  },
  {
    ...shared,
    id: 'industry-funds',
    label: { zh: '产业基金', en: 'Industry funds' },
    unit: '只',
    digits: 0,
    accumulation: 'stock',
    owner: 'finance',
    definition: {
      zh: '期末由本区参与设立的产业基金及其子基金。',
      en: "Industry funds and their sub-funds set up with the zone's participation, at the end of the period.",
    },
  },
  {
    ...shared,
    id: 'industry-fund-size',
    label: { zh: '产业基金规模', en: 'Size of industry funds' },
    unit: '亿元',
    digits: 2,
    accumulation: 'stock',
    owner: 'finance',
    definition: {
      zh: '期末本区参与设立的产业基金的募集规模之和。',
      en: "Sum of the capital raised by industry funds set up with the zone's participation, at the end of the period.",
    },
  },
  {
    ...shared,
    id: 'outside-province-capital',
    label: { zh: '省外到位资金', en: 'Paid-in capital from outside the province' },
    frequency: 'month',
    unit: '亿元',
    digits: 1,
    accumulation: 'flow',
    definition: {
      zh: '来自本省以外的投资者实际投入本区项目的资金。',
      en: 'Funds that investors from outside the province have actually paid into projects of the zone.',
    },
    counting: { kind: 'arrival', where: '资金来源 = "省外"', by: 'arrived_on', sum: 'yuan', orReported: true },
  },
  {
    ...shared,
    id: 'outside-investment',
    label: { zh: '实际到位外来投资', en: 'Paid-in investment from outside' },
    unit: '亿元',
    digits: 1,
    accumulation: 'flow',
    definition: {
      zh: '来自本市以外的投资者实际投入本区项目的资金。',
      en: 'Funds that investors from outside the city have actually paid into projects of the zone.',
    },
    counting: { kind: 'arrival', where: '资金来源 != "市内"', by: 'arrived_on', sum: 'yuan', orReported: true },
  },
  {
    ...shared,
    id: 'foreign-capital',
    label: { zh: '实际到位外资', en: 'Foreign capital actually used' },
    frequency: 'month',
    unit: '万美元',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '境外投资者实际投入本区企业的资本。',
      en: 'Capital that investors from abroad have actually paid into enterprises of the zone.',
    },
    counting: { kind: 'arrival', where: '资金来源 = "境外"', by: 'arrived_on', sum: 'dollars', orReported: true },
  },
  {
    ...shared,
    id: 'new-projects-over-100m',
    label: { zh: '新引进过亿元项目', en: 'New projects above 100 million yuan' },
    frequency: 'month',
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '期内新引进、计划总投资超过1亿元的项目数。',
      en: 'Projects newly introduced in the period with a planned total investment of more than 100 million yuan.',
    },
  },
  {
    ...shared,
    id: 'introduced-major-projects',
    label: { zh: '引进重大项目', en: 'Major projects introduced' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '期内通过招商引入本区的重大项目数。',
      en: 'Major projects brought into the zone in the period by attracting investment.',
    },
  },
]
