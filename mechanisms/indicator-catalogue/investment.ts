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
    definition: '期末专职从事招商的军团或产业招商组。',
  },
  {
    ...shared,
    id: 'signed-projects',
    label: { zh: '签约项目', en: 'Signed projects' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    definition: '当期签订正式投资协议的招商项目。',
  },
  {
    ...shared,
    id: 'industry-funds',
    label: { zh: '产业基金', en: 'Industry funds' },
    unit: '只',
    digits: 0,
    accumulation: 'stock',
    owner: 'finance',
    definition: '期末由本区参与设立的产业基金及其子基金。',
  },
  {
    ...shared,
    id: 'industry-fund-size',
    label: { zh: '产业基金规模', en: 'Size of industry funds' },
    unit: '亿元',
    digits: 2,
    accumulation: 'stock',
    owner: 'finance',
    definition: '期末本区参与设立的产业基金的募集规模之和。',
  },
]
