import type { EvaluationGroup } from '../../../engines/evaluation/edition.ts'
import { by, item2021 } from '../items.ts'

export const innovation: EvaluationGroup = {
  id: '2021-1',
  label: { zh: '创新能力和创业活跃度', en: 'Innovation and entrepreneurship' },
  weight: 0.2,
  items: [
    item2021(
      '1.1',
      '国家级和省级研发机构数',
      'National and provincial research bodies',
      by('国家级和省级研发机构数', { weight: 0.8, unit: '家' }),
    ),
    item2021(
      '1.2',
      '从业人员中研发人员全时当量数占比',
      'R&D staff by staff',
      by('研发人员全时当量 / 职工总数', { weight: 1.2, proportion: true }),
    ),
    item2021(
      '1.3',
      '研发经费内部支出占营业收入比例',
      'R&D by revenue',
      by('研发经费内部支出 / 营业收入', { proportion: true }),
    ),
    item2021(
      '1.4',
      '每万人当年发明专利授权数',
      'Patents granted per 10,000 staff',
      by('发明专利授权数 / 职工总数 * 10000', { unit: '件' }),
    ),
    item2021(
      '1.5',
      '当年每千万元研发经费支出的发明专利申请数',
      'Patents applied for per 10 million yuan of R&D',
      by('发明专利申请数 / 研发经费内部支出 * 1000', { unit: '件' }),
    ),
    item2021(
      '1.6',
      '国家级创业服务机构数',
      'National start-up service bodies',
      by('国家级创业服务机构数', { unit: '家' }),
    ),
    item2021('1.7', '当年新注册企业数', 'Newly registered enterprises', by('新注册企业数', { unit: '家' })),
    item2021(
      '1.8',
      '当年登记入库科技型中小企业数',
      'Technology SMEs registered this year',
      by('入库科技型中小企业数', { unit: '家' }),
    ),
    item2021(
      '1.9',
      '孵化器、加速器、大学科技园内当年新增在孵企业数',
      'Enterprises newly incubated',
      by('新增在孵企业数', { unit: '家' }),
    ),
    item2021('1.10', '创新创业氛围', 'Climate for innovation'),
  ],
}
