import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'projects', owner: 'development-reform', frequency: 'year', direction: 'higher' } as const

export const projects: readonly Indicator[] = [
  {
    ...shared,
    id: 'project-investment',
    label: { zh: '项目总投资', en: 'Total investment of a project' },
    unit: '亿元',
    digits: 2,
    accumulation: 'stock',
    definition: '某一项目备案或签约时的计划总投资，项目写在对象中。',
  },
  {
    ...shared,
    id: 'city-key-projects',
    label: { zh: '市级重点项目', en: 'Municipal key projects' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    definition: '当年列入市级重点名单并由本区实施的项目。',
  },
  {
    ...shared,
    id: 'city-key-project-investment',
    label: { zh: '市级重点项目总投资', en: 'Total investment of municipal key projects' },
    unit: '亿元',
    digits: 2,
    accumulation: 'stock',
    definition: '当年市级重点项目计划总投资之和。',
  },
]
