import { day } from '../../kernel/day.ts'
import type { PublishedProject } from '../../mechanisms/delivery/landing-handbook/published.ts'
import type { NamedProject } from '../../mechanisms/demonstration/projects.ts'

/** The four of the six city key projects that the report names. Their days are 演示数据. */
export const namedProjects: Readonly<Record<number, NamedProject>> = {
  1: {
    name: '第三代半导体化合物晶片衬底项目',
    chain: '新一代信息技术',
    startedOn: day('2022-10-18'),
    due: day('2024-12-31'),
  },
  2: {
    name: '海尔大健康高端医疗装备项目',
    chain: '生物医药及医疗器械',
    startedOn: day('2022-11-08'),
    due: day('2024-12-31'),
  },
  5: {
    name: '国药科技城项目',
    chain: '生物医药及医疗器械',
    startedOn: day('2023-07-10'),
    due: day('2024-08-30'),
    steps: { structure: [day('2023-09-18'), day('2023-12-22')] },
  },
  6: {
    name: '阿斯利康吸入气雾剂生产供应基地项目',
    builder: '阿斯利康制药（青岛）有限公司',
    chain: '生物医药及医疗器械',
    startedOn: null,
    startsOn: day('2024-02-05'),
    due: day('2025-12-31'),
    investment: '49.33',
    planned: '0.00',
    steps: {
      energy: [day('2023-12-18'), day('2024-01-17')],
      'test-piles': [day('2023-12-11'), day('2024-01-26')],
    },
  },
}

/** Schools handed over, a museum opened, a park renewed in 2023. Their days are 演示数据; no report tells their sums. */
export const livelihoodProjects: Readonly<Record<number, NamedProject>> = {
  1: { name: '泰祥路小学', chain: null, startedOn: day('2022-09-05'), due: day('2023-08-25') },
  2: { name: '华贵路小学', chain: null, startedOn: day('2022-09-13'), due: day('2023-08-25') },
  3: { name: '文典路学校', chain: null, startedOn: day('2022-08-22'), due: day('2023-08-25') },
  4: { name: '青岛海盐博物馆', chain: null, startedOn: day('2022-10-10'), due: day('2023-09-28') },
}

export const urbanProjects: Readonly<Record<number, NamedProject>> = {
  1: { name: '澜湾艺术公园整体提升', chain: null, startedOn: day('2023-02-20'), due: day('2023-09-15') },
}

const saidOf = (zh: string, en: string): PublishedProject['said'] => [
  { document: 'innovation-2023', paragraph: 26, text: { zh, en } },
]
const handedOver = saidOf('已交付使用', 'Handed over for use')

const soonProducing: PublishedProject['said'] = [
  {
    document: 'innovation-2023',
    paragraph: 37,
    text: { zh: '在建，预计2024年内竣工投产', en: 'Under construction; to be completed and in production within 2024' },
  },
]

/** What the reports say of them. */
export const publishedProjects: readonly PublishedProject[] = [
  { number: 'MS-2023-001', said: handedOver },
  { number: 'MS-2023-002', said: handedOver },
  { number: 'MS-2023-003', said: handedOver },
  { number: 'MS-2023-004', said: saidOf('已开馆', 'Open to the public') },
  {
    number: 'CJ-2023-001',
    said: saidOf('完成整体提升，儿童乐园等设施全面开放', 'Renewed as a whole; all its facilities are open'),
  },
  { number: 'QD-2023-001', said: soonProducing },
  { number: 'QD-2023-002', said: soonProducing },
  {
    number: 'QD-2023-005',
    said: [
      {
        document: 'innovation-2023',
        paragraph: 37,
        text: {
          zh: '一年里签约、拿地、开工，一期结构封顶',
          en: 'Signed, on its land, started and phase one topped out within one year',
        },
        item: 'land-contract',
        state: 'done',
      },
    ],
  },
  {
    number: 'QD-2023-006',
    said: [
      {
        document: 'innovation-2023',
        paragraph: 36,
        text: { zh: '2023年签约，总投资7亿美元', en: 'Signed in 2023 with an investment of 700 million US dollars' },
      },
      { document: 'innovation-2023', paragraph: 37, text: { zh: '正在做桩基试验', en: 'Test piles are being driven' } },
      {
        document: 'briefs-2023',
        paragraph: 9,
        text: {
          zh: '节能报告已报，专家在线评审过',
          en: 'The energy report is in; experts have reviewed it online',
        },
        item: 'energy',
        state: 'begun',
      },
    ],
    inferred: {
      zh: '台账里的总投资49.33亿元是按7亿美元、假定汇率7.0467折算的，报道没有人民币数',
      en: 'The 4.933 bn yuan in the ledger are 700 million US dollars at an assumed rate of 7.0467; no report states a sum in yuan',
    },
  },
]
