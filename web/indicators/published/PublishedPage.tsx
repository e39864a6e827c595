import { useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { listPublished, type PublishedFigure, verdicts } from '../../../contract/indicators/published.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { PageHeader } from '../../parts/page/Section.tsx'
import { publishedLead, verdictLead, words } from '../catalogue/words.ts'
import { RoomLinks } from '../RoomLinks.tsx'
import { PublishedDocument } from './PublishedDocument.tsx'

type Given = { readonly document?: string; readonly paragraph?: string; readonly verdict?: string }

/** What the zone has said in public: by document and paragraph, each number open to its source. */
export function PublishedPage() {
  const say = useSay()
  const { data, error, refetch } = useAnswer(listPublished, {})
  if (error) {
    return (
      <>
        <PageHeader title={say(words.published)} />
        <Failure title={say(words.publishedNotOpened)} error={error} again={refetch} />
      </>
    )
  }
  return data ? <PublishedView figures={data.figures} /> : <Loading title={say(words.published)} />
}

function PublishedView({ figures }: { figures: readonly PublishedFigure[] }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { document: wanted, paragraph, verdict: given } = useSearch({ strict: false }) as Given
  const verdict = verdicts.find((one) => one === given)
  const shown = verdict ? figures.filter((figure) => figure.verdict === verdict) : figures
  const documents = [...new Set(shown.map((figure) => figure.document))]
  const equal = figures.filter((figure) => figure.agrees === true).length
  useEffect(() => {
    if (wanted) document.getElementById(`${wanted}-${paragraph}`)?.scrollIntoView({ block: 'start' })
  }, [wanted, paragraph])
  return (
    <>
      <PageHeader
        crumbs={<RoomLinks />}
        title={say(words.published)}
        lead={
          verdict ? (
            <>
              {say(verdictLead(verdict, shown.length))} <a href={`/${zone}/published`}>{say(words.allPublished)} →</a>
            </>
          ) : (
            say(publishedLead(figures.length, documents.length, equal))
          )
        }
        rule={false}
      />
      {shown.length === 0 ? <Empty title={say(words.noneOfVerdict)} /> : null}
      {documents.map((id) => (
        <PublishedDocument
          key={id}
          id={id}
          zone={zone}
          figures={shown.filter((figure) => figure.document === id)}
          here={id === wanted ? Number(paragraph) : null}
        />
      ))}
      <Legend shown={[]} />
    </>
  )
}
