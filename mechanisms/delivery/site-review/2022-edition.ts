import type { ScoreSheet } from '../../../engines/delivery/reviews/sheet.ts'
import type { Day } from '../../../kernel/day.ts'

/**
 * A score sheet of the on-site review, for demonstration: criteria, weights, scale and what is left out are made up,
 * since no official sheet is known. A zone that has one writes it as an edition of its own, with its source.
 */
export const edition2022: ScoreSheet = {
  id: 'site-review-2022-demonstration',
  label: {
    zh: '现场观摩评分表（演示规则，待核）',
    en: 'Score sheet of the on-site review (demonstration, to be verified)',
  },
  firstDay: '2022-01-01' as Day,
  source: {
    id: 'site-review-demonstration',
    title: '演示规则，待以本区正式文件核定',
    issuer: '稷下演示',
    day: '2022-01-01' as Day,
  },
  official: false,
  criteria: [
    {
      id: 'progress',
      label: { zh: '建设进度', en: 'Progress' },
      hint: { zh: '对照承诺节点', en: 'against the promised steps' },
      weight: 30,
    },
    {
      id: 'investment',
      label: { zh: '投资完成', en: 'Investment' },
      hint: { zh: '对照年度计划', en: 'against the plan of the year' },
      weight: 25,
    },
    {
      id: 'industry',
      label: { zh: '产业带动', en: 'Industry' },
      hint: { zh: '补链强链、亩均产出', en: 'place in the chain, output of the land' },
      weight: 20,
    },
    {
      id: 'site',
      label: { zh: '现场管理', en: 'The site' },
      hint: { zh: '安全、文明、质量', en: 'safety, order, quality' },
      weight: 15,
    },
    {
      id: 'support',
      label: { zh: '服务保障', en: 'Support' },
      hint: { zh: '问题办得快不快', en: 'how soon problems were settled' },
      weight: 10,
    },
  ],
  scale: [
    { value: 5, label: { zh: '优', en: 'Best' } },
    { value: 4, label: { zh: '良', en: 'Good' } },
    { value: 3, label: { zh: '中', en: 'Fair' } },
    { value: 2, label: { zh: '差', en: 'Poor' } },
    { value: 1, label: { zh: '很差', en: 'Bad' } },
  ],
  trim: { from: 5, highest: 1, lowest: 1 },
  fewest: 2,
  digits: 2,
  interests: ['department', 'leader'],
}
