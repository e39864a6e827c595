import type { Format } from '../../contract/reports.ts'
import type { Label } from '../../kernel/label.ts'

/** The words of the report cards. */
export const words = {
  cards: { zh: '成绩单', en: 'Report cards' },
  crumbs: { zh: '所在位置', en: 'Where you are' },
  seal: { zh: '逐数可查', en: 'Every number opens' },
  asOf: { zh: '数据截至', en: 'Data as of' },
  published: { zh: '发布', en: 'published' },
  download: { zh: '下载成绩单', en: 'Download the card' },
  print: { zh: '打印成绩单', en: 'Print the card' },
  freeze: { zh: '冻结成绩单', en: 'Sign off the card' },
  freezeCard: { zh: '冻结这张成绩单', en: 'Sign this card off' },
  freezeNote: {
    zh: '冻结后，这张成绩单连同此刻的数存档，任何人凭核验码可核对；以后的更正只作为重述列在旁边，不改动它。',
    en: 'Signing keeps the card with the numbers of this moment; anyone may verify it by its code. Later corrections stand beside it and never change it.',
  },
  freezeNow: { zh: '冻结并取核验码', en: 'Sign off and take the code' },
  keepOpen: { zh: '先不冻结', en: 'Not yet' },
  notFrozen: { zh: '未冻结，不作依据', en: 'Not signed off' },
  frozenAs: { zh: '已冻结', en: 'Signed off' },
  code: { zh: '核验码', en: 'Code' },
  changed: { zh: '冻结后有更正', en: 'Corrected since it was signed off' },
  unchanged: { zh: '冻结后没有更正', en: 'Unchanged since it was signed off' },
  restatements: { zh: '重述', en: 'Restated' },
  restatementsNote: {
    zh: '冻结以后更正过的数，旧值仍在',
    en: 'numbers corrected after signing; the old value stays',
  },
  figure: { zh: '指标', en: 'Figure' },
  was: { zh: '冻结时', en: 'When signed' },
  now: { zh: '现在', en: 'Now' },
  reason: { zh: '理由', en: 'Reason' },
  noReason: { zh: '由别的数更正带动', en: 'follows from another correction' },
  notOpened: { zh: '成绩单暂时打不开', en: 'The report card does not open at the moment' },
  notFrozenNow: { zh: '没有冻结', en: 'It was not signed off' },
  statistician: { zh: '统计核定', en: 'Statistics' },
  leader: { zh: '管委会签发', en: 'Zone leader' },
  legendNumbers: {
    zh: '每个数都可点开：公式、输入、台账记录、文件、经手人。无标记者为部门填报或台账计数。',
    en: 'Every number opens: formula, inputs, records, documents, people. Unmarked numbers were reported or counted.',
  },
  derived: { zh: '由公式计算，四舍五入到所印位数', en: 'computed, rounded half up as printed' },
  inferred: { zh: '由公布数反推', en: 'solved for from published numbers' },
  tick: { zh: '竖线为序时进度', en: 'The tick is the time gone by:' },
  missing: { zh: '未报', en: 'Not reported' },
  empty: { zh: '这个区还没有成绩单', en: 'This zone has no report card yet' },
  emptyNote: {
    zh: '成绩单写在区包的 cards.ts 里，写好后重新启动就在这里。',
    en: 'Cards are declared in cards.ts of the zone’s pack.',
  },
  list: {
    zh: '年度、季度、五年的成绩单，每个数都走得回原始记录。',
    en: 'Yearly, quarterly and five-year cards; every number walks back to its records.',
  },
  verify: { zh: '核验成绩单', en: 'Verify a report card' },
  verified: { zh: '核验通过', en: 'Verified' },
  notVerified: { zh: '核验不通过', en: 'Not verified' },
  codeAsked: { zh: '印在成绩单右下角，如 7F3A-19C2', en: 'printed at the foot of the card, as 7F3A-19C2' },
  verifyThis: { zh: '核验这一份', en: 'Verify this card' },
  cannotVerify: { zh: '暂时核验不了', en: 'Cannot be verified at the moment' },
  noSuchCode: { zh: '没有这个核验码', en: 'No such code' },
  card: { zh: '成绩单', en: 'Report card' },
  period: { zh: '时期', en: 'Period' },
  frozenOn: { zh: '冻结日期', en: 'Signed off on' },
  figures: { zh: '数', en: 'Figures' },
  hash: { zh: '内容指纹（SHA-256）', en: 'Fingerprint (SHA-256)' },
  recomputedHash: { zh: '重算的内容指纹', en: 'Fingerprint computed anew' },
} as const satisfies Record<string, Label>

export const formatLabels: Record<Format, Label> = {
  pdf: { zh: 'PDF 海报', en: 'PDF poster' },
  docx: { zh: 'Word 公文', en: 'Word, official document' },
  xlsx: { zh: 'Excel 表格', en: 'Excel sheet' },
  png: { zh: 'PNG 图片', en: 'PNG picture' },
  json: { zh: 'JSON 数据', en: 'JSON data' },
}

export const countLabel = (figures: number, missing: number): Label => ({
  zh: `${figures}个数${missing > 0 ? `，${missing}个未报` : ''}`,
  en: `${figures} figures${missing > 0 ? `, ${missing} not reported` : ''}`,
})

export const timeLabel = (rates: readonly string[]): Label => ({
  zh: `${words.tick.zh}${rates.join('、')}`,
  en: `${words.tick.en} ${rates.join(', ')}`,
})
