import './list/ListPage.css'
import { useQueries } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { listRows, type RegisterKind } from '../../contract/register/register.ts'
import { call } from '../api.ts'
import { useSay } from '../app/language.ts'
import { punctuation } from '../app/punctuation.ts'
import { Name } from '../parts/Name.tsx'
import { Failure, Loading } from '../parts/page/BlankState.tsx'
import { PageHeader } from '../parts/page/Section.tsx'
import { grouped } from '../parts/quantity.ts'
import { type Piece, Sentence } from '../parts/reason/Sentence.tsx'
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
        lead={<Sentence pieces={registersLead(kinds, counts)} />}
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
            cell: (kind) => <span className="kind-count">{shownCount(counts.get(kind.id))}</span>,
          },
          { id: 'fields', head: say(words.fields), numeric: true, cell: (kind) => kind.fields.length },
          { id: 'source', head: say(words.basis), cell: (kind) => <Name text={kind.source} /> },
        ]}
      />
    </>
  )
}

const shownCount = (count: number | undefined): string => (count === undefined ? '—' : grouped(String(count)))

/** How much is on record, and in which registers there is nothing yet; plain words while the counts are on their way. */
function registersLead(kinds: readonly RegisterKind[], counts: ReadonlyMap<string, number>): Piece[] {
  const books: Piece = { text: { zh: `${kinds.length}本名录`, en: `${kinds.length} registers` } }
  if (counts.size < kinds.length) return [books, { text: punctuation.stop }]
  const all = shownCount([...counts.values()].reduce((sum, count) => sum + count, 0))
  const empty = kinds.filter(({ id }) => counts.get(id) === 0).map(({ label }) => label)
  const nothingIn: Piece = {
    text: {
      zh: `；${empty.map(({ zh }) => zh).join('、')}还没有登记`,
      en: `; nothing yet in: ${empty.map(({ en }) => en.toLowerCase()).join(', ')}`,
    },
    lamp: 'unknown',
  }
  return [
    books,
    { text: { zh: `，共${all}条`, en: ` with ${all} records` } },
    ...(empty.length > 0 ? [nothingIn] : []),
    { text: punctuation.stop },
  ]
}

function useCounts(kinds: readonly RegisterKind[]): ReadonlyMap<string, number> {
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
      return typeof total === 'number' ? [[kind.id, total] as const] : []
    }),
  )
}
