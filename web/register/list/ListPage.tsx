import './ListPage.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { roomWith } from '../../../contract/pages.ts'
import { getTemplate, listRows, type RegisterKind } from '../../../contract/register/register.ts'
import type { Row } from '../../../engines/register/schemas.ts'
import type { FieldOnScreen } from '../../../engines/register/screen.ts'
import { addressOf, CallError, call } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { punctuation } from '../../app/punctuation.ts'
import { useSession } from '../../app/session.ts'
import { RoomLinks } from '../../indicators/RoomLinks.tsx'
import { Name } from '../../parts/Name.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { Crumbs, PageHeader } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { JxTable, type TableColumn } from '../../parts/table/JxTable.tsx'
import { Pager } from '../../parts/table/Pager.tsx'
import { registerPath, useKind, useMayWrite } from '../registers.ts'
import { rowColumn } from '../row-column.tsx'
import { words } from '../words.ts'
import { emptyColumns } from './empty-columns.ts'
import { GroupTable } from './GroupTable.tsx'
import { ListFilter } from './ListFilter.tsx'
import { ListLead } from './ListLead.tsx'
import { ColumnsMenu, ExportMenu, GroupMenu, ViewsLine } from './ListMenus.tsx'
import { type ListState, pageSizes, requestOf, useListState } from './list-state.ts'

