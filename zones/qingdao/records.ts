import { qingdaoListing } from '../../mechanisms/assessments/listing-nursery/demonstration.ts'
import type { DemonstrationRecords } from '../../mechanisms/demonstration/records.ts'
import { livelihoodProjects, namedProjects, urbanProjects } from './projects.ts'

const sectors = ['生物医药及医疗器械', '新一代信息技术', '高端装备制造', '现代服务业', '精密仪器仪表'] as const
const parks = [
  '生物医药及医疗器械产业园',
  '精密仪器仪表产业园',
  '机器人产业园',
  '蓝贝智造工场',
  '青岛软件科技城',
  '火炬大厦',
]

/** 演示数据: about where the localities lie, read off no map. */
const around = {
  河套街道: [120.205, 36.275],
  红岛街道: [120.245, 36.215],
} as const

/** Completed in 2023, as the report says of each by name. */
const city = {
  year: 2023,
  template: 'livelihood',
  chains: sectors,
  leaders: ['周副主任', '孙副主任'],
  localities: ['河套街道', '红岛街道'],
} as const

const specialised = { form: 'enterprise', founded: [2006, 2020] } as const
const titles = ['high-tech', 'specialised']
const municipal = 'green-factory-municipal'
const provincial = 'green-factory-provincial'

/**
 * 演示数据. Founded by the end of 2022: 12,167 enterprises and 3,771 households; by the end of 2023: 13,609 and 4,688. Of them
 * 3,016 report their years, as 3000余家科技企业 stand on the platform of points.
 */
export const records: DemonstrationRecords = {
  parks,
  listing: qingdaoListing,
  enterprises: {
    seed: 3702,
    division: '370214',
    place: '青岛',
    sectors,
    parks,
    batches: [
      { form: 'enterprise', count: 880, founded: [2015, 2022], titles: ['technology-sme'] },
      { form: 'enterprise', count: 620, founded: [2008, 2021], titles: ['technology-sme', 'high-tech'] },
      { ...specialised, count: 6, titles: [...titles, municipal, provincial, 'green-factory-national'] },
      { ...specialised, count: 5, titles: [...titles, municipal, provincial] },
      { ...specialised, count: 3, titles: [...titles, municipal] },
      { ...specialised, count: 106, titles },
      { form: 'enterprise', count: 24, founded: [2004, 2018], titles: ['high-tech', 'gazelle'] },
      { form: 'enterprise', count: 10523, founded: [2005, 2022] },
      { form: 'enterprise', count: 1442, founded: [2023, 2023] },
      { form: 'household', count: 3771, founded: [2010, 2022] },
      { form: 'household', count: 917, founded: [2023, 2023] },
    ],
  },
  enterpriseYears: { years: [2021, 2022, 2023], untitled: 1372, later: true },
  projects: [
    {
      seed: 6,
      code: 'QD',
      level: 'city',
      year: 2023,
      count: 6,
      started: 5,
      newStarts: 3,
      investment: 85.3,
      planned: 13.4,
      completed: 13.2,
      template: 'own-land',
      named: namedProjects,
      chains: sectors,
      leaders: ['周副主任', '孙副主任'],
      departments: ['招商促进部', '规划建设部'],
      localities: ['河套街道', '红岛街道'],
      around,
    },
    {
      ...city,
      seed: 14,
      code: 'MS',
      level: 'livelihood',
      count: 4,
      started: 4,
      newStarts: 0,
      departments: ['社会事业部'],
      named: livelihoodProjects,
    },
    {
      ...city,
      seed: 15,
      code: 'CJ',
      level: 'urban',
      count: 1,
      started: 1,
      newStarts: 1,
      departments: ['规划建设部'],
      named: urbanProjects,
    },
  ],
}
