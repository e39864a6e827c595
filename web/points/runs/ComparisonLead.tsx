import type { z } from 'zod'
import type { comparePointsRuns } from '../../../contract/points/runs.ts'
import { grouped } from '../../parts/quantity.ts'
import { Sentence } from '../../parts/reason/Sentence.tsx'
import { changeText } from '../printed.ts'
import { apartOf } from './apart.ts'

export type Comparison = z.infer<typeof comparePointsRuns.answer & z.ZodType>

/** «与2022年第1次相比，1,204家升、988家降，平均+0.6分。» */
export function ComparisonLead({ comparison: { run, against, stages } }: { comparison: Comparison }) {
  const sum = (of: (stage: Comparison['stages'][number]) => number): number =>
    stages.reduce((all, stage) => all + of(stage), 0)
  const both = sum(({ up, down, same }) => up + down + same)
  const mean = both === 0 ? null : sum((stage) => (stage.mean ?? 0) * (stage.up + stage.down + stage.same)) / both
  const [risen, fallen] = [grouped(String(sum(({ up }) => up))), grouped(String(sum(({ down }) => down)))]
  const apart = apartOf(run, against!)
  return (
    <Sentence
      pieces={[
        {
          text: {
            zh: `与${against!.year}年第${against!.serial}次相比，`,
            en: `Against no. ${against!.serial} of ${against!.year}: `,
          },
        },
        { text: { zh: `${risen}家升`, en: `${risen} rise` }, strong: true },
        { text: { zh: '、', en: ', ' } },
        { text: { zh: `${fallen}家降`, en: `${fallen} fall` }, strong: true },
        ...(mean === null
          ? []
          : [{ text: { zh: `，平均${changeText(mean)}分`, en: `, ${changeText(mean)} points on average` } }]),
        { text: { zh: '。', en: '.' } },
        ...(apart ? [{ text: apart }] : []),
      ]}
    />
  )
}
