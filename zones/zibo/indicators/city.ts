import type { Indicator } from '../../../engines/indicators/indicator.ts'

const city = { group: 'city', owner: 'planning-construction', frequency: 'year', direction: 'higher' } as const
const livelihood = { group: 'city', owner: 'education-health', frequency: 'year', direction: 'higher' } as const

/** Building the city and the life in it. */
export const cityIndicators: readonly Indicator[] = [
  {
    ...city,
    id: 'drainage-renewed-communities',
    label: { zh: '雨污合流改造小区', en: 'Communities with renewed drainage' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '期内完成雨污合流管道改造的城市小区数。',
      en: 'Urban residential communities whose combined rain and sewage drains were renewed in the period.',
    },
  },
  {
    ...city,
    id: 'smart-communities',
    label: { zh: '省级智慧社区', en: 'Provincial smart communities' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    definition: { zh: '推动建设的省级智慧社区数。', en: 'Provincial smart communities whose building is promoted.' },
  },
  {
    ...city,
    id: 'ecological-parks',
    label: { zh: '开放生态公园', en: 'Ecological parks open to the public' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    definition: { zh: '建成并向公众开放的生态公园数。', en: 'Ecological parks built and open to the public.' },
  },
  {
    ...livelihood,
    id: 'kindergartens',
    label: { zh: '幼儿园', en: 'Kindergartens' },
    unit: '所',
    digits: 0,
    accumulation: 'stock',
    definition: { zh: '区内经批准举办的幼儿园数。', en: 'Kindergartens run in the zone with approval.' },
  },
  {
    ...livelihood,
    id: 'inclusive-kindergartens',
    label: { zh: '普惠性幼儿园', en: 'Inclusive kindergartens' },
    unit: '所',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '区内公办幼儿园和认定的普惠性民办幼儿园数。',
      en: 'Public kindergartens and recognised inclusive private kindergartens of the zone.',
    },
  },
  {
    ...livelihood,
    id: 'inclusive-kindergarten-coverage',
    label: { zh: '普惠性幼儿园覆盖率', en: 'Coverage by inclusive kindergartens' },
    unit: '%',
    digits: 2,
    accumulation: 'rate',
    definition: {
      zh: '普惠性幼儿园占全部幼儿园的比重。',
      en: 'Share of inclusive kindergartens among all kindergartens.',
    },
    formula: '普惠性幼儿园 / 幼儿园 * 100',
  },
  {
    ...livelihood,
    id: 'school-group-coverage',
    label: { zh: '义务教育集团化覆盖率', en: 'Schools run in groups' },
    unit: '%',
    digits: 0,
    accumulation: 'rate',
    definition: {
      zh: '实行集团化办学的义务教育学校占全部义务教育学校的比重。',
      en: 'Share of the schools of compulsory education that are run in groups.',
    },
  },
  {
    ...livelihood,
    id: 'basic-medical-insurance-coverage',
    label: { zh: '基本医疗保险覆盖率', en: 'Basic medical insurance coverage' },
    unit: '%',
    digits: 0,
    accumulation: 'rate',
    definition: {
      zh: '参加城乡基本医疗保险的居民占应参保居民的比重。',
      en: 'Share of the residents due to be insured who are in the basic medical insurance for urban and rural residents.',
    },
  },
  {
    ...livelihood,
    id: 'poor-health-check-rate',
    label: { zh: '贫困人口健康体检率', en: 'Health checks among the poor' },
    unit: '%',
    digits: 0,
    accumulation: 'rate',
    definition: {
      zh: '接受健康体检的贫困人口占全部贫困人口的比重。',
      en: 'Share of the poor population that had a health check.',
    },
  },
  {
    ...livelihood,
    id: 'family-doctor-coverage',
    label: { zh: '家庭医生签约覆盖率', en: 'Family-doctor coverage' },
    unit: '%',
    digits: 0,
    accumulation: 'rate',
    definition: {
      zh: '享有家庭医生签约服务的贫困人口占全部贫困人口的比重。',
      en: 'Share of the poor population that is signed up with a family doctor.',
    },
  },
  {
    ...livelihood,
    id: 'party-service-stations',
    label: { zh: '社区党群服务站', en: 'Community party-service stations' },
    owner: 'town-affairs',
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '建成的城市社区党群服务站数。',
      en: 'Party and public service stations built in urban communities.',
    },
  },
]
