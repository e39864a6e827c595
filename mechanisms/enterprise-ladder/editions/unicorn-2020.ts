import type { RungEdition } from '../../../engines/ladders/ladder.ts'
import type { Day } from '../../../kernel/day.ts'
import { recalled } from '../recalled.ts'
import { sources } from '../sources.ts'

/** 独角兽企业: the usual content, recalled. */
export const unicorn2020: RungEdition = {
  id: 'unicorn-2020',
  label: { zh: '独角兽企业（凭记忆，待核）', en: 'Unicorns (recalled, to be verified)' },
  firstDay: '2020-09-01' as Day,
  source: sources.shandong,
  official: false,
  recalled: [recalled.everything, recalled.firstDay],
  conditions: [
    {
      id: 'age',
      label: { zh: '成立不超过10年', en: 'At most ten years old' },
      certainty: 'recalled',
      sorts: true,
      rule: '成立年数 <= 10',
    },
    {
      id: 'unlisted',
      label: { zh: '尚未上市', en: 'Not listed' },
      certainty: 'recalled',
      sorts: true,
      rule: 'not(已上市)',
    },
    {
      id: 'backed',
      label: { zh: '获得过私募股权或风险投资', en: 'Backed by private equity or venture capital' },
      certainty: 'recalled',
      rule: '获得风险投资',
    },
    {
      id: 'value',
      label: { zh: '最近一轮估值10亿美元以上', en: 'Valued at a billion US dollars in the latest round' },
      certainty: 'recalled',
      rule: '最近一轮估值 >= 10亿美元',
    },
  ],
}
