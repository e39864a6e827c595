import '../collection.css'
import { useMutation } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { audiences, openRound, previewRound } from '../../../contract/collection.ts'
import { dayAt } from '../../../kernel/day.ts'
import { kindLabels, periodLabel, previous } from '../../../kernel/period.ts'
import { CallError, call, useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Field, FormColumn } from '../../parts/form/Field.tsx'
import { Crumbs, PageHeader, WithRail } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { type Kind, kinds, recentPeriods } from '../periods.ts'
import { words } from '../words.ts'
import { RoundPreview } from './RoundPreview.tsx'

const longest = 60

/** Opens a round: who fills in, which period, how many working days; beside it the tasks that will fall. */
export function NewRoundPage() {
  const say = useSay()
  const router = useRouter()
  const { zone = '' } = useParams({ strict: false })
  const today = dayAt(Date.now())
  const [audience, setAudience] = useState<(typeof audiences)[number]>('department')
  const [kind, setKind] = useState<Kind>('month')
  const [period, setPeriod] = useState<string>(() => previous(recentPeriods('month', today)[0]!))
  const [workdays, setWorkdays] = useState(5)
  const here = `/${zone}/collection`
  const preview = useAnswer(previewRound, { query: { period, audience, workdays } })
  const open = useMutation({
    mutationFn: () => call(openRound, { body: { period, audience, workdays } }),
    onSuccess: ({ round }) => router.history.push(`${here}/rounds/${round}`),
  })
  const chooseKind = (to: Kind) => {
    setKind(to)
    setPeriod(previous(recentPeriods(to, today)[0]!))
  }
  const chooseAudience = (to: (typeof audiences)[number]) => {
    setAudience(to)
    if (to === 'enterprise') chooseKind('year')
  }
  const data = preview.data
  const ready = data !== undefined && data.total > 0 && data.open === null && data.due !== null
  const refused = open.error instanceof CallError ? say(open.error.sentence) : null
  const crumbs = [{ text: say(words.collection), href: here }, { text: say(words.openOne) }]
  return (
    <WithRail
      rail={
        <div className="task-rail">
          <RoundPreview preview={data} error={preview.error} here={here} />
        </div>
      }
    >
      <PageHeader crumbs={<Crumbs label={say(words.crumbs)} items={crumbs} />} title={say(words.openOne)} />
      <FormColumn
        label={say(words.openOne)}
        onSubmit={() => {
          if (ready && !open.isPending) open.mutate()
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
            <select {...control} value={period} onChange={(event) => setPeriod(event.target.value)}>
              {recentPeriods(kind, today).map((one) => (
                <option key={one} value={one}>
                  {say(periodLabel(one))}
                </option>
              ))}
            </select>
          )}
        </Field>
        <fieldset className="choice stepper">
          <legend>{say(words.workdays)}</legend>
          <button
            type="button"
            className="button"
            aria-label={say(words.fewer)}
            disabled={workdays <= 1}
            onClick={() => setWorkdays(workdays - 1)}
          >
            −
          </button>
          <output>
            <b>{workdays}</b> {say(words.workdaysUnit)}
          </output>
          <button
            type="button"
            className="button"
            aria-label={say(words.moreDays)}
            disabled={workdays >= longest}
            onClick={() => setWorkdays(workdays + 1)}
          >
            +
          </button>
        </fieldset>
        {refused ? (
          <p className="form-faults" role="alert">
            <Lamp state="red" size={12} silent /> {refused}
          </p>
        ) : null}
        <div className="form-end">
          <button type="submit" className="button primary" disabled={!ready} aria-busy={open.isPending}>
            {say({ zh: `发出${data?.total ?? 0}件填报`, en: `Open with ${data?.total ?? 0} tasks` })}
          </button>
        </div>
      </FormColumn>
    </WithRail>
  )
}
