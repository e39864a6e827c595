import type { WrittenScore } from '../../../engines/ladders/ladder.ts'
import { inputsOf } from '../facts.ts'
import { banded, best, byExperts, from, total, upTo } from './parts.ts'

/** A value that is points already, between none and `most`. */
const capped = (id: string, en: string, value: string, most: number) => ({
  id,
  label: { zh: id, en },
  value,
  steps: [{ step: 'cap' as const, least: 0, most }],
})

const byTens = [from(0.1, 10), from(0.08, 8), from(0.06, 6), from(0.04, 4)]

/** 专精特新中小企业评价指标 (63号): thirteen items; fifteen of the points are set by the province. */
export const specialisedPoints2022: WrittenScore = {
  id: 'specialised-points-2022',
  label: { zh: '专精特新中小企业评价指标', en: 'Score of specialised SMEs' },
  firstDay: '2022-08-01',
  official: true,
  subject: '企业名称',
  inputs: inputsOf(
    '主营业务收入',
    '前一年主营业务收入',
    '前两年主营业务收入',
    '营业收入',
    '从事细分市场年数',
    '产品类别',
    '数字化水平',
    '质量管理达标项数',
    '净利润',
    '负债总额',
    '资产总额',
    '特色化得分',
    '高价值一类知识产权数',
    '自主研发一类知识产权数',
    '一类知识产权数',
    '二类知识产权数',
    '研发费用',
    '研发人员数',
    '职工总数',
    '研发机构级别',
  ),
  score: total('综合得分', 'Total', [
    total('专业化', 'Specialisation', [
      banded('主营收入占比', 'Share of main revenue', '主营业务收入 / 营业收入', [
        from(0.8, 5),
        from(0.7, 3),
        from(0.6, 1),
      ]),
      banded(
        '主营收入平均增长率',
        'Mean growth of main revenue',
        '(主营业务收入 / 前一年主营业务收入 + 前一年主营业务收入 / 前两年主营业务收入) / 2 - 1',
        [...byTens, from(0, 2)],
      ),
      capped('细分市场年限', 'Years in the niche', 'floor(从事细分市场年数 / 2)', 5),
      capped(
        '主导产品所属领域',
        'Field of the leading product',
        'if 产品类别 = null then null else if 产品类别 in ("补短板", "锻长板", "填空白") then 5 else if 产品类别 in ("六基", "中华老字号", "龙头配套") then 3 else 0',
        5,
      ),
    ]),
    total('精细化', 'Refinement', [
      banded('数字化水平得分', 'Digitalisation', '数字化水平', [from(3, 5), from(2, 3)]),
      capped('质量管理', 'Quality management', '质量管理达标项数 * 3', 5),
      banded('净利润率', 'Net margin', '净利润 / 营业收入', [...byTens, from(0.02, 2)]),
      banded('资产负债率', 'Debt ratio', '负债总额 / 资产总额', [upTo(0.5, 5), upTo(0.6, 3), upTo(0.7, 1)]),
    ]),
    byExperts('特色化', 'Distinction', '特色化得分', [{ from: 0, to: 15 }]),
    total('创新能力', 'Innovation', [
      best('知识产权', 'Intellectual property', [
        banded('高价值一类', 'High-value class I', '高价值一类知识产权数', [from(1, 10)]),
        banded('自主研发一类', 'Class I of own research', '自主研发一类知识产权数', [from(1, 8)]),
        banded('一类', 'Class I', '一类知识产权数', [from(1, 6)]),
        banded('二类', 'Class II', '二类知识产权数', [from(1, 2)]),
      ]),
      best('研发费用得分', 'R&D', [
        banded('研发费用总额', 'R&D spending', '研发费用', [
          from(500, 10),
          from(400, 8),
          from(300, 6),
          from(200, 4),
          from(100, 2),
        ]),
        banded('研发费用占比', 'R&D by revenue', '研发费用 / 营业收入', [...byTens, from(0.03, 2)]),
      ]),
      banded('研发人员占比', 'Researchers', '研发人员数 / 职工总数', [from(0.2, 5), from(0.1, 3), from(0.05, 1)]),
      capped(
        '研发机构',
        'Research body',
        'if 研发机构级别 = null then null else if 研发机构级别 = "国家级" then 10 else if 研发机构级别 = "省级" then 8 else if 研发机构级别 = "市级" then 4 else if 研发机构级别 = "市级以下" then 2 else 0',
        10,
      ),
    ]),
  ]),
  pass: { points: 60 },
}
