import { useParams } from '@tanstack/react-router'
import { type IssuedLine, listPapers } from '../../../contract/delivery/papers.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Name } from '../../parts/Name.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { PageHeader } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { JxTable, type TableColumn } from '../../parts/table/JxTable.tsx'
import { DeliveryLinks } from '../DeliveryLinks.tsx'
import { words } from './words.ts'

/** What was issued, the newest first, and the way to what may be issued next. */
export function PapersPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(listPapers, {})
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} page />
  if (!data) return <Loading title={say(words.issued)} />
  const here = `/${zone}/projects/papers`
  return (
    <>
      <PageHeader
        crumbs={<DeliveryLinks />}
        title={say(words.issued)}
        actions={
          data.mayIssue ? (
            <>
              <a className="button" href={`${here}/draft?kind=assessment`}>
                {say(words.draftAssessment)}
              </a>
              <a className="button primary" href={`${here}/draft?kind=bulletin`}>
                {say(words.draftBulletin)}
              </a>
            </>
          ) : null
        }
      />
      {data.papers.length === 0 ? (
        <Empty title={say(words.none)}>{say(words.noneNote)}</Empty>
      ) : (
        <PaperTable papers={data.papers} here={here} />
      )}
      <Legend basis={say(words.basis)} />
    </>
  )
}

function PaperTable({ papers, here }: { papers: readonly IssuedLine[]; here: string }) {
  const say = useSay()
  const columns: TableColumn<IssuedLine>[] = [
    { id: 'number', head: say(words.number), phone: 'right', cell: ({ number }) => say(number) },
    {
      id: 'title',
      head: say(words.title),
      cell: ({ id, title, demonstration }) => (
        <>
          <a href={`${here}/${id}`}>{say(title)}</a> {demonstration ? <Demonstration /> : null}
        </>
      ),
    },
    { id: 'kind', head: say(words.kind), cell: ({ kindLabel }) => say(kindLabel) },
    { id: 'issued', head: say(words.issuedOn), cell: ({ issuedOn }) => issuedOn },
    { id: 'person', head: say(words.person), cell: ({ person }) => <Name text={person} /> },
  ]
  return <JxTable caption={say(words.issued)} columns={columns} rows={papers} keyOf={({ id }) => id} />
}
