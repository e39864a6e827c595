import type { RungEdition } from '../../../engines/ladders/ladder.ts'
import type { Day } from '../../../kernel/day.ts'
import { recalled } from '../recalled.ts'
import { sources } from '../sources.ts'

/** 制造业单项冠军企业. */
export const champion2023: RungEdition = {
  id: 'champion-2023',
  label: { zh: '制造业单项冠军企业认定管理办法（2023）', en: 'Single-product champions (2023)' },
  firstDay: '2023-09-01' as Day,
  source: sources.champion,
  official: true,
  recalled: [recalled.firstDay, recalled.wording],
  conditions: [
    {
      id: 'niche',
      label: { zh: '从事相关领域10年以上；属新产品的5年以上', en: 'Ten years in the field, five with a new product' },
      any: [
        {
          id: 'ten-years',
          label: { zh: '从事相关领域10年以上', en: 'Ten years in the field' },
          rule: '从事细分市场年数 >= 10',
        },
        {
          id: 'five-years',
          label: { zh: '属新产品的，从事5年以上', en: 'Five years with a new product' },
          all: [
            {
              id: 'new-product',
              label: { zh: '主导产品为新产品', en: 'The leading product is new' },
              rule: '主导产品为新产品',
            },
            {
              id: 'five-years-in-field',
              label: { zh: '从事相关领域5年以上', en: 'Five years in the field' },
              rule: '从事细分市场年数 >= 5',
            },
          ],
        },
      ],
    },
    {
      id: 'size',
      label: {
        zh: '近三年主营业务收入均值4亿元以上；专精特新企业2亿元以上',
        en: 'Main revenue of 400 million yuan on average of three years, 200 million for specialised SMEs',
      },
      any: [
        {
          id: 'four-hundred',
          label: { zh: '近三年主营业务收入均值4亿元以上', en: 'Main revenue of 400 million yuan on average' },
          rule: '(主营业务收入 + 前一年主营业务收入 + 前两年主营业务收入) / 3 >= 4亿元',
        },
        {
          id: 'specialised',
          label: {
            zh: '专精特新企业：近三年主营业务收入均值2亿元以上',
            en: 'Specialised SMEs: 200 million yuan on average',
          },
          all: [
            {
              id: 'title',
              label: { zh: '有效期内的专精特新中小企业或“小巨人”企业', en: 'A valid specialised SME or little giant' },
              titles: ['specialised', 'little-giant'],
            },
            {
              id: 'two-hundred',
              label: { zh: '近三年主营业务收入均值2亿元以上', en: 'Main revenue of 200 million yuan on average' },
              rule: '(主营业务收入 + 前一年主营业务收入 + 前两年主营业务收入) / 3 >= 2亿元',
            },
          ],
        },
      ],
    },
    {
      id: 'market',
      label: { zh: '申请产品市场占有率位居全球前三', en: 'Among the first three of the world market' },
      rule: '全球市场占有率排名 <= 3',
    },
    {
      id: 'advance',
      label: { zh: '产品技术国际先进，能耗达到先进值', en: 'Internationally advanced, with an advanced use of energy' },
      judgement: {
        zh: '产品关键性能是否国际先进，能耗是否达到限额标准先进值？',
        en: 'Is the product internationally advanced, and its use of energy at the advanced value?',
      },
    },
    {
      id: 'research',
      label: { zh: '研发机构健全，拥有核心自主知识产权', en: 'A sound research body and core rights of its own' },
      judgement: {
        zh: '研发机构是否健全，是否拥有核心自主知识产权？',
        en: 'Has it a sound research body and core rights of its own?',
      },
    },
  ],
  valid: { months: 36 },
  yearly: [{ label: { zh: '更新信息', en: 'Update of the entry' }, by: '05-31' }],
}
