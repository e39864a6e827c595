import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { promiseDay, setPlan } from '../../../../contract/delivery/acts.ts'
import { openDelivery, openProject } from '../../../../contract/delivery/ledger.ts'
import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import { type Day, isDay } from '../../../../kernel/day.ts'
import { call } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { Field } from '../../../parts/form/Field.tsx'
import { ReasonField } from '../../../parts/form/ReasonField.tsx'
import { Refused } from '../../../parts/form/Refused.tsx'
import { consequencesOf } from './consequences.ts'
import { DoneStepsSection } from './DoneStepsSection.tsx'
import { type DoneSteps, daysOfDone, doneAtFirst, isTold, whyAsked } from './done-steps.ts'
import { type Lengths, lengthsOf, readable, type Template } from './lengths.ts'
import { StepsTable } from './StepsTable.tsx'
import { SureDialog } from './SureDialog.tsx'
import { goneLabel, words } from './words.ts'

/** A template, the lengths of its steps, what the plan rests on, and the day that is promised with it. */
export function PlanForm({
  page,
  templates,
  here,
  chosen,
  choose,
}: {
  page: ProjectPage
  templates: readonly Template[]
  here: string
  /** The id of the template that is chosen. */
  chosen: string
  choose: (template: string) => void
}) {
  const say = useSay()
  const router = useRouter()
  const found = (id: string) => templates.find((template) => template.id === id)
  const template = found(chosen)
  const [lengths, setLengths] = useState<Lengths>(() => lengthsOf(page, template))
  const [reason, setReason] = useState('')
  const [day, setDay] = useState('')
  const [done, setDone] = useState<DoneSteps>(() => doneAtFirst(page, template))
  const [doneOn, setDoneOn] = useState('')
  const [asking, setAsking] = useState(false)
  const [checked, setChecked] = useState(false)
  const why = whyAsked(page, template, lengths, day)
  const { run, busy, refused } = useAct(
    async () => {
      const days = Object.fromEntries(Object.entries(lengths).map(([id, text]) => [id, Number(text)]))
      const before = why ? { done: daysOfDone(done, doneOn) } : {}
      const body = { template: chosen, days, ...before, reason: reason.trim(), version: page.version }
      await call(setPlan, { params: { project: page.id }, body })
      if (isDay(day)) await call(promiseDay, { params: { project: page.id }, body: { day: day as Day } })
    },
    { touched: [openProject, openDelivery], done: () => router.history.push(here) },
  )
  const gone = isDay(day) && day <= page.asOf ? say(goneLabel(day)) : null
  const told = !why || isTold(done, doneOn, page.asOf)
  const consequences =
    template && Object.values(lengths).every(readable)
      ? consequencesOf(page, template, lengths, { promise: day, done: why ? done : {} })
      : []
  const ready =
    template !== undefined && reason.trim() !== '' && Object.values(lengths).every(readable) && !gone && told
  return (
    <>
      <form
        className="plan-form"
        aria-label={say(words.set)}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setChecked(true)
          if (!ready) return
          if (consequences.length > 0) setAsking(true)
          else run(undefined)
        }}
      >
        <div className="plan-fields">
          <Field label={say(words.template)} error={checked && !template ? say(words.choose) : null}>
            {(control) => (
              <select
                {...control}
                value={chosen}
                onChange={(event) => {
                  choose(event.target.value)
                  setLengths(lengthsOf(page, found(event.target.value)))
                  setDone(doneAtFirst(page, found(event.target.value)))
                }}
              >
                {templates.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {say(label)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <ReasonField
            label={say(words.reason)}
            reason={reason}
            change={setReason}
            error={checked && reason.trim() === '' ? say(words.reasonMissing) : null}
          />
          {page.promised ? null : (
            <Field label={say(words.promise)} hint={say(words.promiseHint)} error={gone}>
              {(control) => (
                <input {...control} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
              )}
            </Field>
          )}
          {refused && !asking ? <Refused>{say(refused)}</Refused> : null}
          <button type="submit" className="button primary" aria-busy={busy}>
            {say(words.save)}
          </button>
        </div>
        {template ? (
          <div>
            {why ? (
              <DoneStepsSection
                template={template}
                why={why}
                done={done}
                forAll={doneOn}
                last={page.asOf}
                error={checked && !told ? say(words.doneMissing) : null}
                change={setDone}
                changeForAll={setDoneOn}
              />
            ) : null}
            <StepsTable
              template={template}
              lengths={lengths}
              change={(id, text) => setLengths({ ...lengths, [id]: text })}
            />
          </div>
        ) : null}
      </form>
      {asking ? (
        <SureDialog
          consequences={consequences}
          refused={refused}
          busy={busy}
          onAct={() => run(undefined)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
