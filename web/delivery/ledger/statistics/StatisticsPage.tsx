import './StatisticsPage.css'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { statisticsColumns } from '../../../../contract/delivery/columns.ts'
import { exportStatistics } from '../../../../contract/delivery/files.ts'
import { openDeliveryStatistics, type Statistics } from '../../../../contract/delivery/ledger.ts'
import { unreportedYear } from '../../../../contract/parts/year.ts'
import { addressOf, useAnswer } from '../../../api.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { useTellDay } from '../../../app/shell/day-of-page.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { YearMenu } from '../../../parts/filter/YearMenu.tsx'
import { Name } from '../../../parts/Name.tsx'
import { Empty, Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { Download } from '../../../parts/page/Download.tsx'
import { PageHeader, RuleSection } from '../../../parts/page/Section.tsx'
import { JxTable, TwoLines } from '../../../parts/table/JxTable.tsx'
import { DeliveryLinks } from '../../DeliveryLinks.tsx'
import { MadeUp } from '../../MadeUp.tsx'
import { sumsOf } from '../../money.ts'
import { words as common } from '../../words.ts'
import { useChosen } from '../chosen.ts'
import { conditions } from '../list/words.ts'
import { words } from './words.ts'

type Row = Statistics['by']['level'][number]

/** How a ledger is divided, in the order of the page. */
const divisions = ['level', 'chain', 'leader', 'department'] as const
type Division = (typeof divisions)[number]

/** Counts, investment, start rate and completion of a year's ledger, divided in four ways; each row opens its projects. */
export function StatisticsPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const language = useLanguage()
  const [{ year }, change] = useChosen()
  const { data, error, refetch } = useAnswer(openDeliveryStatistics, { query: year ? { year } : {} })
  useTellDay(data?.asOf)
  if (error) return <Failure title={say(common.notOpened)} error={error} again={refetch} page />
  if (!data) return <Loading title={say(words.statistics)} />
  return (
    <>
      <PageHeader
        crumbs={<DeliveryLinks />}
        title={say(words.statistics)}
        aside={<MadeUp of={data} />}
        lead={say(leadOf(data))}
        rule={false}
        actions={
          <>
            <YearMenu year={data.year} years={data.years} choose={(year) => change({ year })} />
            <Download href={addressOf(exportStatistics.path, { query: { year, language } })} format="xlsx" />
          </>
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

const rate = (value: string | null) => (value === null ? '—' : `${value}%`)

type Column = (typeof statisticsColumns)[number]['id']
type Look = { width?: string; phone?: 'right' | 'hide'; money?: 'investment' | 'planned' | 'completed' }

/** How the columns stand on the screen; the others are in the workbook alone. */
const looks: Readonly<Partial<Record<Column, Look>>> = {
  count: { phone: 'right' },
  investment: { money: 'investment' },
  started: {},
  'start-rate': { width: '7rem' },
  'new-starts': { width: '9rem', phone: 'hide' },
  planned: { money: 'planned' },
  completed: { money: 'completed' },
  completion: { width: '12rem' },
}

const cells: Readonly<Partial<Record<Column, (row: Row) => ReactNode>>> = {
  'start-rate': ({ startRate }) => rate(startRate),
  'new-starts': ({ newStarted, newStarts, newStartRate }) =>
    newStarts > 0 ? `${newStarted}/${newStarts} · ${rate(newStartRate)}` : '—',
  completion: ({ completion }) => <Completion percent={completion} text={rate(completion)} />,
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
  const listOf = (value: string): string =>
    `${here}?${new URLSearchParams({ ...(year && { year }), [division]: value })}`
  if (rows.length === 0) return null
  const { zh, en } = conditions[division]
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
                    <a className="quiet-link strong" href={listOf(value)}>
                      <Name text={say(label)} />
                    </a>
                  )
                }
                second={figures.length > 0 ? <Figures figures={figures} /> : null}
              />
            ),
          },
          ...statisticsColumns.flatMap((column) => {
            const look = looks[column.id]
            if (look === undefined) return []
            const { money, ...more } = look
            return [
              {
                id: column.id,
                head: say(column.head),
                numeric: true,
                width: '6rem',
                ...(money && { unit: sums.unit, width: '9rem' }),
                ...more,
                cell: (row: Row) => (money ? sums.digits(row[money]) : (cells[column.id]?.(row) ?? column.of(row))),
              },
            ]
          }),
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
    zh: `${year === null ? '台账' : year === unreportedYear ? '年份未报的台账' : `${year}年的台账`}有${all}个项目，已开工${begun}个。`,
    en: `The ledger${year === null ? '' : year === unreportedYear ? ' without a year' : ` of ${year}`} holds ${all} projects, ${begun} of them begun.`,
  }
}
