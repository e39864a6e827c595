import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type AuditEntry, exportAudit, listAudit } from '../../../contract/audit.ts'
import { auditActs } from '../../../contract/audit-acts.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import { type Post, posts } from '../../../kernel/post.ts'
import { addressOf, call } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { exactMoment } from '../../app/moments.ts'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { JxTable, TwoLines } from '../../parts/table/JxTable.tsx'
import { PartHeader } from '../PartHeader.tsx'
import { words as shared } from '../words.ts'
import { ActFacts } from './ActFacts.tsx'
import { subjectLabel } from './subject.ts'
import { everything, queryOf, TrailFilter, type Wanted } from './TrailFilter.tsx'
import { Verification } from './Verification.tsx'
import { words } from './words.ts'

const lampOf = ({ act, detail }: AuditEntry): Lamp | null => {
  if (act !== 'sign-in.refused') return null
  return Number(detail.seconds ?? 0) > 0 ? 'red' : 'amber'
}

/** Everything, or the act and the days that the address asks for. */
function useTrailAsked(): Wanted {
  const { act = '', from = '', to = '' } = useSearch({ strict: false }) as Partial<Wanted>
  return act || from || to ? { ...everything, act, from, to } : everything
}

/** The trail of the zone: verified, narrowed by person, act and day, read on backwards, exported. */
export function TrailPart() {
  const say = useSay()
  const [wanted, setWanted] = useState(useTrailAsked())
  const filter = queryOf(wanted)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [listAudit.id, filter],
    queryFn: ({ pageParam, signal }) =>
      call(listAudit, { query: { ...filter, ...(pageParam === null ? {} : { before: pageParam }) } }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
  if (error) {
    return (
      <>
        <PartHeader id="trail" />
        <Failure title={say(shared.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (!data)
    return (
      <>
        <PartHeader id="trail" />
        <Loading />
      </>
    )
  const entries = data.pages.flatMap((page) => page.entries)
  const [newest] = entries
  const narrowed = Object.keys(filter).length > 0
  return (
    <>
      <PartHeader
        id="trail"
        lead={[
          newest && !narrowed
            ? {
                text: {
                  zh: `本区共${grouped(String(newest.number))}条记录，最近一条在${exactMoment(newest.at)}。`,
                  en: `The zone has ${grouped(String(newest.number))} entries, the last at ${exactMoment(newest.at)}.`,
                },
              }
            : {
                text: hasNextPage
                  ? {
                      zh: `符合条件的，先列最近${entries.length}条。`,
                      en: `The newest ${entries.length} entries that fit.`,
                    }
                  : { zh: `符合条件的有${entries.length}条。`, en: `${entries.length} entries fit.` },
              },
        ]}
      />
      <div className="administration">
        <Verification />
        <RuleSection
          title={say(words.trail)}
          note={say(words.trailNote)}
          side={
            <a className="button small" href={addressOf(exportAudit.path, { query: filter })} download>
              {say(words.export)}
            </a>
          }
        >
          <TrailFilter wanted={wanted} change={setWanted} />
          {entries.length === 0 ? (
            <Empty title={say(words.nothing)}>{say(words.nothingNote)}</Empty>
          ) : (
            <JxTable
              caption={say(words.trail)}
              rows={entries}
              keyOf={(entry) => String(entry.number)}
              lampOf={lampOf}
              compact
              columns={[
                {
                  id: 'act',
                  head: say(words.act),
                  cell: (entry) => (
                    <span className="whole">{auditActs[entry.act] ? say(auditActs[entry.act]!) : entry.act}</span>
                  ),
                },
                {
                  id: 'person',
                  head: say(words.person),
                  phone: 'plain',
                  cell: (entry) => (
                    <TwoLines
                      first={
                        <span className="whole">
                          {entry.account === 'pack' ? say(words.pack) : entry.person || say(words.system)}
                        </span>
                      }
                      second={
                        <span className="whole">{entry.post in posts ? say(posts[entry.post as Post]) : ''}</span>
                      }
                    />
                  ),
                },
                {
                  id: 'subject',
                  head: say(words.subject),
                  phone: 'plain',
                  cell: (entry) => <span className="whole">{say(subjectLabel(entry))}</span>,
                },
                {
                  id: 'detail',
                  head: say(words.detail),
                  phone: 'line',
                  cell: (entry) => <ActFacts detail={entry.detail} />,
                },
                {
                  id: 'at',
                  head: say(words.at),
                  phone: 'plain',
                  cell: (entry) => <span className="whole">{exactMoment(entry.at)}</span>,
                },
                { id: 'number', head: say(words.number), numeric: true, phone: 'right', cell: (entry) => entry.number },
              ]}
            />
          )}
          <p className="pager">
            {hasNextPage ? (
              <button
                type="button"
                className="button small"
                aria-busy={isFetchingNextPage}
                onClick={() => fetchNextPage()}
              >
                {say(words.more)}
              </button>
            ) : entries.length > 0 && !narrowed ? (
              say(words.end)
            ) : null}
          </p>
        </RuleSection>
      </div>
    </>
  )
}
