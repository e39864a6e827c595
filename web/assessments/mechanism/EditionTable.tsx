import { useParams } from '@tanstack/react-router'
import type { AssessmentPage } from '../../../contract/assessments/assessments.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { Folded } from '../../parts/page/Folded.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { words } from '../words.ts'

type Rules = AssessmentPage['editions'][number]

/** Every edition of the rules: from which day, where, by which document, what of it is to be verified; those of elsewhere last. */
export function EditionTable({ page: { editions, assessment } }: { page: AssessmentPage }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const several = editions.some((one) => editions.some((other) => other !== one && other.series.zh === one.series.zh))
  const own = editions.filter(({ applies }) => applies)
  const elsewhere = editions.filter(({ applies }) => !applies)
  return (
    <RuleSection
      title={say(words.editions)}
      side={several ? <a href={`/${zone}/assessments/${assessment.id}/comparison`}>{say(words.compare)} →</a> : null}
    >
      {own.length > 0 ? (
        <Editions rows={own} assessment={assessment.id} />
      ) : (
        <p className="list-none">{say(words.noRules)}</p>
      )}
      {elsewhere.length > 0 ? (
        <Folded label={`${say(words.elsewhere)} ${elsewhere.length}`}>
          <Editions rows={elsewhere} assessment={assessment.id} />
        </Folded>
      ) : null}
    </RuleSection>
  )
}

function Editions({ rows, assessment }: { rows: readonly Rules[]; assessment: string }) {
  const say = useSay()
  return (
    <JxTable
      caption={say(words.editions)}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { id: 'edition', head: say(words.edition), cell: (rules) => <Named rules={rules} assessment={assessment} /> },
        {
          id: 'territory',
          head: say(words.territory),
          width: '8rem',
          cell: ({ territory }) => say(territory ?? words.everywhere),
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
  )
}

/** The edition, which leads to what of it is confirmed and what has yet to be. */
function Named({ rules: { id, label, inForce, unconfirmed }, assessment }: { rules: Rules; assessment: string }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return (
    <span className="two-lines">
      <span>
        <a href={`/${zone}/assessments/${assessment}/editions/${id}`}>{say(label)}</a>{' '}
        {inForce ? <small>{say(words.inForce)}</small> : null}
      </span>
      {unconfirmed.length > 0 ? (
        <small>{say({ zh: `待核${unconfirmed.length}处`, en: `${unconfirmed.length} to verify` })}</small>
      ) : null}
    </span>
  )
}
