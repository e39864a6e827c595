import '../collection.css'
import './CorrectionsPage.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type Correction, decideCorrection, listCorrections } from '../../../contract/collection/corrections.ts'
import { CallError, call, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Field } from '../../parts/form/Field.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { Crumbs, PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { printedText } from '../../parts/quantity.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { said } from '../sentences.ts'
import { words } from '../words.ts'

const stateWords = { open: words.waiting, accepted: words.corrected, refused: words.notCorrected } as const

/** Requests to correct locked numbers: what was, what it shall be, why, who asks; the statistician decides. */
export function CorrectionsPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(listCorrections, {})
  const here = `/${zone}/collection`
  if (error) return <Failure page title={say(words.notOpened)} error={error} again={refetch} />
  if (!data) return <Loading title={say(words.corrections)} bars={['32%', '70%', '64%']} />
  const waiting = data.corrections.filter(({ state }) => state === 'open')
  const decided = data.corrections.filter(({ state }) => state !== 'open')
  const crumbs = [{ text: say(words.collection), href: here }, { text: say(words.corrections) }]
  return (
    <>
      <PageHeader
        crumbs={<Crumbs label={say(words.crumbs)} items={crumbs} />}
        title={say(words.corrections)}
        lead={say({
          zh: `待核定${waiting.length}件。${words.correctionNote.zh}`,
          en: `${waiting.length} waiting. ${words.correctionNote.en}`,
        })}
        rule={false}
      />
      <div className="below-header" />
      <RuleSection title={say(words.waiting)}>
        {waiting.length > 0 ? (
          <ul className="corrections">
            {waiting.map((correction) => (
              <CorrectionRow key={correction.id} correction={correction} />
            ))}
          </ul>
        ) : (
          <Empty title={say(words.noCorrections)}>{say(words.noCorrectionsNote)}</Empty>
        )}
      </RuleSection>
      {decided.length > 0 ? (
        <RuleSection title={say(words.decided)}>
          <ul className="corrections">
            {decided.map((correction) => (
              <CorrectionRow key={correction.id} correction={correction} />
            ))}
          </ul>
        </RuleSection>
      ) : null}
    </>
  )
}

function CorrectionRow({ correction }: { correction: Correction }) {
  const say = useSay()
  const language = useLanguage()
  const { decision, state } = correction
  const told = (value: string) =>
    printedText({ value, unit: correction.unit, qualifier: 'exact', origin: 'reported' }, language)
  return (
    <li>
      <p className="correction-head">
        <a href={correction.href}>
          {say(correction.label)} {say(correction.periodLabel)}
        </a>{' '}
        <span className="correction-values">
          <s>{told(correction.was)}</s> → <b>{told(correction.value)}</b>
        </span>
        <span className="correction-state">
          {state === 'open' ? <Lamp state="amber" size={12} silent /> : null} {say(stateWords[state])}
        </span>
      </p>
      {correction.finding ? (
        <p className="field-below">
          <Lamp state="amber" size={12} silent /> {say(said(correction.finding, say(words.accepted)))}
        </p>
      ) : null}
      <p className="field-below">
        {say(correction.owner)} {correction.person}{' '}
        {say(
          said({ zh: momentText(correction.requestedAt), en: momentText(correction.requestedAt) }, correction.reason),
        )}
      </p>
      {decision ? (
        <p className="field-below">
          {decision.person} {momentText(decision.at)}{' '}
          {decision.reason ? say(said(stateWords[state], decision.reason)) : say(stateWords[state])}
        </p>
      ) : null}
      {correction.mayDecide ? <Decide id={correction.id} /> : null}
    </li>
  )
}

function Decide({ id }: { id: string }) {
  const say = useSay()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const decide = useMutation({
    mutationFn: (accept: boolean) => call(decideCorrection, { params: { correction: id }, body: { accept, reason } }),
    onSuccess: () => queries.invalidateQueries(),
  })
  const refused = decide.error instanceof CallError ? say(decide.error.sentence) : null
  const send = (accept: boolean) => {
    if (!decide.isPending) decide.mutate(accept)
  }
  return (
    <div className="decide screen-only">
      <Field label={say(words.decision)} beside={say(words.decisionNote)} error={refused}>
        {(control) => (
          <input {...control} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <div className="field-repairs">
        <button type="button" className="button" onClick={() => send(true)}>
          {say(words.accept)}
        </button>
        <button type="button" className="button" onClick={() => send(false)}>
          {say(words.refuse)}
        </button>
      </div>
    </div>
  )
}