/** A register as a list: name and count, saved views, filter line, table. */
export function ListPage() {
  const say = useSay()
  const { zone, kind, absent, error, refetch } = useKind()
  if (error) {
    return (
      <>
        <PageHeader title={say(words.registers)} />
        <Failure title={say(words.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (absent)
    return <Empty title={say(words.notOpened)} next={<a href={`/${zone}/registers`}>{say(words.registers)}</a>} />
  return kind ? <List key={kind.id} kind={kind} zone={zone} /> : <Loading title={say(words.registers)} />
}

function List({ kind, zone }: { kind: RegisterKind; zone: string }) {
  const say = useSay()
  const mayWrite = useMayWrite(kind)
  const [state, change] = useListState()
  const path = registerPath(zone, kind.id)
  const room = roomWith(`/registers/${kind.id}`)
  const query = JSON.stringify(requestOf(state, kind.columns))
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: [listRows.id, kind.id, query],
    queryFn: ({ signal }) => call(listRows, { params: { kind: kind.id }, query: { query } }, signal),
    placeholderData: keepPreviousData,
  })
  const narrowed = state.search !== '' || state.filters.length > 0 || state.where !== ''
  const empty = emptyColumns(kind, state, error ? undefined : data)
  const emptyIds = empty.map(({ id }) => id)
  return (
    <>
      <PageHeader
        crumbs={
          room ? (
            <RoomLinks pages={room} label={say(words.roomPages)} />
          ) : (
            <Crumbs
              label={say(words.crumbs)}
              items={[{ text: say(words.registers), href: `/${zone}/registers` }, { text: say(kind.label) }]}
            />
          )
        }
        title={say(kind.label)}
        aside={
          data?.total === undefined || data.total === null || error ? null : (
            <span className="page-count" role="status">
              <b>{grouped(String(data.total))}</b> {say(words.rows)}
              {state.archived ? <> · {say(words.archived)}</> : null}
            </span>
          )
        }
        lead={error ? null : <ListLead kind={kind} state={state} empty={empty} />}
        actions={
          mayWrite ? (
            <>
              <a className="button" href={addressOf(getTemplate.path, { params: { kind: kind.id } })} download>
                {say(words.template)}
              </a>
              <a className="button" href={`${path}/import`}>
                {say(words.importFile)}
              </a>
              <a className="button primary" href={`${path}/new`}>
                {say(words.newRecord)}
              </a>
            </>
          ) : null
        }
        rule={false}
      />
      <div className="list-head">
        <ViewsLine kind={kind} state={state} path={path} />
        <ListFilter kind={kind} state={state} change={change} error={error}>
          <button type="button" className="plain-link" onClick={() => change({ archived: !state.archived })}>
            {say(state.archived ? words.showCurrent : words.showArchived)}
          </button>
          <GroupMenu kind={kind} state={state} change={change} />
          <ColumnsMenu kind={kind} state={state} change={change} hidden={emptyIds} />
          <ExportMenu kind={kind} state={state} />
        </ListFilter>
      </div>
      <section
        aria-label={say(kind.label)}
        aria-busy={isPlaceholderData}
        className={isPlaceholderData ? 'list-old' : ''}
      >
        {error ? (
          state.where !== '' && error instanceof CallError && error.status === 400 ? null : (
            <Failure title={say(words.notOpened)} error={error} again={refetch} />
          )
        ) : state.by !== '' ? (
          <GroupTable kind={kind} state={state} path={path} />
        ) : data === undefined ? (
          <Loading bars={['88%', '92%', '76%', '84%']} />
        ) : data.rows.length === 0 ? (
          <NoRows kind={kind} path={path} narrowed={narrowed || state.archived} />
        ) : (
          <>
            <Rows
              kind={kind}
              columns={data.columns.filter((id) => !emptyIds.includes(id))}
              rows={data.rows}
              state={state}
              change={change}
            />
            <Pager
              page={state.page}
              size={state.limit}
              total={data.total ?? 0}
              go={(page) => change({ page })}
              sizes={{ choices: pageSizes, choose: (limit) => change({ limit }) }}
            />
          </>
        )}
      </section>
      <p className="list-basis">
        {say(words.basis)}
        {say(punctuation.colon)}
        <Name text={kind.source} />
        {data?.rows.some((row) => row.demonstration) ? (
          <>
            {say(punctuation.stop)}
            {say(words.demonstration)}
          </>
        ) : null}
      </p>
    </>
  )
}

function NoRows({ kind, path, narrowed }: { kind: RegisterKind; path: string; narrowed: boolean }) {
  const say = useSay()
  const mayWrite = useMayWrite(kind)
  const { data: session } = useSession()
  if (session?.held.post === 'enterprise' && !narrowed)
    return kind.id === 'enterprise' ? (
      <Empty title={say(words.notLinked)}>{say(words.notLinkedNote)}</Empty>
    ) : (
      <Empty title={say(words.noneOfYours)} />
    )
  if (narrowed) return <Empty title={say(words.nothingFits)}>{say(words.nothingFitsNote)}</Empty>
  return (
    <Empty
      title={say(words.nothingYet)}
      next={mayWrite ? <a href={`${path}/import`}>{say(words.importFile)}</a> : null}
    >
      {mayWrite ? say(words.nothingYetNote) : say(kind.label)}
    </Empty>
  )
}

function Rows({
  kind,
  columns: ids,
  rows,
  state,
  change,
}: {
  kind: RegisterKind
  columns: readonly string[]
  rows: readonly Row[]
  state: ListState
  change: (change: Partial<ListState>) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const sortedBy = (id: string) => state.sort.find((sort) => sort.field === id)?.direction ?? 'no'
  const columnOf = (field: FieldOnScreen): TableColumn<Row> => {
    const isTitle = field.id === kind.title
    return {
      ...rowColumn(kind, field, language),
      ...(field.sortable ? { sorted: isTitle && state.sort.length === 0 ? ('up' as const) : sortedBy(field.id) } : {}),
    }
  }
  const fields = ids.flatMap((id) => kind.fields.find((field) => field.id === id) ?? [])
  return (
    <div className="register-table">
      <JxTable
        columns={fields.map(columnOf)}
        rows={rows}
        keyOf={(row) => row.id}
        caption={say(kind.label)}
        onSort={(id) => {
          const now = sortedBy(id)
          const first = kind.fields.find((field) => field.id === id)?.numeric ? 'down' : 'up'
          const second = first === 'up' ? 'down' : 'up'
          if (now === second) change({ sort: [] })
          else change({ sort: [{ field: id, direction: now === 'no' ? first : second }] })
        }}
      />
    </div>
  )
}
