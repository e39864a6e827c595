import type { Indicator } from '../../engines/indicators/indicator.ts'

const economy = { group: 'economy', owner: 'statistics', frequency: 'year', direction: 'higher' } as const
const projects = { group: 'projects', owner: 'development-reform', frequency: 'year', direction: 'higher' } as const
const innovation = { group: 'innovation', owner: 'science-technology', frequency: 'year', direction: 'higher' } as const
const services = {
  group: 'services',
  owner: 'administrative-approval',
  frequency: 'year',
  direction: 'higher',
} as const

/** What the Daqing zone alone publishes; the common indicators stand in the catalogue. */
export const indicators: readonly Indicator[] = [
  {
    ...economy,
    id: 'total-revenue',
    label: { zh: '营业总收入', en: 'Total revenue' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '区内纳入火炬统计的企业在一定时期的营业收入之和。',
      en: 'Sum of the revenue in a period of the enterprises of the zone covered by the Torch statistics.',
    },
  },
  {
    ...economy,
    id: 'cluster-output',
    label: { zh: '产业集群规模', en: 'Size of an industrial cluster' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '某一产业集群的年产值，产业写在对象中。',
      en: 'Yearly output of one industrial cluster; the industry is named as the subject.',
    },
  },
  {
    ...economy,
    id: 'replacement-clusters',
    label: { zh: '替代产业集群', en: 'Replacement clusters' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    direction: 'neutral',
    definition: {
      zh: '规划用来替代油气产业的产业集群。',
      en: 'Industrial clusters planned to take the place of the oil and gas industry.',
    },
  },
  {
    ...projects,
    id: 'storage-capacity',
    label: { zh: '储能装备产能', en: 'Capacity of storage equipment' },
    unit: 'GWH',
    digits: 2,
    accumulation: 'stock',
    definition: {
      zh: '某一项目设计的储能系统集成年产能，项目写在对象中。',
      en: 'Yearly capacity for storage system integration that one project is designed for; the project is named as the subject.',
    },
  },
  {
    ...projects,
    id: 'cooperation-projects',
    label: { zh: '达成合作意向项目', en: 'Projects agreed in principle' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    owner: 'investment-promotion',
    definition: {
      zh: '当期与投资方达成合作意向而尚未签约的项目。',
      en: 'Projects agreed in principle with investors in the period and not yet signed.',
    },
  },
  {
    ...innovation,
    id: 'enterprise-research-spending',
    label: { zh: '企业科研经费支出', en: 'Research spending of enterprises' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '区内企业当年用于研究与试验发展的经费支出。',
      en: 'Expenditure of enterprises of the zone on research and experimental development in the year.',
    },
  },
  {
    ...innovation,
    id: 'incubation-carriers',
    label: { zh: '省级以上孵化载体', en: 'Provincial and higher incubation carriers' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '期末在册的省级以上孵化器、加速器和放大室。',
      en: 'Incubators, accelerators and scale-up facilities, provincial and above, on the list at the end of the period.',
    },
  },
  {
    ...innovation,
    id: 'registered-maker-spaces',
    label: { zh: '国家备案众创空间', en: 'Maker spaces on the national list' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '期末在科技部备案的众创空间。',
      en: 'Maker spaces on file with the Ministry of Science and Technology at the end of the period.',
    },
  },
  {
    ...services,
    id: 'licence-issue-time',
    label: { zh: '营业执照办理时间', en: 'Time to a business licence' },
    unit: '天',
    digits: 1,
    accumulation: 'rate',
    direction: 'lower',
    definition: {
      zh: '从受理设立登记到发放营业执照所用的时间。',
      en: 'Time from accepting a registration to issuing the business licence.',
    },
  },
  {
    ...services,
    id: 'company-setup-workdays',
    label: { zh: '企业开办工作日', en: 'Working days to set up a company' },
    unit: '工作日',
    digits: 0,
    accumulation: 'rate',
    direction: 'lower',
    definition: {
      zh: '企业开办全部环节所用的工作日。',
      en: 'Working days that all steps of setting up a company take.',
    },
  },
]
