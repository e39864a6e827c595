import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { editTargetShare, openTarget, type TargetRow, type TargetShare } from '../../contract/targets.ts'
import { call } from '../api.ts'
import { useSay } from '../app/language.ts'
import { Ask } from '../parts/form/Ask.tsx'
import { Field } from '../parts/form/Field.tsx'
import { ReasonField } from '../parts/form/ReasonField.tsx'
import { refusedIn } from './refused.ts'
import { adjustLabel, words } from './words.ts'

type Mode = 'keep-total' | 'change-total'

const modes: readonly (readonly [Mode, 'keepTotal' | 'changeTotal'])[] = [
  ['keep-total', 'keepTotal'],
  ['change-total', 'changeTotal'],
]

/** Changes one share of a plan, with what happens to the total and why. */
export function ShareDialog({
  row,
  share,
  path,
  unit,
  close,
}: {
  row: TargetRow
  share: TargetShare
  path: readonly string[]
  unit: string
  close: () => void
}) {
  const say = useSay()
  const answers = useQueryClient()
  const [value, setValue] = useState(share.value)
  const [mode, setMode] = useState<Mode>('keep-total')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const change = useMutation({
    mutationFn: () =>
      call(editTargetShare, {
        params: { indicator: row.indicator, year: row.year },
        body: { path: [...path], value: value.trim(), mode, reason },
      }),
    onSuccess: async () => {
      await answers.invalidateQueries({ queryKey: [openTarget.id] })
      close()
    },
  })
  const title = say(adjustLabel(share.label))
  const submit = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') change.mutate()
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
      <Field
        label={say(words.newValue)}
        beside={say({ zh: `现在${share.value}`, en: `now ${share.value}` })}
        unit={unit}
      >
        {(control) => (
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </Field>
      <fieldset className="radio-lines">
        <legend>{say(words.mode)}</legend>
        {modes.map(([id, name]) => (
          <label key={id}>
            <input type="radio" name="mode" checked={mode === id} onChange={() => setMode(id)} />
            {say(words[name])}
          </label>
        ))}
      </fieldset>
      <ReasonField
        label={say(words.reason)}
        reason={reason}
        change={setReason}
        error={missing ? say(words.noReason) : null}
      />
    </Ask>
  )
}
