import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { decideObjection, listObjections, shortestExplanation } from '../../../contract/points/certificates.ts'
import { pointsText } from '../../../contract/points/printed.ts'
import { call, useAnswer } from '../../api.ts'
import { useAskedAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Ask } from '../../parts/form/Ask.tsx'
import { ReasonField } from '../../parts/form/ReasonField.tsx'
import { Name } from '../../parts/Name.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { Empty } from '../../parts/page/BlankState.tsx'
import { PageHeader } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { EnterpriseLinks } from '../../register/EnterpriseLinks.tsx'
import { words as common } from '../words.ts'
import { objectionLamps } from './objection-lamps.ts'
import { words } from './words.ts'

type Objections = z.infer<typeof listObjections.answer & z.ZodType>
type Objection = Objections['objections'][number]

/** What enterprises hold against their points, those that wait first. */
export function ObjectionsPage() {
  const say = useSay()
  const answer = useAnswer(listObjections, { query: {} })
  return (
    <AnsweredPage answer={answer} title={say(words.title)} failed={say(common.notOpened)}>
      {(page) => <Listed {...page} />}
    </AnsweredPage>
  )
}

function Listed({ objections, mayDecide }: Objections) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const [reason, setReason] = useState('')
  const { asked, ask, close, run, busy, refused } = useAskedAct<
    { objection: Objection; accepted: boolean },
    { objection: Objection; accepted: boolean }
  >(
    ({ objection, accepted }) =>
      call(decideObjection, { params: { objection: objection.id }, body: { accepted, reason } }),
    [listObjections],
  )
  const open = objections.filter(({ state }) => state === 'open').length
  const begin = (objection: Objection, accepted: boolean) => {
    setReason('')
    ask({ objection, accepted })
  }
  return (
    <>
      <PageHeader
        crumbs={<EnterpriseLinks />}
        title={say(words.title)}
        lead={say({
          zh: open > 0 ? `${open}件待处理。` : '没有待处理的异议。',
          en: open > 0 ? `${open} wait for a decision.` : 'None waits for a decision.',
        })}
      />
      {objections.length === 0 ? <Empty title={say(words.none)}>{say(words.noneNote)}</Empty> : null}
      <ul>
        {objections.map((objection) => (
          <ListItem
            key={objection.id}
            sign={<Lamp state={objectionLamps[objection.state]} silent />}
            first={
              <>
                <a
                  className="quiet-link strong"
                  href={`/${zone}/points/runs/${objection.run}/enterprises/${objection.subject.id}`}
                >
                  <Name text={objection.subject.name} />
                </a>
                {'　'}
                {say(objection.part?.label ?? words.whole)}
                {say({ zh: '：', en: ': ' })}
                <Name text={objection.text} />
              </>
            }
            second={
              <>
                <Standing objection={objection} />
                {objection.row ? (
                  <>
                    {' · '}
                    <a href={`/${zone}/registers/enterprise_year/${objection.row}`}>{say(words.figures)}</a>
                  </>
                ) : null}
              </>
            }
            act={
              mayDecide && objection.state === 'open' ? (
                <>
                  <button type="button" className="button small" onClick={() => begin(objection, true)}>
                    {say(words.accept)}
                  </button>{' '}
                  <button type="button" className="button small" onClick={() => begin(objection, false)}>
                    {say(words.reject)}
                  </button>
                </>
              ) : null
            }
          />
        ))}
      </ul>
      {asked ? (
        <Ask
          title={say(asked.accepted ? words.accept : words.reject)}
          act={say(asked.accepted ? words.accept : words.reject)}
          refused={refused ? say(refused) : null}
          busy={busy}
          ready={reason.trim().length >= shortestExplanation}
          onAct={() => run(asked)}
          close={close}
        >
          <p>{say(asked.accepted ? words.acceptWhat : words.rejectWhat)}</p>
          {asked.accepted && asked.objection.row ? (
            <p>
              <a href={`/${zone}/registers/enterprise_year/${asked.objection.row}`}>{say(words.toFigures)} →</a>
            </p>
          ) : null}
          <ReasonField label={say(words.reason)} reason={reason} change={setReason} least={shortestExplanation} />
        </Ask>
      ) : null}
      <Legend shown={['amber', 'green', 'unknown']} />
    </>
  )
}

/** Year, day, state; and where it was decided, why, and what it changed. */
function Standing({
  objection: { serial, year, made, stateLabel, decision, before, after },
}: {
  objection: Objection
}) {
  const say = useSay()
  return (
    <>
      {say({ zh: `第${serial}号 · ${year}年 · `, en: `No. ${serial} · ${year} · ` })}
      {momentText(made.at)} · {say(stateLabel)}
      {decision ? (
        <>
          {say({ zh: '：', en: ': ' })}
          <Name text={decision.reason} />
        </>
      ) : null}
      {before && after ? ` · ${pointsText(before.score)} → ${pointsText(after.score)}` : null}
    </>
  )
}
