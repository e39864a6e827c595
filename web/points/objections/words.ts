import type { Label } from '../../../kernel/label.ts'

/** The words of objections to points. */
export const words = {
  title: { zh: '积分异议', en: 'Objections to points' },
  whole: { zh: '总分', en: 'The whole score' },
  none: { zh: '没有企业提过异议', en: 'Nobody has objected' },
  noneNote: {
    zh: '结果公布后，企业可以在自己的积分页提出，写明哪一项、应为多少。',
    en: 'Once results are published, an enterprise objects on the page of its points.',
  },
  accept: { zh: '采纳并更正', en: 'Accept and correct' },
  reject: { zh: '不采纳', en: 'Reject' },
  acceptWhat: {
    zh: '先在企业年度数据里改正那个数。采纳后按台账现在的数重新计分，与原来的同组比较；原来的结果和证书仍查得到。',
    en: 'Correct the number in the register first. The enterprise is then counted anew against the same peers; the former result stays in sight.',
  },
  rejectWhat: { zh: '结果不变，企业看得到理由。', en: 'The result stays; the enterprise sees the reason.' },
  waiting: { zh: '待处理的积分异议', en: 'Objections to points that wait' },
  toAll: { zh: '全部异议', en: 'All objections' },
  figures: { zh: '年度数据', en: 'figures of the year' },
  toFigures: { zh: '去改企业年度数据', en: 'Correct the figures of the year' },
  reason: { zh: '处理理由', en: 'Why' },
} as const satisfies Record<string, Label>
