import type { ShownSheet } from '../../../contract/delivery/reviews/review-page.ts'
import { interests, type ScoreSheet } from '../../../engines/delivery/reviews/sheet.ts'
import type { Label } from '../../../kernel/label.ts'
import { editionHeadOf } from '../../edition-head.ts'

/** A score sheet as a page shows it, its rules in words. */
export const shownSheetOf = (sheet: ScoreSheet): ShownSheet => ({
  ...editionHeadOf(sheet),
  criteria: sheet.criteria.map((one) => ({ ...one })),
  scale: sheet.scale.map((one) => ({ ...one })),
  rules: rulesOf(sheet),
})

function rulesOf({ trim, fewest, digits, interests: declared }: ScoreSheet): Label[] {
  const { from, highest, lowest } = trim
  return [
    {
      zh: `满${from}人打分，去掉${highest}个最高分、${lowest}个最低分，取平均`,
      en: `From ${from} scores on, ${highest} highest and ${lowest} lowest are left out of the mean`,
    },
    { zh: `百分制，保留${digits}位小数，同分并列`, en: `Out of 100 at ${digits} decimals; equal scores share a place` },
    { zh: `不足${fewest}人打分的不排名`, en: `With fewer than ${fewest} scores there is no place` },
    ...declared.map((id) => ({ zh: `${interests[id].zh}，回避`, en: `Abstains: ${interests[id].en}` })),
  ]
}
