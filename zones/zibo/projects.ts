import { day } from '../../kernel/day.ts'
import type { PublishedProject } from '../../mechanisms/delivery/landing-handbook/published.ts'
import type { NamedProject } from '../../mechanisms/demonstration/projects.ts'

/** What the review of 2024 says was completed. Their days are 演示数据; no report tells their sums. */
export const urbanProjects: Readonly<Record<number, NamedProject>> = {
  1: { name: '泰山路提升改造', chain: null, startedOn: day('2024-03-11'), due: day('2024-10-31') },
  2: { name: '淮河路提升改造', chain: null, startedOn: day('2024-03-25'), due: day('2024-11-15') },
  3: {
    name: '乌河流域生态治理',
    chain: null,
    startedOn: day('2024-03-04'),
    due: day('2024-11-29'),
    template: 'livelihood',
  },
}

export const livelihoodProjects: Readonly<Record<number, NamedProject>> = {
  1: { name: '14个城市小区雨污合流管道改造', chain: null, startedOn: day('2024-04-08'), due: day('2024-11-29') },
  2: { name: '新空间社区智慧社区', chain: null, startedOn: day('2024-05-13'), due: day('2024-12-16') },
  3: { name: '文苑社区智慧社区', chain: null, startedOn: day('2024-05-20'), due: day('2024-12-16') },
}

const saidOf = (zh: string, en: string): PublishedProject['said'] => [
  { document: 'review-2024', paragraph: 39, text: { zh, en } },
]
const road = saidOf('道路提升改造完成', 'The road was renewed')
const community = saidOf(
  '推动建设的8个山东省级智慧社区之一',
  'One of eight smart communities of the province that were built',
)

/** What the report says of them. */
export const publishedProjects: readonly PublishedProject[] = [
  { number: 'CJ-2024-001', said: road },
  { number: 'CJ-2024-002', said: road },
  { number: 'CJ-2024-003', said: saidOf('流域生态治理完成', 'The river basin was restored') },
  { number: 'MS-2024-001', said: saidOf('14个城市小区改造完成', 'Done in 14 housing estates') },
  { number: 'MS-2024-002', said: community },
  { number: 'MS-2024-003', said: community },
]
