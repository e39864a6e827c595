import type { Indicator } from '../../../engines/indicators/indicator.ts'

const services = {
  group: 'services',
  owner: 'administrative-approval',
  frequency: 'year',
  direction: 'higher',
} as const

/** What approvals ask of enterprises in Chuxiong: powers, hours, days. */
export const serviceIndicators: readonly Indicator[] = [
  {
    ...services,
    id: 'transferred-powers',
    label: { zh: '下放审批事项', en: 'Approval powers handed down' },
    unit: '项',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '省、州下放到本区行使的审批事项。',
      en: 'Approval matters handed down by province and prefecture to be exercised by the zone.',
    },
  },
  {
    ...services,
    id: 'unattended-station-hours',
    label: { zh: '自助审批站开放时间', en: 'Opening hours of the unattended station' },
    unit: '小时',
    digits: 0,
    accumulation: 'rate',
    definition: {
      zh: '无人值守审批工作站每天开放的小时数。',
      en: 'Hours a day for which the unattended approval station is open.',
    },
  },
  {
    ...services,
    id: 'approval-days',
    label: { zh: '项目审批时限', en: 'Time limit of project approval' },
    unit: '天',
    digits: 0,
    accumulation: 'rate',
    direction: 'lower',
    definition: {
      zh: '某一类项目从受理到办结全部审批的时限，类别写在对象中。',
      en: 'Time limit from acceptance to completion of all approvals for one class of projects, which is named as the subject.',
    },
  },
]
