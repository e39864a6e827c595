import './RoundForm.css'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { audiences, openRound, previewRound, type RoundChoice } from '../../../contract/collection/round.ts'
import { dayAt } from '../../../kernel/day.ts'
import { kindLabels, periodLabel, previous } from '../../../kernel/period.ts'
import { CallError, call } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Field, FormColumn } from '../../parts/form/Field.tsx'
import { Refused } from '../../parts/form/Refused.tsx'
import { WithRail } from '../../parts/page/Section.tsx'
import { type Kind, kinds, recentPeriods } from '../periods.ts'
import { words } from '../words.ts'
import { ChoiceEnterprises } from './ChoiceEnterprises.tsx'
import { ChoiceItems } from './ChoiceItems.tsx'
import { RoundPreview } from './RoundPreview.tsx'
import { Stepper } from './Stepper.tsx'

const nothingLeftOut: RoundChoice = { leftOut: [], where: '', enterprises: [], workdays: 5 }

/** Chooses who is asked what for which period until when; beside it the tasks that will fall. */
export function RoundForm({ header, here }: { header: ReactNode; here: string }) {
  const say = useSay()
  const router = useRouter()
  const today = dayAt(Date.now())
  const [audience, setAudience] = useState<(typeof audiences)[number]>('department')
  const [kind, setKind] = useState<Kind>('month')
  const [period, setPeriod] = useState<string>(() => previous(recentPeriods('month', today)[0]!))
  const [choice, setChoice] = useState(nothingLeftOut)
  const [template, setTemplate] = useState(0)
  const [due, setDue] = useState('')
  const body = { period, audience, choice, ...(due && { due }) }
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: [previewRound.id, body],
    queryFn: ({ signal }) => call(previewRound, { body }, signal),
    placeholderData: keepPreviousData,
  })
  const open = useMutation({
    mutationFn: () => call(openRound, { body }),
    onSuccess: ({ round }) => router.history.push(`${here}/rounds/${round}`),
  })
  const change = (part: Partial<RoundChoice>) => setChoice((now) => ({ ...now, ...part }))
  const choosePeriod = (to: string) => {
    setPeriod(to)
    setDue('')
    change({ leftOut: [] })
  }
  const chooseKind = (to: Kind) => {
    setKind(to)
    choosePeriod(previous(recentPeriods(to, today)[0]!))
  }
  const chooseAudience = (to: (typeof audiences)[number]) => {
    setAudience(to)
    setChoice({ ...nothingLeftOut, workdays: choice.workdays })
    setTemplate(template + 1)
    chooseKind(to === 'enterprise' ? 'year' : kind)
  }
  const refusedChoice = error instanceof CallError ? say(error.sentence) : null
  const refused = open.error instanceof CallError ? say(open.error.sentence) : null
  const ready = data !== undefined && !error && !isPlaceholderData && data.tasks > 0 && data.due !== null
  const listed = data && data.unmatched.length > 0
  const unmatched = listed
    ? say({
        zh: `名录里找不到或重名：${data.unmatched.slice(0, 3).join('、')}${data.unmatched.length > 3 ? `等${data.unmatched.length}家` : ''}`,
        en: `Not one enterprise of the register: ${data.unmatched.slice(0, 3).join(', ')}`,
      })
    : null
  return (
    <WithRail
      rail={
        <div className="task-rail">
          <RoundPreview preview={data} error={error} here={here} audience={audience} />
        </div>
      }
    >
      {header}
      <FormColumn
        label={say(words.openOne)}
        onSubmit={() => {
          if (ready && !listed && !open.isPending) open.mutate()
        }}
      >
        <fieldset className="choice">
          <legend>{say(words.audience)}</legend>
          {audiences.map((one) => (
            <button
              key={one}
              type="button"
              className="button"
              aria-pressed={audience === one}
              onClick={() => chooseAudience(one)}
            >
              {say(words[one])}
            </button>
          ))}
        </fieldset>
        {audience === 'department' ? (
          <fieldset className="choice">
            <legend>{say(words.chooseKind)}</legend>
            {kinds.map((one) => (
              <button
                key={one}
                type="button"
                className="button"
                aria-pressed={kind === one}
                onClick={() => chooseKind(one)}
              >
                {say(kindLabels[one])}
              </button>
            ))}
          </fieldset>
        ) : null}
        <Field label={say(words.period)}>
          {(control) => (
            <select {...control} value={period} onChange={(event) => choosePeriod(event.target.value)}>
              {recentPeriods(kind, today).map((one) => (
                <option key={one} value={one}>
                  {say(periodLabel(one))}
                </option>
              ))}
            </select>
          )}
        </Field>
        {data?.last ? (
          <p className="like-last">
            <button
              type="button"
              className="button small"
              onClick={() => {
                if (data.last) setChoice(data.last.choice)
                setTemplate(template + 1)
              }}
            >
              {say(words.likeLast)}
            </button>{' '}
            <span className="field-below">
              {say({
                zh: `按${data.last.periodLabel.zh}那一轮的选项和时限`,
                en: `choices and days of the round for ${data.last.periodLabel.en}`,
              })}
            </span>
          </p>
        ) : null}
        {audience === 'enterprise' ? (
          <ChoiceEnterprises
            key={template}
            choice={choice}
            where={data?.where ?? ''}
            refused={refusedChoice ?? unmatched}
            change={change}
          />
        ) : null}
        {data && data.groups.length > 0 ? (
          <ChoiceItems groups={data.groups} leftOut={choice.leftOut} change={(leftOut) => change({ leftOut })} />
        ) : null}
        <Stepper
          title={say(words.workdays)}
          value={choice.workdays}
          due={data?.due ?? null}
          change={(workdays) => change({ workdays })}
        />
        {due !== '' || data?.due === null ? (
          <Field
            label={say(words.dueDay)}
            hint={say(words.dueDayNote)}
            error={due !== '' && data?.due === null && data.warning ? say(data.warning) : null}
          >
            {(control) => (
              <input {...control} type="date" value={due} onChange={(event) => setDue(event.target.value)} />
            )}
          </Field>
        ) : null}
        {refused ? <Refused>{refused}</Refused> : null}
        <div className="form-end">
          <button
            type="submit"
            className="button primary"
            disabled={!ready || listed === true}
            aria-busy={open.isPending}
          >
            {say({
              zh: `发出${data?.tasks ?? 0}件填报`,
              en: `Open with ${data?.tasks ?? 0} ${data?.tasks === 1 ? 'task' : 'tasks'}`,
            })}
          </button>
        </div>
      </FormColumn>
    </WithRail>
  )
}
