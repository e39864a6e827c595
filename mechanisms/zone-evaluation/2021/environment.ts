import type { EvaluationGroup } from '../../../engines/evaluation/edition.ts'
import { by, item2021, lower } from '../items.ts'

export const environment: EvaluationGroup = {
  id: '2021-3',
  label: { zh: '绿色发展和宜居包容性', en: 'Green growth and a good place to live' },
  weight: 0.15,
  items: [
    item2021('3.1', '单位增加值综合能耗', 'Energy by value added', by('工业综合能耗 / 工业增加值', lower)),
    item2021(
      '3.2',
      '二氧化碳排放量增长率',
      'Growth of carbon dioxide emitted',
      by('(二氧化碳排放量 - 前一年二氧化碳排放量) / 前一年二氧化碳排放量', { ...lower, proportion: true }),
    ),
    item2021('3.3', '总绿地率', 'Share of green land', by('总绿地率', { unit: '%' })),
    item2021('3.4', '各级医院和各类学校数', 'Hospitals and schools', by('医院和学校数', { unit: '所' })),
    item2021('3.5', '当年净增从业人员数', 'Net increase of staff', by('职工总数 - 前一年职工总数', { unit: '人' })),
    item2021(
      '3.6',
      '单位增加值中从业人员工资性收入占比',
      'Wages by value added',
      by('工资性收入 / 增加值', { proportion: true }),
    ),
    item2021(
      '3.7',
      '从业人员月工资与房价之比',
      'Monthly wage by price of housing',
      by('从业人员月工资 / 房价', { unit: '倍' }),
    ),
    item2021('3.8', '当年可支配财力', 'Disposable public funds', by('可支配财力', { unit: '亿元' })),
    item2021('3.9', '人与生态', 'People and nature'),
  ],
}
