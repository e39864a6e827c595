import { useState } from 'react'
import type { ConfirmableShown, GivenConfirmations } from '../../../contract/parts/confirmation.ts'
import { confirmationWords } from '../../../kernel/confirmation.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { Ask } from '../form/Ask.tsx'
import { faultOf, type Typed } from '../form/asked-fields.ts'
import { Field } from '../form/Field.tsx'
import { words as common } from '../words.ts'
import { paperBy, paperFields } from './paper-fields.ts'
import { words } from './words.ts'

/** Asks for the paper of what was chosen, and for the values that it says. */
export function ConfirmDialog({
  chosen,
  first,
  refused,
  busy,
  act,
  close,
}: {
  chosen: readonly ConfirmableShown[]
  /** What is known of the paper already. */
  first: Typed
  refused: Label | null
  busy: boolean
  act: (given: GivenConfirmations) => void
  close: () => void
}) {
  const say = useSay()
  const [typed, setTyped] = useState(first)
  const [said, setSaid] = useState<Readonly<Record<string, readonly string[]>>>({})
  const [checked, setChecked] = useState(false)
  const valuesOf = ({ item, values }: ConfirmableShown) => said[item] ?? values.map(({ recalled }) => recalled)
  const sound = paperFields.every((field) => faultOf(field, typed[field.id] ?? '') === null)
  const onAct = () => {
    setChecked(true)
    if (!sound) return
    const items = chosen.map((one) => ({
      item: one.item,
      ...(one.values.length > 0 && { values: [...valuesOf(one)] }),
    }))
    act({ items, ...paperBy(typed) })
  }
  const [only] = chosen
  const count = { zh: `核定${chosen.length}处`, en: `Confirm ${chosen.length}` }
  const { zh, en } = confirmationWords.confirm
  const title = only && chosen.length === 1 ? { zh: `${zh}${only.label.zh}`, en: `${en} ${only.label.en}` } : count
  return (
    <Ask
      title={say(title)}
      act={say(confirmationWords.confirm)}
      refused={refused ? say(refused) : null}
      busy={busy}
      onAct={onAct}
      close={close}
    >
      <p>{say(words.lead)}</p>
      {paperFields.map((field) => {
        const fault = checked ? faultOf(field, typed[field.id] ?? '') : null
        return (
          <Field
            key={field.id}
            label={say(field.label)}
            beside={field.needed ? undefined : say(common.optional)}
            error={fault ? say(fault) : null}
          >
            {(control) => (
              <input
                {...control}
                value={typed[field.id] ?? ''}
                onChange={(event) => setTyped({ ...typed, [field.id]: event.target.value })}
              />
            )}
          </Field>
        )
      })}
      {chosen.flatMap((one) =>
        one.values.map(({ label, kind, unit, recalled }, at) => (
          <Field
            key={`${one.item} ${label.zh}`}
            label={say(chosen.length === 1 ? label : joined(one.label, label))}
            beside={say({
              zh: `${confirmationWords.recalled.zh} ${recalled}`,
              en: `${confirmationWords.recalled.en} ${recalled}`,
            })}
            {...(unit && { unit })}
          >
            {(control) => (
              <input
                {...control}
                type={kind === 'day' ? 'date' : 'text'}
                {...(kind === 'number' && { inputMode: 'decimal' as const })}
                value={valuesOf(one)[at] ?? ''}
                onChange={(event) => setSaid({ ...said, [one.item]: valuesOf(one).with(at, event.target.value) })}
              />
            )}
          </Field>
        )),
      )}
    </Ask>
  )
}

/** 亩均税收：权重 where the value is called as its item; else both. */
const joined = (item: Label, value: Label): Label =>
  item.zh.startsWith(value.zh) ? item : { zh: `${item.zh}，${value.zh}`, en: `${item.en}, ${value.en}` }
