import { ziboCarriers } from '../../mechanisms/assessments/incubators/demonstration.ts'
import { ziboListing } from '../../mechanisms/assessments/listing-nursery/demonstration.ts'
import type { DemonstrationRecords } from '../../mechanisms/demonstration/records.ts'
import { capital } from './capital.ts'
import { livelihoodProjects, urbanProjects } from './projects.ts'

const chains = ['新一代信息技术', '新医药', '绿色能源', '新材料', '智能装备'] as const
const localities = ['四宝山街道', '卫固街道', '石桥街道', '先进制造业产业园', '生物医药产业园']
const leaders = ['王副主任', '李副主任', '赵副主任', '张副主任', '刘副主任', '陈副主任']
/** 演示数据: about where the localities lie, read off no map. */
const around = {
  四宝山街道: [118.075, 36.845],
  卫固街道: [118.115, 36.885],
  石桥街道: [118.035, 36.865],
  先进制造业产业园: [118.095, 36.905],
  生物医药产业园: [118.05, 36.82],
} as const

const projects = {
  chains,
  localities,
  around,
  leaders,
  departments: ['发展改革局', '工信商务局', '投资促进局', '建设局'],
}
/** Completed in 2024, as the report says of each by name. */
const city = { year: 2024, count: 3, started: 3, newStarts: 3, departments: ['建设局'] } as const
const enterprise = { form: 'enterprise', founded: [2004, 2022] } as const
/** Founded long enough before the first of its titles was granted. */
const titled = { form: 'enterprise', founded: [2004, 2018] } as const

const champion = ['high-tech', 'champion']
const municipal = 'green-factory-municipal'
const provincial = 'green-factory-provincial'

