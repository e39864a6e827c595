import type { AssessmentPage } from '../../../contract/assessments.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { words } from '../words.ts'

const shown = 8

/** Which facts were not reported, and by how many. */
export function GapTable({ page: { gaps } }: { page: AssessmentPage }) {
  const say = useSay()
  if (gaps.length === 0) return null
  return (
    <RuleSection title={say(words.gaps)} note={say(words.gapsNote)}>
      <JxTable
        caption={say(words.gaps)}
        compact
        rows={gaps.slice(0, shown)}
        keyOf={({ fact }) => fact.zh}
        columns={[
          { id: 'fact', head: say(words.fact), cell: ({ fact }) => say(fact) },
          {
            id: 'missing',
            head: say(words.missing),
            numeric: true,
            phone: 'right',
            cell: ({ missing }) => grouped(String(missing)),
          },
        ]}
      />
    </RuleSection>
  )
}

/** What is counted here beside what the zone has published. */
export function TallyTable({ page: { tallies } }: { page: AssessmentPage }) {
  const say = useSay()
  if (tallies.length === 0) return null
  return (
    <RuleSection title={say(words.tallies)}>
      <JxTable
        caption={say(words.tallies)}
        rows={tallies}
        keyOf={({ id }) => id}
        lampOf={({ published }) => (published ? (published.same ? 'green' : 'amber') : null)}
        columns={[
          { id: 'what', head: say(words.what), cell: ({ label, unit }) => `${say(label)} ${unit}` },
          {
            id: 'counted',
            head: say(words.counted),
            numeric: true,
            width: '8rem',
            phone: 'right',
            cell: ({ value }) => (value === null ? '—' : <b>{grouped(String(value))}</b>),
          },
          {
            id: 'published',
            head: say(words.published),
            numeric: true,
            width: '8rem',
            cell: ({ published }) => (published ? grouped(published.value) : '—'),
          },
          {
            id: 'verdict',
            head: '',
            width: '14rem',
            cell: ({ published }) =>
              published ? `${say(published.same ? words.same : words.differs)} · ${published.period}` : '',
          },
        ]}
      />
    </RuleSection>
  )
}

/** What each grade means in every field of policy. */
export function MeasureTable({ page: { measures, assessment } }: { page: AssessmentPage }) {
  const say = useSay()
  if (measures.length === 0) return null
  return (
    <RuleSection title={say(words.measures)} note={say(words.measuresNote)}>
      <JxTable
        caption={say(words.measures)}
        rows={measures}
        keyOf={({ label }) => label.zh}
        columns={[
          { id: 'field', head: say(words.field), cell: ({ label }) => say(label) },
          ...assessment.grades.map(({ id, label }) => ({
            id,
            head: say(label),
            cell: ({ byClass }: (typeof measures)[number]) => (byClass[id] ? say(byClass[id]) : '—'),
          })),
        ]}
      />
    </RuleSection>
  )
}
