import type { Condition, RungEdition, WrittenRule } from '../../../engines/ladders/ladder.ts'
import type { Day } from '../../../kernel/day.ts'
import { recalled } from '../recalled.ts'
import { sources } from '../sources.ts'

/** What a size asks for; the size itself is nothing to be moved. */
const researchBySize = (size: WrittenRule, demands: readonly Condition[]): Condition => ({
  id: `research-${size.id}`,
  label: {
    zh: `${size.label.zh}：${demands.map(({ label }) => label.zh).join('、')}`,
    en: `${size.label.en}: ${demands.map(({ label }) => label.en).join(', ')}`,
  },
  all: [{ ...size, sorts: true }, ...demands],
})

/** 专精特新“小巨人” by No. 63, to the end of March 2026. */
export const littleGiant2022: RungEdition = {
  id: 'little-giant-2022',
  label: { zh: '专精特新“小巨人”企业（63号）', en: 'Little giants (No. 63 of 2022)' },
  firstDay: '2022-08-01' as Day,
  lastDay: '2026-03-31' as Day,
  source: { ...sources.gradient2022, clause: '附件3' },
  official: true,
  note: { zh: '2026年的复核仍用63号', en: 'Renewals of 2026 still used No. 63' },
  recalled: [recalled.firstDay, recalled.wording],
  conditions: [
    {
      id: 'prior',
      label: { zh: '有效期内的专精特新中小企业', en: 'A valid specialised SME' },
      certainty: 'recalled',
      titles: ['specialised'],
    },
    {
      id: 'niche',
      label: { zh: '从事特定细分市场3年以上', en: 'Three years in the niche market' },
      rule: '从事细分市场年数 >= 3',
    },
    {
      id: 'main-share',
      label: { zh: '主营业务收入占营业收入70%以上', en: 'Main business of 70% of revenue' },
      rule: '主营业务收入 / 营业收入 >= 70%',
    },
    {
      id: 'growth',
      label: { zh: '近两年主营业务收入平均增长率5%以上', en: 'Main revenue grew by 5% a year over two years' },
      rule: '(主营业务收入 / 前一年主营业务收入 + 前一年主营业务收入 / 前两年主营业务收入) / 2 - 1 >= 5%',
    },
    {
      id: 'debt',
      label: { zh: '资产负债率不高于70%', en: 'Debt ratio of at most 70%' },
      rule: '负债总额 / 资产总额 <= 70%',
    },
    {
      id: 'market',
      label: { zh: '主导产品国内市场占有率10%以上', en: 'A share of 10% of the national market' },
      rule: '国内市场占有率 >= 10%',
    },
    {
      id: 'research',
      label: { zh: '研发投入达到规模对应的要求', en: 'The R&D that its size asks for' },
      any: [
        researchBySize(
          {
            id: 'large',
            label: { zh: '营业收入1亿元以上', en: 'Revenue of 100 million yuan' },
            rule: '营业收入 >= 1亿元',
          },
          [
            {
              id: 'share-large',
              label: { zh: '研发费用占营业收入3%以上', en: 'R&D of 3% of revenue' },
              rule: '研发费用 / 营业收入 >= 3%',
            },
          ],
        ),
        researchBySize(
          {
            id: 'medium',
            label: { zh: '营业收入5000万元至1亿元', en: 'Revenue of 50 to 100 million yuan' },
            rule: '营业收入 >= 5000万元 and 营业收入 < 1亿元',
          },
          [
            {
              id: 'share-medium',
              label: { zh: '研发费用占营业收入6%以上', en: 'R&D of 6% of revenue' },
              rule: '研发费用 / 营业收入 >= 6%',
            },
          ],
        ),
        researchBySize(
          {
            id: 'small',
            label: { zh: '营业收入不足5000万元', en: 'Revenue below 50 million yuan' },
            rule: '营业收入 < 5000万元',
          },
          [
            {
              id: 'equity-small',
              label: { zh: '近两年新增股权融资8000万元以上', en: 'New equity of 80 million yuan in two years' },
              rule: '近两年新增股权融资 >= 8000万元',
            },
            {
              id: 'spending-small',
              label: { zh: '研发费用3000万元以上', en: 'R&D of 30 million yuan' },
              rule: '研发费用 >= 3000万元',
            },
            {
              id: 'researchers-small',
              label: { zh: '研发人员占职工总数50%以上', en: 'Researchers of 50% of staff' },
              rule: '研发人员数 / 职工总数 >= 50%',
            },
          ],
        ),
      ],
    },
    {
      id: 'rights',
      label: { zh: '与主导产品相关的Ⅰ类知识产权2项以上', en: 'Two class I rights of the leading product' },
      rule: '主导产品一类知识产权数 >= 2',
    },
  ],
  valid: { months: 36, certainty: 'recalled' },
}
