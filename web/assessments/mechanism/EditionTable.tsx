import { useParams } from '@tanstack/react-router'
import type { AssessmentPage } from '../../../contract/assessments/assessments.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { JxTable, TwoLines } from '../../parts/table/JxTable.tsx'
import { words } from '../words.ts'

type Rules = AssessmentPage['editions'][number]

/** Every edition of the rules: from which day, by which document, what of it is to be verified. */
export function EditionTable({ page: { editions, assessment } }: { page: AssessmentPage }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const several = editions.some((one) => editions.some((other) => other !== one && other.series.zh === one.series.zh))
  const state = ({ inForce, unconfirmed }: Rules) =>
    [
      inForce ? say(words.inForce) : '',
      unconfirmed.length > 0
        ? say({
            zh: `待核${unconfirmed.length}处：${unconfirmed.map(({ label }) => label.zh).join('、')}`,
            en: `${unconfirmed.length} to verify: ${unconfirmed.map(({ label }) => label.en).join('; ')}`,
          })
        : '',
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <RuleSection
      title={say(words.editions)}
      side={several ? <a href={`/${zone}/assessments/${assessment.id}/comparison`}>{say(words.compare)} →</a> : null}
    >
      <JxTable
        caption={say(words.editions)}
        rows={editions}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'edition',
            head: say(words.edition),
            cell: (rules) => <TwoLines first={say(rules.label)} second={state(rules)} />,
          },
          { id: 'first', head: say(words.firstDay), width: '7rem', cell: ({ firstDay }) => firstDay },
          { id: 'last', head: say(words.lastDay), width: '7rem', cell: ({ lastDay }) => lastDay ?? '—' },
          {
            id: 'source',
            head: say(words.source),
            width: '20rem',
            phone: 'line',
            cell: ({ source }) => <Name text={source} />,
          },
        ]}
      />
    </RuleSection>
  )
}
