import './list/ListPage.css'
import { useQueries } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { listRows, type RegisterKind } from '../../contract/register.ts'
import { call } from '../api.ts'
import { useSay } from '../app/language.ts'
import { Failure, Loading } from '../parts/page/BlankState.tsx'
import { PageHeader } from '../parts/page/Section.tsx'
import { grouped } from '../parts/quantity.ts'
import { JxTable } from '../parts/table/JxTable.tsx'
import { registerPath, useKinds, useMayWrite } from './registers.ts'
import { words } from './words.ts'

/** All registers of the zone, with the number of their rows. */
export function RegistersPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const mayWrite = useMayWrite()
  const { kinds, error, refetch } = useKinds()
  const counts = useCounts(kinds ?? [])
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} />
  if (!kinds) return <Loading title={say(words.registers)} />
  return (
    <>
      <PageHeader
        title={say(words.registers)}
        lead={say(words.registersLead)}
        actions={
          mayWrite ? (
            <a className="button" href={`/${zone}/imports`}>
              {say(words.imports)}
            </a>
          ) : null
        }
      />
      <JxTable
        caption={say(words.registers)}
        rows={kinds}
        keyOf={(kind) => kind.id}
        columns={[
          {
            id: 'name',
            head: say(words.registers),
            cell: (kind) => <a href={registerPath(zone, kind.id)}>{say(kind.label)}</a>,
          },
          {
            id: 'count',
            head: say(words.count),
            numeric: true,
            phone: 'right',
            cell: (kind) => <span className="kind-count">{counts.get(kind.id) ?? '—'}</span>,
          },
          { id: 'fields', head: say(words.fields), numeric: true, cell: (kind) => kind.fields.length },
          { id: 'source', head: say(words.basis), cell: (kind) => kind.source },
        ]}
      />
    </>
  )
}

function useCounts(kinds: readonly RegisterKind[]): ReadonlyMap<string, string> {
  const query = JSON.stringify({ limit: 1, count: true })
  const answers = useQueries({
    queries: kinds.map((kind) => ({
      queryKey: [listRows.id, kind.id, query],
      queryFn: () => call(listRows, { params: { kind: kind.id }, query: { query } }),
    })),
  })
  return new Map(
    kinds.flatMap((kind, place) => {
      const total = answers[place]?.data?.total
      return typeof total === 'number' ? [[kind.id, grouped(String(total))] as const] : []
    }),
  )
}
