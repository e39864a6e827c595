import type { RungEdition } from '../../../engines/ladders/ladder.ts'
import type { Day } from '../../../kernel/day.ts'
import { recalled } from '../recalled.ts'
import { sources } from '../sources.ts'
import { yearOfResearch } from './research-years.ts'

/** 专精特新中小企业 by No. 2 of 2026. */
export const specialised2026: RungEdition = {
  id: 'specialised-2026',
  label: { zh: '专精特新中小企业（2026年2号）', en: 'Specialised SMEs (No. 2 of 2026)' },
  firstDay: '2026-04-01' as Day,
  source: sources.gradient2026,
  official: true,
  recalled: [recalled.wording],
  conditions: [
    {
      id: 'prior',
      label: {
        zh: '有效期内的科技和创新型中小企业（科技型中小企业或创新型中小企业）',
        en: 'A valid technology SME or innovative SME',
      },
      titles: ['technology-sme', 'innovative-sme'],
    },
    {
      id: 'niche',
      label: { zh: '从事特定细分市场3年以上', en: 'Three years in the niche market' },
      rule: '从事细分市场年数 >= 3',
    },
    {
      id: 'size',
      label: {
        zh: '营业收入1500万元以上，或近两年新增股权融资2000万元以上',
        en: 'Revenue of 15 million yuan, or new equity of 20 million in two years',
      },
      any: [
        {
          id: 'revenue',
          label: { zh: '上年度营业收入1500万元以上', en: 'Revenue of 15 million yuan last year' },
          rule: '营业收入 >= 1500万元',
        },
        {
          id: 'equity',
          label: { zh: '近两年新增股权融资2000万元以上', en: 'New equity of 20 million yuan in two years' },
          rule: '近两年新增股权融资 >= 2000万元',
        },
      ],
    },
    {
      id: 'main-share',
      label: { zh: '主营业务收入占营业收入80%以上', en: 'Main business of 80% of revenue' },
      rule: '主营业务收入 / 营业收入 >= 80%',
    },
    {
      id: 'debt',
      label: { zh: '资产负债率不高于80%', en: 'Debt ratio of at most 80%' },
      rule: '负债总额 / 资产总额 <= 80%',
    },
    {
      id: 'research',
      label: {
        zh: '近两年每年研发费用100万元以上，且占营业收入3%以上',
        en: 'R&D of 1 million yuan and 3% of revenue in each of two years',
      },
      all: [...yearOfResearch('last', { least: 100 }), ...yearOfResearch('before', { least: 100 })],
    },
    {
      id: 'rights',
      label: {
        zh: '与主导产品相关的Ⅰ类知识产权1项以上，或有省部级以上科技奖励、研发机构',
        en: 'One class I right of the leading product, or an award or a research body of provincial rank',
      },
      any: [
        {
          id: 'class-one',
          label: {
            zh: '与主导产品相关并已产生效益的Ⅰ类知识产权1项以上',
            en: 'One class I right of the leading product that bears fruit',
          },
          rule: '主导产品一类知识产权数 >= 1',
        },
        {
          id: 'award',
          label: {
            zh: '近三年获省部级以上科技奖励前三',
            en: 'Among the first three of a provincial award in three years',
          },
          rule: '三年内省级科技奖前三 or 三年内国家科技奖前三',
        },
        {
          id: 'research-body',
          label: { zh: '拥有省部级以上研发机构', en: 'A research body of provincial or ministerial rank' },
          rule: '省部级以上研发机构',
        },
      ],
    },
    {
      id: 'market',
      label: { zh: '主导产品市场占有率较为靠前', en: 'The leading product stands well forward in its market' },
      judgement: {
        zh: '主导产品在细分市场的占有率是否较为靠前？',
        en: 'Does the leading product stand well forward in its niche market?',
      },
    },
    {
      id: 'points-or-direct',
      label: { zh: '专精特新发展评价50分以上', en: 'A development score of 50' },
      any: [
        {
          id: 'development',
          label: { zh: '专精特新发展评价50分以上', en: 'A development score of 50' },
          rule: '发展评价得分 >= 50',
        },
        {
          id: 'development-renewal',
          label: { zh: '复核时，近两年中任一年50分以上', en: 'At renewal, 50 in either of the last two years' },
          all: [
            {
              id: 'renewal',
              label: { zh: '有效期内的专精特新中小企业', en: 'A valid specialised SME' },
              titles: ['specialised'],
            },
            {
              id: 'development-before',
              label: { zh: '上年度专精特新发展评价50分以上', en: 'A development score of 50 the year before' },
              rule: '上年度发展评价得分 >= 50',
            },
          ],
        },
      ],
    },
  ],
  valid: { months: 36 },
  yearly: [{ label: { zh: '更新信息', en: 'Update of the entry' }, by: '05-31' }],
}
