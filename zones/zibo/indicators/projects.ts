import type { Indicator } from '../../../engines/indicators/indicator.ts'

const projects = { group: 'projects', owner: 'development-reform', frequency: 'year', direction: 'higher' } as const
const investment = {
  group: 'investment',
  owner: 'investment-promotion',
  frequency: 'year',
  direction: 'higher',
} as const

/** How projects come, start and reach production. */
export const projectIndicators: readonly Indicator[] = [
  {
    ...projects,
    id: 'batch-start-events',
    label: { zh: '集中开工活动', en: 'Joint project starts' },
    unit: '次',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '期内组织的省市重大项目集中开工活动次数。',
      en: 'Occasions in the period on which provincial and city major projects were started jointly.',
    },
  },
  {
    ...projects,
    id: 'batch-started-projects',
    label: { zh: '集中开工项目', en: 'Projects started jointly' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '在集中开工活动中开工的省市重大项目数。',
      en: 'Provincial and city major projects started on occasions of joint start.',
    },
  },
  {
    ...projects,
    id: 'yearly-investment-completion-rate',
    label: { zh: '年度投资完成率', en: 'Completion of the yearly investment plan' },
    unit: '%',
    digits: 1,
    accumulation: 'rate',
    definition: {
      zh: '重大项目完成投资占年度计划投资的比重。',
      en: 'Share of the yearly planned investment of major projects that is completed.',
    },
  },
  {
    ...projects,
    id: 'energy-valley-parks',
    label: { zh: '在建储能谷园区', en: 'Parks of the energy-storage valley' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '齐鲁储能谷中正在建设的园区数。',
      en: 'Parks under construction in the Qilu energy-storage valley.',
    },
  },
  {
    ...projects,
    id: 'workshop-occupancy',
    label: { zh: '加工车间入驻率', en: 'Occupancy of workshops' },
    unit: '%',
    digits: 0,
    accumulation: 'rate',
    definition: {
      zh: '已有企业入驻的加工车间占全部加工车间的比重。',
      en: 'Share of the workshops that are occupied by enterprises.',
    },
  },
  {
    ...projects,
    id: 'planned-area',
    label: { zh: '规划面积', en: 'Planned area' },
    unit: '平方公里',
    digits: 2,
    accumulation: 'stock',
    definition: { zh: '一个片区经批准的规划范围的土地面积。', en: 'Land area within the approved plan of one area.' },
  },
  {
    ...projects,
    id: 'landing-to-production-days',
    label: { zh: '落地投产用时', en: 'Time from landing to production' },
    direction: 'lower',
    unit: '天',
    digits: 0,
    accumulation: 'rate',
    definition: {
      zh: '一个项目从落地到投入生产所用的自然日。',
      en: 'Calendar days that one project took from landing to production.',
    },
  },
  {
    ...projects,
    id: 'landing-to-production-years',
    label: { zh: '落地投产历时', en: 'Years from landing to production' },
    direction: 'lower',
    unit: '年',
    digits: 1,
    accumulation: 'rate',
    definition: {
      zh: '一个较大项目自落地之日至投产之日经过的年数。',
      en: 'Years from the day on which a larger project landed to the day of its production.',
    },
  },
  {
    ...projects,
    id: 'project-output',
    label: { zh: '项目产值', en: 'Output of a project' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '一个项目投产后一年能够实现的产值。',
      en: 'Output that one project can reach in a year once in production.',
    },
  },
  {
    ...investment,
    id: 'projects-in-negotiation',
    label: { zh: '签约在谈项目', en: 'Projects signed or in negotiation' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '期末已经签约和正在洽谈的招商项目数。',
      en: 'Investment projects signed or in negotiation at the end of the period.',
    },
  },
  {
    ...investment,
    id: 'projects-in-negotiation-investment',
    label: { zh: '签约在谈项目总投资', en: 'Investment signed or in negotiation' },
    unit: '亿元',
    digits: 2,
    accumulation: 'stock',
    definition: {
      zh: '期末已经签约和正在洽谈的招商项目的计划总投资之和。',
      en: 'Sum of the total investment planned for the investment projects signed or in negotiation at the end of the period.',
    },
  },
]
