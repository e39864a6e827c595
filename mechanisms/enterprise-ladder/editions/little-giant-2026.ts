import type { RungEdition } from '../../../engines/ladders/ladder.ts'
import type { Day } from '../../../kernel/day.ts'
import { recalled } from '../recalled.ts'
import { sources } from '../sources.ts'
import { yearOfResearch } from './research-years.ts'

const clause = '附件2'

/** 专精特新“小巨人” by No. 2 of 2026, annex 2: all seven. */
export const littleGiant2026: RungEdition = {
  id: 'little-giant-2026',
  label: { zh: '专精特新“小巨人”企业（2026年2号）', en: 'Little giants (No. 2 of 2026)' },
  firstDay: '2026-04-01' as Day,
  source: { ...sources.gradient2026, clause },
  official: true,
  recalled: [recalled.wording],
  conditions: [
    {
      id: 'prior',
      label: { zh: '有效期内的专精特新中小企业', en: 'A valid specialised SME' },
      clause,
      titles: ['specialised'],
    },
    {
      id: 'niche',
      label: { zh: '从事特定细分市场3年以上', en: 'Three years in the niche market' },
      clause,
      rule: '从事细分市场年数 >= 3',
    },
    {
      id: 'size',
      label: { zh: '上年度营业收入5000万元以上', en: 'Revenue of 50 million yuan last year' },
      clause,
      rule: '营业收入 >= 5000万元',
    },
    {
      id: 'main-share',
      label: { zh: '主营业务收入占营业收入90%以上', en: 'Main business of 90% of revenue' },
      clause,
      rule: '主营业务收入 / 营业收入 >= 90%',
    },
    {
      id: 'growth',
      label: { zh: '近两年营业收入复合增长率5%以上', en: 'Revenue grew by 5% a year over two years' },
      clause,
      firstTimeOnly: true,
      rule: '营业收入 >= 前两年营业收入 * 1.05 ** 2',
    },
    {
      id: 'debt',
      label: { zh: '资产负债率不高于75%', en: 'Debt ratio of at most 75%' },
      clause,
      rule: '负债总额 / 资产总额 <= 75%',
    },
    {
      id: 'research',
      label: {
        zh: '近两年研发费用合计1200万元以上，且每年占营业收入3%以上',
        en: 'R&D of 12 million yuan over two years, and 3% of revenue in each',
      },
      clause,
      all: [
        {
          id: 'research-together',
          label: { zh: '近两年研发费用合计1200万元以上', en: 'R&D of 12 million yuan over two years' },
          rule: '研发费用 + 前一年研发费用 >= 1200万元',
        },
        ...yearOfResearch('last'),
        ...yearOfResearch('before'),
      ],
    },
    {
      id: 'rights',
      label: {
        zh: '与主导产品相关的Ⅰ类知识产权4项以上，或近三年获国家级科技奖励前三',
        en: 'Four class I rights of the leading product, or among the first three of a national award',
      },
      clause,
      any: [
        {
          id: 'class-one',
          label: {
            zh: '与主导产品相关的Ⅰ类知识产权4项以上（自有，权利人排名前三）',
            en: 'Four own class I rights of the leading product',
          },
          rule: '主导产品一类知识产权数 >= 4',
        },
        {
          id: 'award',
          label: { zh: '近三年获国家级科技奖励前三', en: 'Among the first three of a national award in three years' },
          rule: '三年内国家科技奖前三',
        },
      ],
    },
    {
      id: 'market',
      label: {
        zh: '国内市场占有率10%以上或排名前三',
        en: 'A share of 10% of the national market, or among its first three',
      },
      clause,
      any: [
        {
          id: 'market-share',
          label: { zh: '国内市场占有率10%以上', en: 'A share of 10% of the national market' },
          rule: '国内市场占有率 >= 10%',
        },
        {
          id: 'market-rank',
          label: { zh: '国内市场占有率排名前三', en: 'Among the first three of the national market' },
          rule: '国内市场占有率排名 <= 3',
        },
      ],
    },
    {
      id: 'field',
      label: {
        zh: '主导产品属于“六基”或产业链关键环节',
        en: 'The leading product belongs to the six basics or to a key link of a chain',
      },
      clause,
      judgement: {
        zh: '主导产品是否属于“六基”领域或重点产业链关键环节？',
        en: 'Does the leading product belong to the six basics or to a key link of a chain?',
      },
    },
    {
      id: 'development',
      label: { zh: '专精特新发展评价60分以上', en: 'A development score of 60' },
      clause,
      rule: '发展评价得分 >= 60',
    },
  ],
  valid: { months: 36, certainty: 'recalled' },
}
