import type { Stage } from '../../../engines/nursery/stages.ts'

/** 上市培育: from the nursery to the first day of trading, as such lists are kept. */
export const stages: readonly Stage[] = [
  { id: 'nursery', label: { zh: '入库培育', en: 'In the nursery' } },
  { id: 'reform', label: { zh: '股份制改造', en: 'Turned into a company of shares' } },
  { id: 'tutoring', label: { zh: '辅导备案', en: 'Tutored' } },
  { id: 'accepted', label: { zh: '申报受理', en: 'Application accepted' } },
  { id: 'passed', label: { zh: '审核过会', en: 'Passed the review' } },
  { id: 'registered', label: { zh: '注册生效', en: 'Registered' } },
  { id: 'listed', label: { zh: '上市', en: 'Listed' } },
]
