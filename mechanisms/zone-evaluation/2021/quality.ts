import type { EvaluationGroup } from '../../../engines/evaluation/edition.ts'
import { by, item2021 } from '../items.ts'

export const quality: EvaluationGroup = {
  id: '2021-5',
  label: { zh: '综合质效和持续创新力', en: 'Overall quality and lasting innovation' },
  weight: 0.3,
  items: [
    item2021(
      '5.1',
      '园区全口径增加值占所在城市GDP比例',
      'Value added of the zone by GDP of the city',
      by('全口径增加值 / 所在城市地区生产总值', { proportion: true }),
    ),
    item2021(
      '5.2',
      '全员劳动生产率的增长率',
      'Growth of productivity',
      by('(增加值 / 职工总数) / (前一年增加值 / 前一年职工总数) - 1', { proportion: true }),
    ),
    item2021(
      '5.3',
      '内部研发投入强度达5%企业的营收占比',
      'Revenue of enterprises with R&D of 5%, by revenue',
      by('高强度企业营业收入 / 营业收入', { proportion: true }),
    ),
    item2021(
      '5.4',
      '数字产业相关企业营收占比',
      'Digital industries by revenue',
      by('数字产业营业收入 / 营业收入', { proportion: true }),
    ),
    item2021('5.5', '新晋高成长（瞪羚）企业数', 'New gazelles', by('新晋瞪羚企业数', { unit: '家' })),
    item2021(
      '5.6',
      '当年境内外上市（不含新三板）企业数',
      'Enterprises listed this year',
      by('当年上市企业数', { unit: '家' }),
    ),
    item2021(
      '5.7',
      '研发强度达5%且营收超5亿元企业数',
      'Enterprises with R&D of 5% and revenue over 500 million yuan',
      by('高强度大企业数', { unit: '家' }),
    ),
    item2021(
      '5.8',
      '拥有国家级研发机构的企业数',
      'Enterprises with a national research body',
      by('国家级研发机构企业数', { unit: '家' }),
    ),
    item2021('5.9', '依法合规建设', 'Lawful development'),
    item2021('5.10', '数据统计精准度', 'Precision of statistics'),
  ],
}
