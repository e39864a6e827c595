import type { Condition } from '../../../engines/ladders/ladder.ts'

const years = {
  last: { spending: '研发费用', revenue: '营业收入', zh: '上年度', en: 'last year' },
  before: { spending: '前一年研发费用', revenue: '前一年营业收入', zh: '前一年度', en: 'the year before' },
} as const

/** R&D of one of the last two years: at least so many 万元 where a sum is asked for, and 3% of revenue. */
export function yearOfResearch(year: keyof typeof years, { least }: { least?: number } = {}): Condition[] {
  const { spending, revenue, zh, en } = years[year]
  const sum: Condition[] =
    least === undefined
      ? []
      : [
          {
            id: `research-spending-${year}`,
            label: { zh: `${zh}研发费用${least}万元以上`, en: `R&D of ${least / 100} million yuan ${en}` },
            rule: `${spending} >= ${least}万元`,
          },
        ]
  return [
    ...sum,
    {
      id: `research-share-${year}`,
      label: { zh: `${zh}研发费用占营业收入3%以上`, en: `R&D of 3% of revenue ${en}` },
      rule: `${spending} / ${revenue} >= 3%`,
    },
  ]
}
