import type { Label } from '../../../kernel/label.ts'

/** The words of the ranking. */
export const words = {
  distribution: { zh: '分数怎样分布', en: 'How the scores lie' },
  distributionNote: { zh: '每条5分，点开只看这一段', en: 'five points a bar; open one to see who is in it' },
  classes: { zh: '等级', en: 'Classes' },
  median: { zh: '中位', en: 'median' },
  list: { zh: '名单', en: 'The list' },
  search: { zh: '企业名称或信用代码', en: 'Name or credit code' },
  any: { zh: '全部', en: 'All' },
  all: { zh: '全部阶段', en: 'All stages' },
  drop: { zh: '去掉条件', en: 'Drop' },
  points: { zh: '分数段', en: 'Points' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  number: { zh: '阶段名次', en: 'Rank in stage' },
  change: { zh: '比上年', en: 'On the year before' },
  corrected: { zh: '已更正', en: 'corrected' },
  none: { zh: '没有这样的企业', en: 'No enterprise fits' },
  noneNote: { zh: '去掉一个条件，或者换个名称找。', en: 'Drop a condition or search for another name.' },
  compare: { zh: '谁升谁降', en: 'Who rises, who falls' },
  recompute: { zh: '重算核对', en: 'Recompute' },
  publish: { zh: '公布结果', en: 'Publish the results' },
  gaps: { zh: '没有报的数', en: 'What was not reported' },
  gapsNote: {
    zh: '缺了的这一项没有分，得分旁写明有几项未报',
    en: 'a criterion that is missing brings no points; the score says how many are',
  },
  sum: { zh: '合计', en: 'Total' },
  basis: {
    zh: '名次按阶段分别排；得分四舍五入后再排，同分同名次',
    en: 'Ranks are within each stage, after rounding; equal scores share a rank',
  },
} as const satisfies Record<string, Label>
