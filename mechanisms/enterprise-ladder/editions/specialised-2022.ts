import type { RungEdition } from '../../../engines/ladders/ladder.ts'
import type { Day } from '../../../kernel/day.ts'
import { specialisedPoints2022 } from '../points/specialised-2022.ts'
import { recalled } from '../recalled.ts'
import { sources } from '../sources.ts'

/** 专精特新中小企业 by No. 63, to the end of March 2026. */
export const specialised2022: RungEdition = {
  id: 'specialised-2022',
  label: { zh: '专精特新中小企业（63号）', en: 'Specialised SMEs (No. 63 of 2022)' },
  firstDay: '2022-08-01' as Day,
  lastDay: '2026-03-31' as Day,
  source: { ...sources.gradient2022, clause: '附件2' },
  official: true,
  recalled: [recalled.firstDay],
  conditions: [
    {
      id: 'niche',
      label: { zh: '从事特定细分市场2年以上', en: 'Two years in the niche market' },
      clause: '附件2',
      rule: '从事细分市场年数 >= 2',
    },
    {
      id: 'size',
      label: {
        zh: '营业收入1000万元以上，或近两年新增股权融资2000万元以上',
        en: 'Revenue of 10 million yuan, or new equity of 20 million in two years',
      },
      clause: '附件2',
      any: [
        {
          id: 'revenue',
          label: { zh: '上年度营业收入1000万元以上', en: 'Revenue of 10 million yuan last year' },
          rule: '营业收入 >= 1000万元',
        },
        {
          id: 'equity',
          label: { zh: '近两年新增股权融资2000万元以上', en: 'New equity of 20 million yuan in two years' },
          rule: '近两年新增股权融资 >= 2000万元',
        },
      ],
    },
    {
      id: 'research',
      label: {
        zh: '上年度研发费用100万元以上，且占营业收入3%以上',
        en: 'R&D of 1 million yuan and 3% of revenue last year',
      },
      clause: '附件2',
      all: [
        {
          id: 'research-spending',
          label: { zh: '上年度研发费用100万元以上', en: 'R&D of 1 million yuan last year' },
          rule: '研发费用 >= 100万元',
        },
        {
          id: 'research-share',
          label: { zh: '上年度研发费用占营业收入3%以上', en: 'R&D of 3% of revenue last year' },
          rule: '研发费用 / 营业收入 >= 3%',
        },
      ],
    },
    {
      id: 'points-or-direct',
      label: { zh: '评价得分60分以上，或符合直通条件之一', en: '60 points, or one of the direct ways' },
      clause: '附件2',
      direct: true,
      any: [
        {
          id: 'points',
          label: { zh: '评价得分60分以上', en: '60 points' },
          clause: '附件2',
          points: specialisedPoints2022,
          recalled: ['知识产权', '主营收入平均增长率'],
        },
        {
          id: 'award',
          label: {
            zh: '近三年获省级科技奖励前三，或国家级科技奖励前五',
            en: 'Among the first three of a provincial or the first five of a national award in three years',
          },
          clause: '附件2',
          rule: '三年内省级科技奖前三 or 三年内国家科技奖前五',
        },
        {
          id: 'mean-research',
          label: { zh: '近两年研发费用均值1000万元以上', en: 'R&D of 10 million yuan on average of two years' },
          clause: '附件2',
          rule: '(研发费用 + 前一年研发费用) / 2 >= 1000万元',
        },
        {
          id: 'large-equity',
          label: { zh: '近两年新增股权融资6000万元以上', en: 'New equity of 60 million yuan in two years' },
          clause: '附件2',
          rule: '近两年新增股权融资 >= 6000万元',
        },
        {
          id: 'maker',
          label: { zh: '近三年进入“创客中国”全国500强', en: 'Among the 500 of Maker in China in three years' },
          clause: '附件2',
          rule: '创客中国五百强',
        },
      ],
    },
  ],
  valid: { months: 36 },
}
