import { type ReactNode, useState } from 'react'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'
import { Ask } from './Ask.tsx'
import { type AskedField, faultOf, type Typed } from './asked-fields.ts'
import { type Control, Field } from './Field.tsx'

export type Choices = Readonly<Record<string, readonly { readonly id: string; readonly text: string }[]>>

/** A window that asks the fields of an act, checks them, and does it. */
export function AskFields({
  title,
  fields,
  first,
  choices,
  refused,
  busy,
  act,
  close,
  below,
}: {
  title: string
  fields: readonly AskedField[]
  /** What the fields hold at first. */
  first: Typed
  /** What can be chosen, by field. */
  choices: Choices
  refused: Label | null
  busy: boolean
  act: (typed: Typed) => void
  close: () => void
  /** What stands below the fields; it may fill one. */
  below?: (fill: (typed: Typed) => void) => ReactNode
}) {
  const say = useSay()
  const [typed, setTyped] = useState(first)
  const [checked, setChecked] = useState(false)
  const faults = new Map(fields.map((field) => [field.id, faultOf(field, typed[field.id] ?? '')]))
  const fill = (more: Typed) => setTyped({ ...typed, ...more })
  const onAct = () => {
    setChecked(true)
    if ([...faults.values()].every((fault) => fault === null)) act(typed)
  }
  return (
    <Ask title={title} act={title} refused={refused ? say(refused) : null} busy={busy} onAct={onAct} close={close}>
      {fields.map((field) => {
        const fault = checked ? faults.get(field.id) : null
        return (
          <Field
            key={field.id}
            label={say(field.label)}
            beside={field.needed ? undefined : say(words.optional)}
            error={fault ? say(fault) : null}
            {...(field.kind === 'workdays' && { unit: say({ zh: '个工作日', en: 'days' }) })}
          >
            {(control) => (
              <Input
                field={field}
                choices={choices[field.id] ?? []}
                control={control}
                value={typed[field.id] ?? ''}
                change={(value) => fill({ [field.id]: value })}
              />
            )}
          </Field>
        )
      })}
      {below?.(fill)}
    </Ask>
  )
}

function Input({
  field,
  choices,
  control,
  value,
  change,
}: {
  field: AskedField
  choices: Choices[string]
  control: Control
  value: string
  change: (value: string) => void
}) {
  const say = useSay()
  if (field.kind === 'choice') {
    return (
      <select {...control} value={value} onChange={(event) => change(event.target.value)}>
        <option value="">
          {field.needed ? say({ zh: '请选择', en: 'Choose' }) : say({ zh: '没有，新开一个', en: 'None: a new one' })}
        </option>
        {choices.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    )
  }
  if (field.kind === 'lines') {
    return <textarea {...control} rows={3} value={value} onChange={(event) => change(event.target.value)} />
  }
  const type = field.kind === 'day' ? 'date' : 'text'
  const mode = field.kind === 'workdays' ? { inputMode: 'numeric' as const } : {}
  return <input {...control} {...mode} type={type} value={value} onChange={(event) => change(event.target.value)} />
}
