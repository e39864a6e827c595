import './papers.css'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type DraftAnswer, draftPaper, issuePaper, listPapers } from '../../../contract/delivery/papers.ts'
import { paperKindIds } from '../../../engines/delivery/problems/written-paper.ts'
import { dayLabel } from '../../../kernel/day.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { PageHeader } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { ProjectCrumbs } from '../ProjectCrumbs.tsx'
import { PaperText } from './PaperText.tsx'
import { words } from './words.ts'

/** A paper as it would be issued now: read first, then numbered and kept as it was read. */
export function DraftPage() {
  const say = useSay()
  const given = useSearch({ strict: false }) as { kind?: string; period?: string }
  const kind = paperKindIds.find((known) => known === given.kind) ?? 'bulletin'
  const query = { kind, ...(given.period && { period: given.period }) }
  const answer = useAnswer(draftPaper, { query })
  return (
    <AnsweredPage answer={answer} title={say(words.issued)} failed={say(words.notOpened)}>
      {(page) => <Draft draft={page} refetch={answer.refetch} />}
    </AnsweredPage>
  )
}

function Draft({ draft, refetch }: { draft: DraftAnswer; refetch: () => Promise<unknown> }) {
  const say = useSay()
  const router = useRouter()
  const { zone = '' } = useParams({ strict: false })
  const [asking, setAsking] = useState(false)
  const here = `/${zone}/projects/papers`
  const { kind, period, hash, kindLabel, number, issuedOn, hindrance } = draft
  const { run, busy, refused, forget } = useAct(
    () => call(issuePaper, { body: { kind, hash, ...(period && { period }) } }),
    { touched: [listPapers], done: ({ id }) => router.history.push(`${here}/${id}`) },
  )
  const close = () => {
    setAsking(false)
    forget()
    void refetch()
  }
  const title = say({ zh: `印发${kindLabel.zh}`, en: `Issue: ${kindLabel.en.toLowerCase()}` })
  return (
    <>
      <PageHeader
        crumbs={<ProjectCrumbs below={[{ text: say(words.issued), href: here }, { text: title }]} />}
        title={title}
        aside={draft.demonstration ? <Demonstration /> : null}
        lead={say(
          hindrance ?? {
            zh: `印发后编为${number.zh}，署${dayLabel(issuedOn).zh}。${words.issueNote.zh}`,
            en: `It will be ${number.en}, dated ${dayLabel(issuedOn).en}. ${words.issueNote.en}`,
          },
        )}
        actions={
          draft.mayIssue && !hindrance ? (
            <button type="button" className="button primary" onClick={() => setAsking(true)}>
              {say(words.issue)}
            </button>
          ) : null
        }
      />
      <PaperText text={draft} number={number} day={issuedOn} />
      {asking ? (
        <Ask
          title={say({ zh: `印发${number.zh}`, en: `Issue ${number.en}` })}
          act={say(words.issue)}
          refused={refused ? say(refused) : null}
          busy={busy}
          onAct={() => run(undefined)}
          close={close}
        >
          <p>{say(words.issueNote)}</p>
        </Ask>
      ) : null}
    </>
  )
}
