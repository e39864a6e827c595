import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listCatalogue } from '../../contract/indicators/catalogue.ts'
import { listTargets, openTarget, setTarget, type TargetRow } from '../../contract/targets.ts'
import { call, useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { Ask } from '../parts/form/Ask.tsx'
import { Field } from '../parts/form/Field.tsx'
import { ReasonField } from '../parts/form/ReasonField.tsx'
import { refusedIn } from './refused.ts'
import { words } from './words.ts'

/** Sets the target of a year, or changes one that stands; the old one stays visible with the reason of the new. */
export function SetTargetDialog({ year, row, close }: { year: string; row?: TargetRow; close: () => void }) {
  const say = useSay()
  const answers = useQueryClient()
  const { data: catalogue } = useAnswer(listCatalogue, { query: { all: 'true' } })
  const [given, setGiven] = useState({
    indicator: row?.indicator ?? '',
    department: row?.departmentId ?? '',
    year,
    value: row?.whole.value ?? '',
    reason: '',
  })
  const [checked, setChecked] = useState(false)
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part })
  const indicators = catalogue?.indicators.filter(({ formula }) => formula === null) ?? []
  const chosen = indicators.find(({ id }) => id === given.indicator)
  const departments = [...new Map(indicators.map((one) => [one.ownerId, one.owner])).entries()]
  const readable = /^\d+(\.\d+)?$/.test(given.value.trim())
  const ready = readable && given.indicator !== '' && given.reason.trim() !== ''
  const change = useMutation({
    mutationFn: () =>
      call(setTarget, {
        body: { ...given, value: given.value.trim(), department: given.department || (chosen?.ownerId ?? '') },
      }),
    onSuccess: async () => {
      await answers.invalidateQueries({ queryKey: [listTargets.id] })
      await answers.invalidateQueries({ queryKey: [openTarget.id] })
      close()
    },
  })
  const title = say(row ? words.change : words.set)
  const submit = () => {
    setChecked(true)
    if (ready) change.mutate()
  }
  return (
    <Ask
      title={title}
      act={title}
      refused={refusedIn(change.error, say)}
      busy={change.isPending}
      onAct={submit}
      close={close}
    >
      {row ? null : (
        <>
          <Field label={say(words.indicator)} error={checked && given.indicator === '' ? say(words.noIndicator) : null}>
            {(control) => (
              <select
                {...control}
                value={given.indicator}
                onChange={(event) => set({ indicator: event.target.value, department: '' })}
              >
                <option value="">{say(words.choose)}</option>
                {indicators.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {say(label)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={say(words.department)}>
            {(control) => (
              <select
                {...control}
                value={given.department || (chosen?.ownerId ?? '')}
                onChange={(event) => set({ department: event.target.value })}
              >
                {departments.map(([id, label]) => (
                  <option key={id} value={id}>
                    {say(label)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={say(words.year)}>
            {(control) => (
              <input
                {...control}
                inputMode="numeric"
                value={given.year}
                onChange={(event) => set({ year: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
      <Field
        label={say(words.value)}
        unit={chosen?.unit ?? row?.unit ?? ''}
        error={checked && !readable ? say(words.wrongValue) : null}
      >
        {(control) => (
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            value={given.value}
            onChange={(event) => set({ value: event.target.value })}
          />
        )}
      </Field>
      <ReasonField
        label={say(words.basis)}
        reason={given.reason}
        change={(reason) => set({ reason })}
        error={checked && given.reason.trim() === '' ? say(words.noReason) : null}
      />
    </Ask>
  )
}
