import type { WrittenScore } from '../../../engines/ladders/ladder.ts'
import { inputsOf } from '../facts.ts'
import { banded, best, from, total, upTo } from './parts.ts'

/** 创新型中小企业评价指标 (63号附件1): 60 are needed, and a least in each part. */
export const innovativeSmePoints2022: WrittenScore = {
  id: 'innovative-sme-points-2022',
  label: { zh: '创新型中小企业评价指标', en: 'Score of innovative SMEs' },
  firstDay: '2022-08-01',
  official: true,
  subject: '企业名称',
  inputs: inputsOf(
    '高价值一类知识产权数',
    '自主研发一类知识产权数',
    '一类知识产权数',
    '二类知识产权数',
    '研发费用',
    '营业收入',
    '主营业务收入',
    '前一年主营业务收入',
    '负债总额',
    '资产总额',
    '主导产品领域',
  ),
  score: total('综合得分', 'Total', [
    total(
      '创新能力',
      'Innovation',
      [
        best('有效知识产权', 'Intellectual property', [
          banded('高价值一类', 'High-value class I', '高价值一类知识产权数', [from(1, 20)]),
          banded('自主研发一类', 'Class I of own research', '自主研发一类知识产权数', [from(1, 15)]),
          banded('一类', 'Class I', '一类知识产权数', [from(1, 10)]),
          banded('二类', 'Class II', '二类知识产权数', [from(1, 5)]),
        ]),
        banded('研发费用占营业收入', 'R&D by revenue', '研发费用 / 营业收入', [
          from(0.05, 20),
          from(0.03, 15),
          from(0.02, 10),
          from(0.01, 5),
        ]),
      ],
      { minimum: 20 },
    ),
    total(
      '成长性',
      'Growth',
      [
        banded('主营收入增长率', 'Growth of main revenue', '主营业务收入 / 前一年主营业务收入 - 1', [
          from(0.15, 20),
          from(0.1, 15),
          from(0.05, 10),
          from(0, 5),
        ]),
        banded('资产负债率', 'Debt ratio', '负债总额 / 资产总额', [upTo(0.55, 10), upTo(0.75, 5)]),
      ],
      { minimum: 15 },
    ),
    total(
      '专业化',
      'Specialisation',
      [
        {
          id: '主导产品所属领域',
          label: { zh: '主导产品所属领域', en: 'Field of the leading product' },
          value: 'if 主导产品领域 = null then null else if 主导产品领域 = "战略性新兴产业" then 10 else 5',
          steps: [{ step: 'cap', least: 5, most: 10 }],
        },
        banded('主营收入占比', 'Share of main revenue', '主营业务收入 / 营业收入', [
          from(0.7, 20),
          from(0.6, 15),
          from(0.55, 10),
          from(0.5, 5),
        ]),
      ],
      { minimum: 15 },
    ),
  ]),
  pass: { points: 60 },
}
