import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'services', owner: 'administrative-approval', frequency: 'year', direction: 'higher' } as const

export const services: readonly Indicator[] = [
  {
    ...shared,
    id: 'policy-measures',
    label: { zh: '惠企政策条数', en: 'Measures of a support policy' },
    unit: '条',
    digits: 0,
    accumulation: 'stock',
    direction: 'neutral',
    owner: 'committee-office',
    definition: {
      zh: '某一政策文件所列措施的条数，政策写在对象中。',
      en: 'Measures listed in one policy document, which is named as the subject.',
    },
  },
  {
    ...shared,
    id: 'company-setup-hours',
    label: { zh: '企业开办用时', en: 'Time to set up a company' },
    direction: 'lower',
    unit: '小时',
    digits: 0,
    accumulation: 'rate',
    definition: {
      zh: '从受理设立申请到领取全部开办材料所用的工作时间。',
      en: 'Working time from accepting the application to handing over everything that a new company needs.',
    },
  },
  {
    ...shared,
    id: 'items-handed-down',
    label: { zh: '下沉政务服务事项', en: 'Services handed down to stations' },
    unit: '项',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '下放到园区或基层服务站点就近办理的政务服务事项数。',
      en: 'Government services handed down to parks or local stations, to be dealt with nearby.',
    },
  },
]
