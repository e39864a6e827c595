import type { WrittenScore } from '../../../engines/ladders/ladder.ts'
import { inputsOf } from '../facts.ts'
import { banded, best, from, total } from './parts.ts'

/** 科技型中小企业评价指标: 科技人员 20, 研发投入 50 by the better of two ratios, 科技成果 30; 60 are needed. */
export const technologySmePoints2017: WrittenScore = {
  id: 'technology-sme-points-2017',
  label: { zh: '科技型中小企业评价指标', en: 'Score of technology SMEs' },
  firstDay: '2017-05-03',
  official: true,
  subject: '企业名称',
  inputs: inputsOf(
    '科技人员数',
    '职工总数',
    '研发费用',
    '营业收入',
    '成本费用支出总额',
    '一类知识产权数',
    '二类知识产权数',
  ),
  score: total('综合得分', 'Total', [
    banded('科技人员', 'Scientific staff', '科技人员数 / 职工总数', [
      from(0.3, 20),
      from(0.25, 16),
      from(0.2, 12),
      from(0.15, 8),
      from(0.1, 4),
    ]),
    best('研发投入', 'R&D', [
      banded('研发费用占销售收入', 'R&D by sales', '研发费用 / 营业收入', [
        from(0.06, 50),
        from(0.05, 40),
        from(0.04, 30),
        from(0.03, 20),
        from(0.02, 10),
      ]),
      banded('研发费用占成本费用', 'R&D by costs', '研发费用 / 成本费用支出总额', [
        from(0.3, 50),
        from(0.25, 40),
        from(0.2, 30),
        from(0.15, 20),
        from(0.1, 10),
      ]),
    ]),
    best('科技成果', 'Results', [
      banded('一类知识产权', 'Class I', '一类知识产权数', [from(1, 30)]),
      banded('二类知识产权', 'Class II', '二类知识产权数', [from(4, 24), from(3, 18), from(2, 12), from(1, 6)]),
    ]),
  ]),
  pass: { points: 60 },
}
