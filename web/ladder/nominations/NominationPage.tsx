import './nominations.css'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { NominationPage as Page } from '../../../contract/ladder/nomination-page.ts'
import {
  actOnNomination,
  listNominationBatches,
  openNomination,
  seeNominationBatch,
} from '../../../contract/ladder/nominations.ts'
import { nominationLifecycle } from '../../../engines/nominations/nomination/acts.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { useSession } from '../../app/session.ts'
import { Timeline } from '../../delivery/recorded/Timeline.tsx'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ActButtons } from '../../parts/form/ActButtons.tsx'
import { AskFields } from '../../parts/form/AskFields.tsx'
import { askedField } from '../../parts/form/asked-fields.ts'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { CaseHeader } from '../../parts/page/CaseHeader.tsx'
import { Folded } from '../../parts/page/Folded.tsx'
import { RuleSection, WithRail } from '../../parts/page/Section.tsx'
import { ladderDoor } from '../door.ts'
import { ClauseTable } from '../enterprise/ClauseTable.tsx'
import { FactTable } from '../enterprise/FactTable.tsx'
import { QuestionList } from '../enterprise/QuestionList.tsx'
import { ReportList } from '../enterprise/ReportList.tsx'
import { RungRows } from '../enterprise/RungSection.tsx'
import { LadderCrumbs } from '../LadderCrumbs.tsx'
import { words as ladderWords } from '../words.ts'
import { BatchCourse } from './BatchCourse.tsx'
import { BatchItem } from './BatchItem.tsx'
import type { OwnMove } from './batch/act-fields.ts'
import { DecisionSection } from './DecisionSection.tsx'
import { HandInDialog } from './HandInDialog.tsx'
import { NominationDialog } from './NominationDialog.tsx'
import { words } from './words.ts'

/** One enterprise in a batch: what the zone knows already, what is missing, and the act of handing it in. */
export function NominationPage() {
  const say = useSay()
  const { batch = '', enterprise = 'own' } = useParams({ strict: false })
  const answer = useAnswer(openNomination, { params: { batch, enterprise } })
  return (
    <AnsweredPage answer={answer} title={say(words.own)} failed={say(words.notOpened)}>
      {(page) => <Opened page={page} wanted={enterprise} />}
    </AnsweredPage>
  )
}

const touched = [openNomination, listNominationBatches, seeNominationBatch]

/** 6项已带出4项，还有1条不满足 */
function leadOf({ facts, rung }: Page) {
  const known = facts.filter(({ value }) => value !== null).length
  const { unmet, unknown } = rung.count
  const zh = [
    `${facts.length}项已带出${known}项`,
    unmet > 0 ? `${unmet}条不满足` : '',
    unknown > 0 ? `${unknown}条缺数` : '',
  ]
  const en = [
    `${known} of ${facts.length} facts are filled in`,
    unmet > 0 ? `${unmet} not met` : '',
    unknown > 0 ? `${unknown} unknown` : '',
  ]
  return { zh: zh.filter(Boolean).join('，'), en: en.filter(Boolean).join(', ') }
}

function Opened({ page, wanted }: { page: Page; wanted: string }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data: session } = useSession()
  const own = session?.held.post === 'enterprise'
  const { batch, nomination, rung, enterprise } = page
  const here = `/${zone}/ladder/nominations`
  const lead = leadOf(page)
  const door = ladderDoor(wanted, {})
  const [move, setMove] = useState<OwnMove | null>(null)
  const moves = (nomination?.moves ?? []).filter((one) => one !== 'resubmitted') as OwnMove[]
  return (
    <>
      <CaseHeader
        crumbs={
          <LadderCrumbs
            own={own}
            below={[
              { text: say(words.page), href: here },
              { text: batch.name, href: `${here}/${batch.id}` },
              { text: enterprise.name, named: true },
            ]}
          />
        }
        title={enterprise.name}
        named
        standing={{
          lamp: nomination?.lamp ?? (page.hindrance ? 'unknown' : 'amber'),
          stateLabel: nomination?.stateLabel ?? words.notYetIn,
          reason: nomination?.reason ?? (nomination ? lead : (page.hindrance ?? lead)),
          demonstration: page.demonstration,
        }}
        actions={<ActButtons moves={moves} nameOf={nominationLifecycle.labelOf} ask={setMove} />}
      />
      <WithRail
        rail={
          <>
            <RuleSection title={say(words.batch)} level={3}>
              <ul>
                <BatchItem line={batch} zone={zone} titled={false} />
              </ul>
            </RuleSection>
            <QuestionList page={page} door={door} rung={rung} />
          </>
        }
      >
        <Submit page={page} wanted={wanted} />
        {nomination ? <DecisionSection line={nomination} /> : null}
        <ReportList page={page} door={door} />
        <RuleSection title={say(words.conditions)} note={say(lead)}>
          <RungRows page={page} rung={rung} door={door} />
        </RuleSection>
        <Folded label={say(ladderWords.clauses)}>
          <ClauseTable rung={rung} />
        </Folded>
        <FactTable page={page} />
        {page.timeline.length > 0 ? <Timeline timeline={page.timeline} /> : null}
      </WithRail>
      {batch.course.length > 0 ? (
        <RuleSection title={say(words.course)}>
          <BatchCourse course={batch.course} office={batch.office} />
        </RuleSection>
      ) : null}
      <Legend shown={['green', 'amber', 'unknown']} basis={say(words.basis)} />
      {move && nomination ? (
        <NominationDialog
          key={move}
          batch={batch.id}
          line={nomination}
          move={move}
          conditions={rung.conditions}
          close={() => setMove(null)}
        />
      ) : null}
    </>
  )
}

/** Hands it in: for the enterprise with its promise, for the office that nominates it with the reason. */
function Submit({ page, wanted }: { page: Page; wanted: string }) {
  const say = useSay()
  const { data: session } = useSession()
  const own = session?.held.post === 'enterprise'
  const [asking, setAsking] = useState(false)
  const kind = page.nomination ? 'resubmitted' : 'submitted'
  const { run, busy, refused } = useAct(
    (note: string | undefined) =>
      call(actOnNomination, {
        params: { batch: page.batch.id, enterprise: wanted },
        body: { version: page.version, act: { kind, ...(note && { note }), ...(own && { promised: true }) } },
      }),
    { touched, done: () => setAsking(false) },
  )
  const title = say(own ? (page.nomination ? words.resubmit : words.submit) : words.nominate)
  if (!page.maySubmit) return null
  if (page.hindrance) return page.nomination ? null : <p className="list-none">{say(page.hindrance)}</p>
  return (
    <RuleSection title={title}>
      {page.rung.state === 'met' ? null : <p className="list-none">{say(words.mayStill)}</p>}
      <div className="form-end">
        <button type="button" className="button primary" onClick={() => setAsking(true)}>
          {title}
        </button>
      </div>
      {asking && own ? (
        <HandInDialog
          page={page}
          title={title}
          refused={refused}
          busy={busy}
          handIn={() => run(undefined)}
          close={() => setAsking(false)}
        />
      ) : null}
      {asking && !own ? (
        <AskFields
          title={title}
          fields={[askedField('note', 'lines', words.nominateWhy.zh, words.nominateWhy.en)]}
          first={{}}
          choices={{}}
          refused={refused}
          busy={busy}
          act={({ note }) => run(note?.trim())}
          close={() => setAsking(false)}
        />
      ) : null}
    </RuleSection>
  )
}
