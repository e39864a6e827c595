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
    definition: '区内纳入火炬统计的企业在一定时期的营业收入之和。',
  },
  {
    ...economy,
    id: 'cluster-output',
    label: { zh: '产业集群规模', en: 'Size of an industrial cluster' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: '某一产业集群的年产值，产业写在对象中。',
  },
  {
    ...economy,
    id: 'replacement-clusters',
    label: { zh: '替代产业集群', en: 'Replacement clusters' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    direction: 'neutral',
    definition: '规划用来替代油气产业的产业集群。',
  },
  {
    ...projects,
    id: 'storage-capacity',
    label: { zh: '储能装备产能', en: 'Capacity of storage equipment' },
    unit: 'GWH',
    digits: 2,
    accumulation: 'stock',
    definition: '某一项目设计的储能系统集成年产能，项目写在对象中。',
  },
  {
    ...projects,
    id: 'cooperation-projects',
    label: { zh: '达成合作意向项目', en: 'Projects agreed in principle' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    owner: 'investment-promotion',
    definition: '当期与投资方达成合作意向而尚未签约的项目。',
  },
  {
    ...innovation,
    id: 'enterprise-research-spending',
    label: { zh: '企业科研经费支出', en: 'Research spending of enterprises' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: '区内企业当年用于研究与试验发展的经费支出。',
  },
  {
    ...innovation,
    id: 'incubation-carriers',
    label: { zh: '省级以上孵化载体', en: 'Provincial and higher incubation carriers' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: '期末在册的省级以上孵化器、加速器和放大室。',
  },
  {
    ...innovation,
    id: 'registered-maker-spaces',
    label: { zh: '国家备案众创空间', en: 'Maker spaces on the national list' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    definition: '期末在科技部备案的众创空间。',
  },
  {
    ...services,
    id: 'licence-issue-time',
    label: { zh: '营业执照办理时间', en: 'Time to a business licence' },
    unit: '天',
    digits: 1,
    accumulation: 'rate',
    direction: 'lower',
    definition: '从受理设立登记到发放营业执照所用的时间。',
  },
  {
    ...services,
    id: 'company-setup-workdays',
    label: { zh: '企业开办工作日', en: 'Working days to set up a company' },
    unit: '工作日',
    digits: 0,
    accumulation: 'rate',
    direction: 'lower',
    definition: '企业开办全部环节所用的工作日。',
  },
]
