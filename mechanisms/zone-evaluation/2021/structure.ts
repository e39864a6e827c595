import type { EvaluationGroup } from '../../../engines/evaluation/edition.ts'
import { by, item2021 } from '../items.ts'

export const structure: EvaluationGroup = {
  id: '2021-2',
  label: { zh: '结构优化和产业价值链', en: 'Structure and value chain' },
  weight: 0.2,
  items: [
    item2021(
      '2.1',
      '营业收入中高技术服务业营收占比',
      'High-tech services by revenue',
      by('高技术服务业营业收入 / 营业收入', { proportion: true }),
    ),
    item2021(
      '2.2',
      '从业人员中本科及以上学历占比',
      'Staff with a bachelor’s degree or above',
      by('本科及以上人员 / 职工总数', { proportion: true }),
    ),
    item2021(
      '2.3',
      '人均技术合同成交额',
      'Technology contracts per head',
      by('技术合同成交额 / 职工总数', { unit: '万元/人' }),
    ),
    item2021('2.4', '当年净增营业收入', 'Net increase of revenue', by('营业收入 - 前一年营业收入', { unit: '万元' })),
    item2021('2.5', '企业利润率', 'Profit by revenue', by('利润 / 营业收入', { proportion: true })),
    item2021(
      '2.6',
      '当年净增高新技术企业数',
      'Net increase of high-tech enterprises',
      by('高新技术企业数 - 前一年高新技术企业数', { unit: '家' }),
    ),
    item2021(
      '2.7',
      '当年获得风险投资的企业数',
      'Enterprises with venture capital',
      by('获得风险投资的企业数', { unit: '家' }),
    ),
    item2021(
      '2.8',
      '每100亿元营业收入所含有效发明专利数和注册商标数',
      'Patents in force and trademarks per 10 billion yuan of revenue',
      by('(有效发明专利数 + 注册商标数) / 营业收入 * 1000000', { unit: '件' }),
    ),
    item2021('2.9', '企业增加值率', 'Value added by output', by('增加值 / 工业总产值及其他收入', { proportion: true })),
    item2021('2.10', '产业创新政策', 'Policies for industry and innovation'),
  ],
}
