import type { Label } from '../../kernel/label.ts'

/** The words that the pages of innovation points share. */
export const words = {
  points: { zh: '创新积分', en: 'Innovation points' },
  stageMedian: { zh: '同阶段中位', en: 'median of the stage' },
  mine: { zh: '我的创新积分', en: 'My innovation points' },
  why: { zh: '每一分的来由', en: 'Why' },
  crumbs: { zh: '位置', en: 'Where this is' },
  enterprises: { zh: '企业', en: 'Enterprises' },
  ranking: { zh: '积分排名', en: 'Ranking' },
  runs: { zh: '计分', en: 'Counts' },
  editions: { zh: '积分办法', en: 'Editions' },
  objections: { zh: '异议', en: 'Objections' },
  notOpened: { zh: '积分暂时打不开', en: 'Points do not open at the moment' },
  noRuns: { zh: '还没有计过分', en: 'Nothing has been counted yet' },
  noRunsNote: {
    zh: '选一版积分办法和一个年度，就可以给全部企业计分。',
    en: 'Choose an edition and a year to count every enterprise.',
  },
  toRuns: { zh: '去计分', en: 'To the counts' },
  noneOfYours: { zh: '您的积分还没有公布', en: 'Your points have not been published yet' },
  noneOfYoursNote: {
    zh: '公布后这里会写明得分、名次和每一分的来由。',
    en: 'Once they are, score, rank and the reason of every point stand here.',
  },
  notLinked: { zh: '您的账号还没有对上企业', en: 'Your account is not linked to an enterprise yet' },
  notLinkedNote: { zh: '请联系高新区安全管理员。', en: 'Please ask the security administrator of the zone.' },
  score: { zh: '积分', en: 'Score' },
  rank: { zh: '名次', en: 'Rank' },
  class: { zh: '等级', en: 'Class' },
  stage: { zh: '阶段', en: 'Stage' },
  sector: { zh: '行业', en: 'Industry' },
  year: { zh: '年度', en: 'Year' },
  unknown: { zh: '未知', en: 'unknown' },
  toVerify: { zh: '待核', en: 'to confirm' },
  toVerifyNote: {
    zh: '指标口径或权重凭记忆录入，待以正式文件核定',
    en: 'Definition or weight was entered from memory and is to be confirmed by the document',
  },
  demonstrationEdition: { zh: '演示版', en: 'demonstration' },
} as const satisfies Record<string, Label>