/** 演示数据. Counts and sums equal what was published for January–September 2023 and for 2024. */
export const records: DemonstrationRecords = {
  capital,
  carriers: ziboCarriers,
  listing: ziboListing,
  screened: true,
  parks: [
    '生物医药产业创新园',
    '先进陶瓷产业园',
    '仪器仪表产业园',
    '精细化工产业园',
    '齐鲁储能谷',
    '育奇谷',
    '智造港',
    '电子信息产业园',
    'MEMS产业园',
    '预制食品产业园',
    '综合保税区',
  ],
  enterprises: {
    seed: 3703,
    division: '370303',
    place: '淄博',
    sectors: chains,
    parks: [
      '生物医药产业创新园',
      '先进陶瓷产业园',
      '仪器仪表产业园',
      '精细化工产业园',
      '齐鲁储能谷',
      '电子信息产业园',
      'MEMS产业园',
    ],
    batches: [
      { ...titled, count: 64, titles: ['technology-sme', 'high-tech', 'innovative-sme'] },
      { ...titled, count: 176, titles: ['technology-sme', 'high-tech'] },
      { ...titled, count: 90, titles: ['technology-sme', 'high-tech', 'innovative-sme', 'specialised'] },
      { ...titled, count: 60, titles: ['high-tech', 'specialised', 'gazelle'] },
      { ...titled, count: 29, titles: ['high-tech', 'specialised', 'little-giant'] },
      { ...titled, count: 4, titles: [...champion, municipal, provincial, 'green-factory-national'] },
      { ...titled, count: 8, titles: [...champion, municipal, provincial] },
      { ...titled, count: 12, titles: [...champion, municipal] },
      { ...titled, count: 16, titles: champion },
      { ...titled, count: 50, titles: ['technology-sme', 'specialised'] },
      { ...titled, count: 320, titles: ['technology-sme'] },
      { ...enterprise, count: 371 },
    ],
  },
  enterpriseYears: { years: [2020, 2021, 2022, 2023], untitled: 71 },
  // Held at the end of 2024 as published; new in 2023 and 2024 as published where it was; the rest is made up.
  titleGrants: [
    { title: 'technology-sme', year: 2023, count: 612 },
    { title: 'technology-sme', year: 2024, count: 700 },
    { title: 'high-tech', year: 2020, count: 110 },
    { title: 'high-tech', year: 2021, count: 90, after: 150 },
    { title: 'high-tech', year: 2021, count: 30, after: 400 },
    { title: 'high-tech', year: 2022, count: 160, after: 240 },
    { title: 'high-tech', year: 2023, count: 150 },
    { title: 'high-tech', year: 2024, count: 90, after: 150 },
    { title: 'high-tech', year: 2024, count: 59, after: 400 },
    { title: 'innovative-sme', year: 2023, count: 90, after: 64 },
    { title: 'innovative-sme', year: 2024, count: 64 },
    { title: 'specialised', year: 2022, count: 59, after: 91, months: 36 },
    { title: 'specialised', year: 2022, count: 29, after: 150, months: 36, on: '2022-03-30' },
    { title: 'specialised', year: 2022, count: 50, after: 179, months: 36 },
    { title: 'specialised', year: 2023, count: 52, after: 39 },
    { title: 'specialised', year: 2024, count: 39, on: '2024-09-20' },
    { title: 'little-giant', year: 2022, count: 12, after: 17, months: 36 },
    { title: 'little-giant', year: 2023, count: 16, after: 1 },
    { title: 'little-giant', year: 2024, count: 1 },
    { title: 'champion', year: 2022, count: 15, after: 25, months: 36 },
    { title: 'champion', year: 2023, count: 14, after: 11, months: 36 },
    { title: 'champion', year: 2024, count: 11 },
    { title: 'gazelle', year: 2023, count: 34, after: 26, months: 36 },
    { title: 'gazelle', year: 2024, count: 26, months: 36 },
    { title: municipal, year: 2022, count: 24, months: 60 },
    { title: provincial, year: 2023, count: 12, months: 60 },
    { title: 'green-factory-national', year: 2024, count: 4, months: 60 },
  ],
  series: [
    {
      seed: 11,
      indicator: 'city-major-project-completed-investment',
      year: 2023,
      months: 9,
      total: '140',
      digits: 2,
      season: [2, 3, 6, 9, 10, 11, 10, 10, 9],
    },
  ],
  projects: [
    {
      ...projects,
      seed: 1,
      code: 'SZ',
      level: 'provincial',
      year: 2023,
      asOf: '2023-09-30',
      count: 14,
      started: 14,
      newStarts: 6,
      investment: 171.2,
      planned: 57.6,
      completed: 41.8,
    },
    {
      ...projects,
      seed: 2,
      code: 'SD',
      level: 'city',
      year: 2023,
      asOf: '2023-09-30',
      count: 86,
      started: 84,
      newStarts: 32,
      investment: 1195,
      planned: 169.9,
      completed: 140,
    },
    {
      ...projects,
      seed: 3,
      code: 'JG',
      level: 'technical',
      year: 2023,
      asOf: '2023-09-30',
      count: 86,
      started: 84,
      newStarts: 60,
      investment: 48.6,
      planned: 21.5,
      completed: 17.3,
    },
    {
      ...projects,
      seed: 4,
      code: 'SZ',
      level: 'provincial',
      year: 2024,
      count: 19,
      started: 19,
      newStarts: 8,
      investment: 203.5,
      planned: 66.4,
      completed: 66.9,
    },
    {
      ...projects,
      seed: 5,
      code: 'SD',
      level: 'city',
      year: 2024,
      count: 77,
      started: 77,
      newStarts: 29,
      investment: 1042,
      planned: 151.2,
      completed: 153.8,
    },
    {
      ...projects,
      ...city,
      seed: 12,
      code: 'CJ',
      level: 'urban',
      named: urbanProjects,
    },
    {
      ...projects,
      ...city,
      seed: 13,
      code: 'MS',
      level: 'livelihood',
      named: livelihoodProjects,
    },
  ],
}
