import type { RungEdition } from '../../../engines/ladders/ladder.ts'
import type { Day } from '../../../kernel/day.ts'
import { recalled } from '../recalled.ts'
import { sources } from '../sources.ts'

/** 瞪羚企业: the usual content, recalled; a zone sets the numbers of its own province. */
export const gazelle2020: RungEdition = {
  id: 'gazelle-2020',
  label: { zh: '瞪羚企业（凭记忆，待核）', en: 'Gazelles (recalled, to be verified)' },
  firstDay: '2020-09-01' as Day,
  source: sources.shandong,
  official: false,
  recalled: [recalled.everything, recalled.firstDay],
  conditions: [
    {
      id: 'base',
      label: { zh: '基期营业收入1000万元以上', en: 'Revenue of 10 million yuan at the start' },
      certainty: 'recalled',
      rule: '前三年营业收入 >= 1000万元',
    },
    {
      id: 'growth',
      label: { zh: '近三年营业收入复合增长率20%以上', en: 'Revenue grew by 20% a year over three years' },
      certainty: 'recalled',
      rule: '营业收入 >= 前三年营业收入 * 1.2 ** 3',
    },
    {
      id: 'research',
      label: { zh: '研发费用占营业收入2.5%以上', en: 'R&D of 2.5% of revenue' },
      certainty: 'recalled',
      rule: '研发费用 / 营业收入 >= 2.5%',
    },
  ],
}
