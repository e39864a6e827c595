import './ProblemsPage.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { problemColumns } from '../../../../contract/delivery/columns.ts'
import {
  exportProblems,
  listProblems,
  type ProblemView,
  problemViews,
} from '../../../../contract/delivery/problems/problems.ts'
import { addressOf, call } from '../../../api.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { useSession } from '../../../app/session.ts'
import { useTellDay } from '../../../app/shell/day-of-page.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { Empty, Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { Download } from '../../../parts/page/Download.tsx'
import { PageHeader } from '../../../parts/page/Section.tsx'
import { Sentence } from '../../../parts/reason/Sentence.tsx'
import { PrintedList } from '../../../parts/table/PrintedList.tsx'
import { DeliveryLinks } from '../../DeliveryLinks.tsx'
import { MadeUp } from '../../MadeUp.tsx'
import { ProblemItem } from '../ProblemItem.tsx'
import { words } from '../words.ts'
import { problemsSentence } from './sentence.ts'

type Given = { readonly view?: string; readonly settled?: string; readonly project?: string; readonly on?: string }

/** The inbox of problems: what waits for this post, what it raised, everything open; the furthest over first. */
export function ProblemsPage() {
  const say = useSay()
  const language = useLanguage()
  const { zone = '' } = useParams({ strict: false })
  const given = useSearch({ strict: false }) as Given
  const { data: session } = useSession()
  const view = problemViews.find((one) => one === given.view) ?? usualView(session?.held.post)
  const query = {
    view,
    ...(given.settled === 'yes' && { settled: 'yes' as const }),
    ...(given.project && { project: given.project }),
    ...(given.on && { on: given.on }),
  }
  const { data, error, refetch } = useQuery({
    queryKey: [listProblems.id, query],
    queryFn: ({ signal }) => call(listProblems, { query }, signal),
    placeholderData: keepPreviousData,
  })
  useTellDay(data?.asOf)
  const here = `/${zone}/projects/problems`
  return (
    <>
      <PageHeader
        crumbs={<DeliveryLinks />}
        title={say(words.problems)}
        aside={<MadeUp of={data} />}
        lead={data ? <Sentence pieces={problemsSentence(data.counts)} /> : undefined}
        actions={
          <>
            {data ? (
              <Download href={addressOf(exportProblems.path, { query: { ...query, language } })} format="xlsx" />
            ) : null}
            {data?.mayFile ? (
              <a className="button primary" href={`${here}/new${given.project ? `?project=${given.project}` : ''}`}>
                {say(words.raise)}
              </a>
            ) : null}
          </>
        }
      />
      {error ? <Failure title={say(words.notOpened)} error={error} again={refetch} /> : null}
      {data ? (
        <>
          <nav className="problem-views screen-only" aria-label={say(words.views)}>
            {[...problemViews, 'settled' as const].map((one) => {
              const current = one === 'settled' ? query.settled !== undefined : one === view && !query.settled
              return (
                <a
                  key={one}
                  className="button small"
                  href={
                    here +
                    addressed({
                      ...given,
                      view: one === 'settled' ? 'all' : one,
                      settled: one === 'settled' ? 'yes' : undefined,
                    })
                  }
                  aria-current={current ? 'true' : undefined}
                >
                  {say(words[one])} {data.counts[one]}
                </a>
              )
            })}
          </nav>
          {data.problems.length === 0 ? (
            <Empty title={say(blankOf(view, query.settled !== undefined))}>{say(words.nothingNote)}</Empty>
          ) : (
            <>
              <ul className="problem-list screen-only">
                {data.problems.map((line) => (
                  <ProblemItem key={line.id} line={line} zone={zone} withProject />
                ))}
              </ul>
              <PrintedList caption={say(words.problems)} columns={problemColumns} lines={data.problems} />
            </>
          )}
        </>
      ) : error ? null : (
        <Loading />
      )}
      <Legend basis={say(words.basis)} />
    </>
  )
}

/** Whoever acts begins with what waits; whoever looks on, with all. */
const usualView = (post: string | undefined): ProblemView =>
  post === 'statistician' || post === 'service-agent' ? 'all' : 'mine'

const blankOf = (view: ProblemView, settled: boolean) =>
  settled ? words.nothingSettled : view === 'mine' ? words.nothingMine : words.nothing

function addressed(given: { readonly [name in keyof Given]: string | undefined }): string {
  const known = Object.entries(given).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
  return `?${new URLSearchParams(known)}`
}
