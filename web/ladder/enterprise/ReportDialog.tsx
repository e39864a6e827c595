import { useState } from 'react'
import type { QuestionShown } from '../../../contract/ladder/answer.ts'
import { unitName } from '../../../engines/rules/values/quantity.ts'
import { useAct } from '../../app/act.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { type Control, Field } from '../../parts/form/Field.tsx'
import type { FactDoor } from '../door.ts'
import { words } from '../words.ts'

/** A fact as it is asked for, with the parts of it that may be told. */
export type Reportable = Pick<QuestionShown, 'label' | 'type' | 'unit' | 'choices' | 'places'>

type Place = QuestionShown['places'][number]
const keyOf = ({ fact, year }: Place) => `${fact}/${year ?? ''}`

/** Asks for a fact, part by part where it belongs to several years, and reports what was filled in. */
export function ReportDialog({
  question,
  needsPaper,
  door,
  close,
}: {
  question: Reportable
  /** Whether the viewer is the bureau, whose entries name their paper. */
  needsPaper: boolean
  door: FactDoor
  close: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [document, setDocument] = useState('')
  const filled = question.places.filter((place) => typed[keyOf(place)]?.trim())
  const { run, busy, refused } = useAct(
    async () => {
      for (const place of filled) {
        await door.report({
          fact: place.fact,
          ...(place.year === null ? {} : { year: place.year }),
          value: typed[keyOf(place)]!.trim(),
          ...(document.trim() && { document: document.trim() }),
        })
      }
    },
    { touched: door.touched, done: close },
  )
  const unit = question.unit === null ? undefined : language === 'zh' ? question.unit : unitName(question.unit)
  return (
    <Ask
      title={`${say(words.report)}${language === 'zh' ? '' : ' '}${say(question.label)}`}
      act={`${say(words.report)}${language === 'zh' ? '' : ' '}${say(question.label)}`}
      refused={refused ? say(refused) : null}
      busy={busy}
      ready={filled.length > 0 && (!needsPaper || document.trim() !== '')}
      onAct={() => run(undefined)}
      close={close}
    >
      {question.places.map((place) => (
        <Field key={keyOf(place)} label={say(place.label)} {...(unit && { unit })}>
          {(control) => (
            <Answer
              question={question}
              control={control}
              value={typed[keyOf(place)] ?? ''}
              change={(value) => setTyped({ ...typed, [keyOf(place)]: value })}
            />
          )}
        </Field>
      ))}
      <Field label={say(words.document)} hint={say(words.documentHint)}>
        {(control) => (
          <input {...control} value={document} maxLength={200} onChange={(event) => setDocument(event.target.value)} />
        )}
      </Field>
    </Ask>
  )
}

function Answer({
  question: { type, choices },
  control,
  value,
  change,
}: {
  question: Pick<QuestionShown, 'type' | 'choices'>
  control: Control
  value: string
  change: (value: string) => void
}) {
  const say = useSay()
  const options: readonly { readonly id: string; readonly text: string }[] =
    type === 'flag'
      ? [
          { id: 'true', text: say(words.yes) },
          { id: 'false', text: say(words.no) },
        ]
      : choices.map((choice) => ({ id: choice, text: choice }))
  if (options.length > 0)
    return (
      <select {...control} value={value} onChange={(event) => change(event.target.value)}>
        <option value="">{say(words.choose)}</option>
        {options.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    )
  return (
    <input
      {...control}
      type={type === 'day' ? 'date' : 'text'}
      {...(type === 'number' && { inputMode: 'decimal' as const })}
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  )
}
