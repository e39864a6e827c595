import type { PointsEditionPage } from '../../../contract/points/editions.ts'
import { Sentence } from '../../parts/reason/Sentence.tsx'

/** «草案：18项指标，分2个阶段；21项待核。» */
export function EditionLead({ page }: { page: PointsEditionPage }) {
  const { criteria, stages, unconfirmed, firstYear } = page
  const from = firstYear === null ? { zh: '', en: '' } : { zh: `，从${firstYear}年起用`, en: `, from ${firstYear} on` }
  return (
    <Sentence
      pieces={[
        { text: page.stateLabel, strong: true },
        { text: from },
        {
          text: {
            zh: `；${criteria}项指标，分${stages.length}个阶段`,
            en: `; ${criteria} criteria, ${stages.length} stages`,
          },
        },
        ...(unconfirmed > 0
          ? [
              {
                text: { zh: `；${unconfirmed}项待核`, en: `; ${unconfirmed} to be confirmed` },
                lamp: 'amber' as const,
              },
            ]
          : [{ text: { zh: '；全部已核定', en: '; everything is confirmed' }, lamp: 'green' as const }]),
        { text: { zh: '。', en: '.' } },
      ]}
    />
  )
}
