import '../nominations.css'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { NominationBatchPage, NominationLine } from '../../../../contract/ladder/nomination-page.ts'
import {
  actOnNominationBatch,
  listNominationBatches,
  openNomination,
  seeNominationBatch,
} from '../../../../contract/ladder/nominations.ts'
import { type BatchMove, batchLifecycle } from '../../../../engines/nominations/batch/acts.ts'
import { call, useAnswer } from '../../../api.ts'
import { useAskedAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { useSession } from '../../../app/session.ts'
import { Timeline } from '../../../delivery/recorded/Timeline.tsx'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { ActButtons } from '../../../parts/form/ActButtons.tsx'
import { AskFields } from '../../../parts/form/AskFields.tsx'
import type { Typed } from '../../../parts/form/asked-fields.ts'
import { AnsweredPage } from '../../../parts/page/AnsweredPage.tsx'
import { CaseHeader } from '../../../parts/page/CaseHeader.tsx'
import { FactsStrip, RuleSection, WithRail } from '../../../parts/page/Section.tsx'
import { Nothing } from '../../../parts/table/ListItem.tsx'
import { LadderCrumbs } from '../../LadderCrumbs.tsx'
import { BatchCourse } from '../BatchCourse.tsx'
import { NominationDialog } from '../NominationDialog.tsx'
import { households, words } from '../words.ts'
import { batchActOf, batchFields, type OwnMove } from './act-fields.ts'
import { BatchRail } from './BatchRail.tsx'
import { Candidates } from './Candidates.tsx'
import { LeftOut } from './LeftOut.tsx'
import { NominationTable } from './NominationTable.tsx'
import { PublicList } from './PublicList.tsx'

/** A batch: where it stands, who is in it, whom one could nominate, the public list. */
export function BatchPage() {
  const say = useSay()
  const { batch = '' } = useParams({ strict: false })
  const answer = useAnswer(seeNominationBatch, { params: { batch } })
  return (
    <AnsweredPage answer={answer} title={say(words.batch)} failed={say(words.notOpened)}>
      {(page) => <Opened page={page} />}
    </AnsweredPage>
  )
}

const touched = [seeNominationBatch, listNominationBatches, openNomination]

/** Acts whose time follows from the phase are offered then. */
const inTime = (page: NominationBatchPage): BatchMove[] =>
  page.moves.filter(
    (move) => (move !== 'published' || page.phase === 'review') && (move !== 'granted' || page.phase === 'waiting'),
  )

function Opened({ page }: { page: NominationBatchPage }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data: session } = useSession()
  const own = session?.held.post === 'enterprise'
  const here = `/${zone}/ladder/nominations`
  const [without, setWithout] = useState<Readonly<Record<string, string>>>({})
  const act = useAskedAct<BatchMove, { move: BatchMove; typed: Typed }>(
    ({ move, typed }) =>
      call(actOnNominationBatch, {
        params: { batch: page.id },
        body: {
          version: page.version,
          act: batchActOf(
            move,
            typed,
            Object.entries(without).map(([enterprise, reason]) => ({ enterprise, reason })),
          ),
        },
      }),
    touched,
  )
  const [asked, setAsked] = useState<{ line: NominationLine; move: OwnMove } | null>(null)
  const { counts, publicity, nominations } = page
  const recommended = nominations.filter(({ state }) => state === 'recommended')
  return (
    <>
      <CaseHeader
        crumbs={<LadderCrumbs own={own} below={[{ text: say(words.page), href: here }, { text: page.name }]} />}
        title={page.name}
        standing={page}
        actions={
          own ? (
            <a className="button primary" href={`${here}/${page.id}/enterprises/own`}>
              {say(page.own || page.phase !== 'open' ? words.own : words.apply)}
            </a>
          ) : (
            <ActButtons
              moves={inTime(page)}
              main={page.phase === 'waiting' ? 'granted' : 'published'}
              nameOf={batchLifecycle.labelOf}
              ask={act.ask}
            />
          )
        }
      />
      <FactsStrip
        rows={[
          { name: say(words.title), value: say(page.title.label) },
          { name: say(words.edition), value: say(page.edition.label) },
          { name: say(words.window), value: `${page.firstDay} – ${page.lastDay}` },
          { name: say(words.office), value: say(page.office) },
          ...(counts
            ? [
                { name: say(words.all), value: counts.all },
                { name: say(words.pending), value: counts.pending },
                { name: say(words.recommended), value: counts.recommended },
                { name: say(words.granted), value: counts.granted },
              ]
            : []),
        ]}
      />
      {page.course.length > 0 ? (
        <RuleSection title={say(words.course)}>
          <BatchCourse course={page.course} office={page.office} />
        </RuleSection>
      ) : null}
      <WithRail rail={<BatchRail page={page} zone={zone} staff={!own} />}>
        {counts ? (
          <RuleSection title={say(words.nominations)} note={say(households(nominations.length))}>
            {nominations.length === 0 ? <Nothing>{say(words.nobody)}</Nothing> : null}
            {nominations.length > 0 ? (
              <NominationTable page={page} ask={(line, move) => setAsked({ line, move })} />
            ) : null}
          </RuleSection>
        ) : null}
        {page.mayNominate ? <Candidates page={page} here={`${here}/${page.id}`} /> : null}
        {publicity.list.length > 0 ? <PublicList page={page} /> : null}
        <Timeline timeline={page.timeline} />
      </WithRail>
      <Legend shown={['green', 'amber', 'unknown']} basis={say(words.basis)} />
      {act.asked ? (
        <AskFields
          key={act.asked}
          title={say(batchLifecycle.labelOf(act.asked))}
          fields={batchFields[act.asked]}
          first={act.asked === 'granted' ? { firstDay: page.asOf } : {}}
          choices={{}}
          refused={act.refused}
          busy={act.busy}
          act={(typed) => act.run({ move: act.asked!, typed })}
          close={act.close}
          below={() =>
            act.asked === 'granted' ? (
              <LeftOut listed={recommended} without={without} change={setWithout} />
            ) : act.asked === 'published' ? (
              <p>
                {say({
                  zh: `公示${recommended.length}家，${publicity.days}个工作日，从明天数起。`,
                  en: `${recommended.length} enterprises, public for ${publicity.days} working days from tomorrow.`,
                })}
              </p>
            ) : null
          }
        />
      ) : null}
      {asked ? (
        <NominationDialog
          key={`${asked.line.enterprise.id} ${asked.move}`}
          batch={page.id}
          line={asked.line}
          move={asked.move}
          conditions={page.conditions}
          close={() => setAsked(null)}
        />
      ) : null}
    </>
  )
}
