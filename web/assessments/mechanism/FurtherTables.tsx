import { useParams } from '@tanstack/react-router'
import type { AssessmentPage } from '../../../contract/assessments/assessments.ts'
import { writeAmount } from '../../../engines/rules/values/quantity.ts'
import type { Label } from '../../../kernel/label.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { words } from '../words.ts'

const shown = 8

/** 86个; English names the unit where it is more than a count. */
const amountOf = (value: string, unit: string): Label => ({
  zh: `${value}${unit}`,
  en: unit === '%' ? `${value}%` : unit === '亿元' ? writeAmount(value.replaceAll(',', ''), unit, 'en') : value,
})

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
export function TallyTable({ page }: { page: AssessmentPage }) {
  const { tallies } = page
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  if (tallies.length === 0) return null
  return (
    <RuleSection title={say(words.tallies)}>
      <JxTable
        caption={say(words.tallies)}
        compact
        rows={tallies}
        keyOf={({ id }) => id}
        lampOf={({ published }) => (published ? (published.same ? 'green' : 'amber') : null)}
        columns={[
          { id: 'what', head: say(words.what), cell: ({ label }) => say(label) },
          {
            id: 'counted',
            head: say(words.counted),
            numeric: true,
            width: '8rem',
            phone: 'right',
            cell: ({ value, unit }) => (value === null ? '—' : <b>{say(amountOf(grouped(String(value)), unit))}</b>),
          },
          {
            id: 'published',
            head: say(words.published),
            numeric: true,
            width: '8rem',
            cell: ({ published, unit }) =>
              published ? (
                <a
                  href={`/${zone}/figures/${published.indicator}?period=${published.period}`}
                  title={say(published.same ? words.same : words.differs)}
                >
                  {say(amountOf(grouped(published.value), unit))}
                </a>
              ) : (
                '—'
              ),
          },
          {
            id: 'period',
            head: say(words.period),
            width: '10rem',
            cell: ({ published }) => (published ? say(periodLabel(published.period as Period)) : ''),
          },
          {
            id: 'document',
            head: say(words.document),
            width: '24rem',
            phone: 'line',
            cell: ({ published }) => (published ? <Name text={published.document} /> : ''),
          },
        ]}
      />
      <Basis page={page} />
    </RuleSection>
  )
}

/** 本页按名录“上市进程”计数，截至2024-12-31；公布数是所注时期的数。 */
function Basis({ page: { counted, asOf } }: { page: AssessmentPage }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return (
    <p className="tally-basis">
      {say({ zh: '本页按名录', en: 'Counted from ' })}
      {counted.map(({ id, label }, place) => (
        <span key={id}>
          {place > 0 ? say({ zh: '、', en: ', ' }) : null}
          <a href={`/${zone}/registers/${id}`}>{say(label)}</a>
        </span>
      ))}
      {say({
        zh: `计数，截至${asOf}；公布数是所注时期的数，时期不同的不必相等。`,
        en: ` as of ${asOf}; a published figure is that of the period beside it, and two periods need not be equal.`,
      })}
    </p>
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
