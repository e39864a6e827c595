import type { EvaluationEdition } from '../../engines/evaluation/edition.ts'
import { day } from '../../kernel/day.ts'
import { enterpriseFacts, surveyed, zonesOwn } from './facts.ts'
import { by, item2024 } from './items.ts'
import { recalled } from './recalled.ts'
import { sources } from './sources.ts'

/**
 * 国家高新区综合评价 as revised in October 2024, as far as it is known: six groups, 43 items; one group with its share and four
 * of its items. The rest is filled by the zone from the document; until then nothing is scored by it.
 */
export const edition2024: EvaluationEdition = {
  id: 'zone-evaluation-2024',
  label: { zh: '国家高新区综合评价（2024年版）', en: 'Evaluation of national high-tech zones (2024)' },
  firstDay: day('2024-10-01'),
  source: sources.edition2024,
  official: true,
  note: {
    zh: '只有第一组的名称、权重和其中四个二级指标可以确认，其余由本区按正式文件补齐，补齐以前不出得分',
    en: 'Only the first group, its share and four of its items are known; the zone fills in the rest from the document, and nothing is scored before',
  },
  recalled: [recalled.firstDay, recalled.formulas],
  groupsInAll: 6,
  itemsInAll: 43,
  groups: [
    {
      id: '2024-1',
      label: { zh: '高质量发展综合质效', en: 'Quality and efficiency of development' },
      weight: 0.15,
      items: [
        item2024(
          '1.1',
          '园区全口径增加值占所在城市GDP比例',
          'Value added of the zone by GDP of the city',
          by('全口径增加值 / 所在城市地区生产总值', { weight: 0.8, proportion: true }),
        ),
        item2024(
          '1.2',
          '制造业及生产性服务业营业收入占比',
          'Manufacturing and services to production by revenue',
          by('(制造业营业收入 + 生产性服务业营业收入) / 营业收入', { weight: 1.2, proportion: true }),
        ),
        item2024(
          '1.3',
          '制造业增加值率',
          'Value added by output of manufacturing',
          by('制造业增加值 / 制造业总产值', { weight: 1, proportion: true }),
        ),
        item2024(
          '1.4',
          '当年净增营业收入',
          'Net increase of revenue',
          by('营业收入 - 前一年营业收入', { weight: 1, unit: '万元' }),
        ),
      ],
    },
  ],
  facts: [...surveyed, ...zonesOwn],
  enterpriseFacts,
}
