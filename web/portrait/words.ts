import type { Label } from '../../kernel/label.ts'

/** The words of the portrait of an enterprise. */
export const words = {
  portrait: { zh: '企业画像', en: 'Portrait' },
  notOpened: { zh: '这家企业的画像没有打开', en: 'The portrait was not opened' },
  crumbs: { zh: '所在位置', en: 'Where this page is' },
  points: { zh: '积分', en: 'Points' },
  ladder: { zh: '梯度', en: 'Ladder' },
  record: { zh: '台账记录', en: 'Record' },
  noPoints: { zh: '还没有积分', en: 'No points yet' },
  noPointsNote: {
    zh: '计分公布后，这里写每一分从哪里来。',
    en: 'Once a count is published, every point is told here.',
  },
  radar: { zh: '和同类企业比', en: 'Among its like' },
  radarNote: {
    zh: '每项得分超过多少企业；虚线圈为一半',
    en: 'how many it surpasses in each criterion; the dashed ring is half',
  },
  stage: { zh: '同阶段', en: 'Its stage' },
  sector: { zh: '同产业', en: 'Its sector' },
  criterion: { zh: '项目', en: 'Criterion' },
  percent: { zh: '超过 %', en: 'surpasses %' },
  unreported: { zh: '未报', en: 'not reported' },
  fewPeers: { zh: '同类企业不足10家，不作比较。', en: 'Fewer than ten of its like; nothing is compared.' },
  years: { zh: '历年经营', en: 'Over the years' },
  item: { zh: '指标', en: 'Number' },
  allYears: { zh: '其余指标', en: 'Further numbers' },
  yearRecords: { zh: '出处', en: 'Records' },
  everyRow: { zh: '在名录里看', en: 'In the register' },
  nothing: { zh: '没有登记', en: 'Nothing recorded' },
  undatedTitles: { zh: '称号（认定日未知）', en: 'Titles of an unknown day' },
  undatedTitle: {
    zh: '名录记有这项称号，认定日和证书编号没有登记',
    en: 'named by the register; the day and the number of its grant are not recorded',
  },
  timeline: { zh: '大事记', en: 'Timeline' },
  timelineNote: { zh: '由登记的日子排成，新的在前', en: 'from the days on record, the newest first' },
  ahead: { zh: '将到', en: 'ahead' },
  scored: { zh: '创新积分', en: 'Innovation points' },
} as const satisfies Record<string, Label>
