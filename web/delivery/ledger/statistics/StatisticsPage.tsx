import './StatisticsPage.css'
import { useParams } from '@tanstack/react-router'
import type { z } from 'zod'
import { openDeliveryStatistics } from '../../../../contract/delivery.ts'
import { useAnswer } from '../../../api.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { Name } from '../../../parts/Name.tsx'
import { Empty, Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { PageHeader, RuleSection } from '../../../parts/page/Section.tsx'
import { Demonstration } from '../../../parts/reason/Mark.tsx'
import { JxTable, TwoLines } from '../../../parts/table/JxTable.tsx'
import { DeliveryLinks } from '../../DeliveryLinks.tsx'
import { sumsOf } from '../../money.ts'
import { words as common } from '../../words.ts'
import { ChosenMenu } from '../ChosenMenu.tsx'
import { useChosen } from '../chosen.ts'
import { conditions } from '../list/words.ts'
import { words } from './words.ts'

type Statistics = z.infer<NonNullable<typeof openDeliveryStatistics.answer>>
type Row = Statistics['by']['level'][number]

/** How a ledger is divided, in the order of the page. */
const divisions = ['level', 'chain', 'leader', 'department'] as const
type Division = (typeof divisions)[number]

/** Counts, investment, start rate and completion of a year's ledger, divided in four ways; each row opens its projects. */
export function StatisticsPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const [{ year }, change] = useChosen()
  const { data, error, refetch } = useAnswer(openDeliveryStatistics, { query: year ? { year } : {} })
  if (error) return <Failure title={say(common.notOpened)} error={error} again={refetch} page />
  if (!data) return <Loading title={say(words.statistics)} />
  return (
    <>
      <PageHeader
        crumbs={<DeliveryLinks />}
        title={say(words.statistics)}
        aside={data.demonstration ? <Demonstration /> : null}
        lead={say(leadOf(data))}
        rule={false}
        actions={
          data.year && data.years.length > 1 ? (
            <ChosenMenu
              label={say(words.year)}
              value={data.year}
              choices={data.years.map((value) => ({ value, text: value }))}
              choose={(value) => change({ year: value })}
            />
          ) : null
        }
      />
      {data.by.level.length === 0 ? <Empty title={say(words.none)} /> : null}
      {divisions.map((division) => (
        <DivisionSection
          key={division}
          division={division}
          rows={data.by[division]}
          year={data.year}
          here={`/${zone}/projects/all`}
        />
      ))}
      <Legend basis={say(words.basis)} />
    </>
  )
}

function DivisionSection({
  division,
  rows,
  year,
  here,
}: {
  division: Division
  rows: readonly Row[]
  year: string | null
  here: string
}) {
  const say = useSay()
  const sums = sumsOf(useLanguage())
  const addressOf = (value: string): string =>
    `${here}?${new URLSearchParams({ ...(year && { year }), [division]: value })}`
  if (rows.length === 0) return null
  const { zh, en } = conditions[division]
  const rate = (value: string | null) => (value === null ? '—' : `${value}%`)
  const money = { unit: sums.unit, numeric: true, width: '9rem' } as const
  return (
    <RuleSection title={say({ zh: `按${zh}`, en: `By ${en.toLowerCase()}` })}>
      <JxTable
        caption={say(conditions[division])}
        rows={rows}
        keyOf={({ value }) => value ?? ''}
        columns={[
          {
            id: 'name',
            head: say(conditions[division]),
            cell: ({ label, value, figures }) => (
              <TwoLines
                first={
                  value === null ? (
                    say(label)
                  ) : (
                    <a className="quiet-link strong" href={addressOf(value)}>
                      <Name text={say(label)} />
                    </a>
                  )
                }
                second={figures.length > 0 ? <Figures figures={figures} /> : null}
              />
            ),
          },
          {
            id: 'count',
            head: say(words.count),
            numeric: true,
            width: '6rem',
            phone: 'right',
            cell: ({ count }) => count,
          },
          {
            id: 'investment',
            head: say(words.investment),
            ...money,
            cell: ({ investment }) => sums.digits(investment),
          },
          { id: 'started', head: say(words.started), numeric: true, width: '6rem', cell: ({ started }) => started },
          {
            id: 'start-rate',
            head: say(words.startRate),
            numeric: true,
            width: '7rem',
            cell: ({ startRate }) => rate(startRate),
          },
          {
            id: 'new-start-rate',
            head: say(words.newStartRate),
            numeric: true,
            width: '9rem',
            phone: 'hide',
            cell: ({ newStarted, newStarts, newStartRate }) =>
              newStarts > 0 ? `${newStarted}/${newStarts} · ${rate(newStartRate)}` : '—',
          },
          { id: 'planned', head: say(words.planned), ...money, cell: ({ planned }) => sums.digits(planned) },
          { id: 'completed', head: say(words.completed), ...money, cell: ({ completed }) => sums.digits(completed) },
          {
            id: 'completion',
            head: say(words.completion),
            numeric: true,
            width: '12rem',
            cell: ({ completion }) => <Completion percent={completion} text={rate(completion)} />,
          },
        ]}
      />
    </RuleSection>
  )
}

/** The indicators that are counted from the same records, by their names. */
const Figures = ({ figures }: { figures: Row['figures'] }) => {
  const say = useSay()
  return (
    <span className="statistics-figures">
      {figures.map(({ label, href }) => (
        <a key={href} href={href}>
          {say(label)}
        </a>
      ))}
    </span>
  )
}

const Completion = ({ percent, text }: { percent: string | null; text: string }) => (
  <span className="statistics-completion">
    {percent === null ? null : (
      <span className="statistics-track" aria-hidden="true">
        <span style={{ width: `${Math.min(100, Number(percent))}%` }} />
      </span>
    )}
    <span className="statistics-percent">{text}</span>
  </span>
)

/** «2024年的台账有93个项目，已开工91个。» */
function leadOf({ year, by }: Statistics) {
  const sum = (of: (row: Row) => number) => by.level.reduce((total, row) => total + of(row), 0)
  const [all, begun] = [sum(({ count }) => count), sum(({ started }) => started)]
  return {
    zh: `${year === null ? '台账' : `${year}年的台账`}有${all}个项目，已开工${begun}个。`,
    en: `The ledger${year === null ? '' : ` of ${year}`} holds ${all} projects, ${begun} of them begun.`,
  }
}
