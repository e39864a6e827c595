import type { Label } from '../../../kernel/label.ts'

/** The words of the page that verifies a certificate of points. */
export const words = {
  verify: { zh: '核验积分证书', en: 'Verify a certificate of points' },
  genuine: { zh: '证书真实有效', en: 'The certificate is genuine and stands' },
  replaced: { zh: '证书真实，但已被更正', en: 'The certificate is genuine, but was replaced by a correction' },
  notIntact: { zh: '证书内容对不上', en: 'The certificate does not fit what is kept' },
  demonstration: { zh: '演示，不作政策依据', en: 'Demonstration; no basis for any policy' },
  cannotVerify: { zh: '暂时核验不了', en: 'It cannot be verified at the moment' },
  noSuchCode: { zh: '没有这个核验码', en: 'There is no such code' },
  codeAsked: { zh: '证书下方的核验码，如 7F3A-19C2-04BD', en: 'The code at the foot, such as 7F3A-19C2-04BD' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  zone: { zh: '高新区', en: 'Zone' },
  year: { zh: '数据年度', en: 'Year of the facts' },
  place: { zh: '名次', en: 'Place' },
  class: { zh: '等级', en: 'Class' },
  gaps: { zh: '未报', en: 'Not reported' },
  edition: { zh: '积分办法', en: 'Edition' },
  madeOn: { zh: '出具日期', en: 'Made out on' },
  nowSays: { zh: '更正后', en: 'After the correction' },
  code: { zh: '核验码', en: 'Code' },
  hash: { zh: '指纹', en: 'Hash' },
} as const satisfies Record<string, Label>
