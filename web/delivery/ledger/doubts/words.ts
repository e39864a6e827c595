import type { Label } from '../../../../kernel/label.ts'

/** The words of the list of doubtful projects. */
export const words = {
  title: { zh: '进度疑点', en: 'Doubtful progress' },
  doubt: { zh: '可疑度', en: 'Doubt' },
  project: { zh: '项目', en: 'Project' },
  what: { zh: '什么对不上', en: 'What does not agree' },
  who: { zh: '挂包领导', en: 'Leader' },
  none: { zh: '没有对不上的旬报', en: 'No reports contradict themselves' },
  noneNote: {
    zh: '投资、形象进度、日期与照片互相核对，都对得上。',
    en: 'Money, works, days and photos were held against each other and agree.',
  },
  basis: {
    zh: '可疑度0到100：各类疑点按互不相干合算，每类取最重的一条；它不是结论，请到现场或凭票据核对',
    en: 'Doubt from 0 to 100: the gravest of each kind, put together as independent. It is no verdict: check on the site or by vouchers',
  },
} as const satisfies Record<string, Label>
