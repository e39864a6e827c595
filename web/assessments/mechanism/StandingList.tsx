import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type AssessmentPage, listAssessed, type StandingShown } from '../../../contract/assessments/assessments.ts'
import { printNumber } from '../../../kernel/decimal.ts'
import { call } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { ChosenMenu } from '../../parts/filter/ChosenMenu.tsx'
import { FilterLine } from '../../parts/filter/FilterLine.tsx'
import { SearchBox } from '../../parts/filter/SearchBox.tsx'
import { Name } from '../../parts/Name.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { JxTable, type TableColumn } from '../../parts/table/JxTable.tsx'
import { Pager } from '../../parts/table/Pager.tsx'
import { words } from '../words.ts'
import type { Chosen, Order, useChosen } from './chosen.ts'

const size = 50

/** Who is judged: searched, narrowed to a grade, sorted; fifty to a page. */
export function StandingList({
  page,
  chosen,
  change,
}: {
  page: AssessmentPage
  chosen: Chosen
  change: ReturnType<typeof useChosen>[1]
}) {
  const say = useSay()
  const { assessment: head, counts } = page
  const params = { assessment: head.id }
  const place = Math.max(1, Number(chosen.page ?? 1) || 1)
  const { page: _, ...asked } = chosen
  const query = { ...asked, limit: size, offset: (place - 1) * size }
  const { data, error, refetch } = useQuery({
    queryKey: [listAssessed.id, params, query],
    queryFn: ({ signal }) => call(listAssessed, { params, query }, signal),
    placeholderData: keepPreviousData,
  })
  return (
    <RuleSection
      title={say(words.list)}
      note={
        data ? say({ zh: `${grouped(String(data.total))}${head.counter.zh}`, en: grouped(String(data.total)) }) : ''
      }
    >
      <FilterLine>
        <SearchBox
          label={say(words.search)}
          text={chosen.search ?? ''}
          change={(search) => change({ search: search || undefined })}
        />
        <ChosenMenu
          label={say(head.gradeWord)}
          value={chosen.grade ?? ''}
          choices={[
            { value: '', text: say(words.any) },
            ...counts.map(({ grade, count }) => ({
              value: grade ?? 'none',
              text: `${say(head.grades.find(({ id }) => id === grade)?.label ?? head.ungraded)} ${count}`,
            })),
          ]}
          choose={(grade) => change({ grade: grade || undefined })}
        />
      </FilterLine>
      {error ? <Failure title={say(words.notOpened)} error={error} again={refetch} /> : data ? null : <Loading />}
      {data?.total === 0 ? <Empty title={say(words.nobody)}>{say(words.nobodyNote)}</Empty> : null}
      {data && data.total > 0 ? <Rows page={page} rows={data.rows} chosen={chosen} change={change} /> : null}
      <Pager page={place} size={size} total={data?.total ?? 0} go={(next) => change({ page: String(next) })} />
    </RuleSection>
  )
}

function Rows({
  page: { assessment: head, scored },
  rows,
  chosen,
  change,
}: {
  page: AssessmentPage
  rows: readonly StandingShown[]
  chosen: Chosen
  change: ReturnType<typeof useChosen>[1]
}) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { on, edition } = chosen
  const kept = new URLSearchParams({ ...(on && { on }), ...(edition && { edition }) })
  const href = (id: string) => `/${zone}/assessments/${head.id}/${id}${kept.size > 0 ? `?${kept}` : ''}`
  const sorted = (order: Order) => (chosen.sort === order ? chosen.direction : 'no')
  const lampOf = (row: StandingShown) => head.grades.find(({ id }) => id === row.grade)?.lamp ?? null
  const scores: readonly TableColumn<StandingShown>[] = scored
    ? [
        {
          id: 'score',
          head: say(words.score),
          numeric: true,
          width: '5rem',
          sorted: sorted('score'),
          cell: ({ score }) => (score === null ? '—' : printNumber(score, 1)),
        },
        { id: 'rank', head: say(words.rank), numeric: true, width: '4rem', cell: ({ rank }) => rank ?? '—' },
      ]
    : []
  const someSince = rows.some(({ since }) => since !== null)
  const someUnknown = chosen.sort === 'unknown' || rows.some(({ unknown }) => unknown > 0)
  const someNext = rows.some(({ next }) => next !== null)
  return (
    <JxTable
      caption={say(words.list)}
      rows={rows}
      keyOf={({ id }) => id}
      {...(head.grades.some(({ lamp }) => lamp) && { lampOf })}
      onSort={(id) => {
        const order = id as Order
        change({ sort: order, direction: chosen.sort === order && chosen.direction === 'up' ? 'down' : 'up' })
      }}
      columns={[
        {
          id: 'name',
          head: say(words.name),
          sorted: sorted('name'),
          cell: ({ id, name }) => (
            <a href={href(id)}>
              <Name text={name} />
            </a>
          ),
        },
        {
          id: 'grade',
          head: say(head.gradeWord),
          width: '9.5rem',
          phone: 'right',
          sorted: sorted('grade'),
          cell: ({ grade, gradeLabel }) => (grade === null ? say(gradeLabel) : <b>{say(gradeLabel)}</b>),
        },
        ...scores,
        ...(someSince
          ? [{ id: 'since', head: say(words.since), width: '7rem', cell: ({ since }: StandingShown) => since ?? '—' }]
          : []),
        ...(someNext
          ? [
              {
                id: 'next',
                head: say(words.next),
                width: '17rem',
                cell: ({ next }: StandingShown) =>
                  next ? say({ zh: `${next.grade.zh}${next.lacks.zh}`, en: `${next.grade.en}: ${next.lacks.en}` }) : '',
              },
            ]
          : []),
        ...(someUnknown
          ? [
              {
                id: 'unknown',
                head: say(words.unknown),
                numeric: true,
                width: '4.5rem',
                sorted: sorted('unknown'),
                cell: ({ unknown }: StandingShown) => (unknown > 0 ? unknown : ''),
              } satisfies TableColumn<StandingShown>,
            ]
          : []),
      ]}
    />
  )
}
