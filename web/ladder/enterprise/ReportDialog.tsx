import { z } from 'zod'
import type { LadderPage, QuestionShown } from '../../../contract/ladder/answer.ts'
import { unitName } from '../../../engines/rules/values/quantity.ts'
import { type Day, dayLabel } from '../../../kernel/day.ts'
import { useAct } from '../../app/act.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { useWritten } from '../../app/offline/written.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { type Control, Field } from '../../parts/form/Field.tsx'
import { WrittenNote } from '../../parts/form/WrittenNote.tsx'
import type { FactDoor } from '../door.ts'
import { words } from '../words.ts'
import { faultOf, type Reportable, readBy, sinceOf } from './reportable.ts'

type Place = QuestionShown['places'][number]
const keyOf = ({ fact, year }: Place) => `${fact}/${year ?? ''}`

const reportWritten = z.object({ typed: z.record(z.string(), z.string()), document: z.string() })

/**
 * Asks for a fact, part by part where it belongs to several years, and reports what was filled in. What is half-typed
 * comes back when it is asked again; `before` is what was reported and is to be corrected.
 */
export function ReportDialog({
  question,
  before,
  may,
  door,
  close,
}: {
  question: Reportable
  before?: { readonly value: string; readonly document: string | null }
  /** Where the viewer is the bureau, an entry names its paper. */
  may: LadderPage['may']
  door: FactDoor
  close: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const first = question.places[0]!
  const form = useWritten(`fact.${door.about}.${question.places.map(keyOf).join('+')}`, reportWritten, {
    typed: before ? { [keyOf(first)]: before.value } : {},
    document: before?.document ?? '',
  })
  const { typed, document } = form.written
  const filled = question.places.filter((place) => typed[keyOf(place)]?.trim())
  const faultAt = (place: Place) => faultOf(question, typed[keyOf(place)] ?? '', may)
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
    {
      touched: door.touched,
      done: () => {
        form.forget()
        close()
      },
    },
  )
  const last = dayLabel(may.until as Day)
  const reading = readBy(question)
  const unit = question.unit === null ? undefined : language === 'zh' ? question.unit : unitName(question.unit)
  return (
    <Ask
      title={`${say(words.report)}${language === 'zh' ? '' : ' '}${say(question.label)}`}
      act={`${say(words.report)}${language === 'zh' ? '' : ' '}${say(question.label)}`}
      refused={refused ? say(refused) : null}
      busy={busy}
      ready={filled.length > 0 && !filled.some(faultAt) && (!may.decide || document.trim() !== '')}
      onAct={() => run(undefined)}
      close={close}
    >
      <WrittenNote form={form} />
      {reading ? <p className="field-below">{say(reading)}</p> : null}
      {question.places.map((place) => (
        <Field
          key={keyOf(place)}
          label={say(place.label)}
          {...(unit && { unit })}
          error={faultAt(place) ? say(faultAt(place)!) : null}
          {...(question.type === 'day' && {
            hint: say({ zh: `不晚于${last.zh}`, en: `${last.en} or earlier` }),
          })}
        >
          {(control) => (
            <Answer
              question={question}
              control={control}
              value={typed[keyOf(place)] ?? ''}
              until={may.until}
              since={sinceOf(question, may)}
              change={(value) => form.write({ typed: { ...typed, [keyOf(place)]: value } })}
            />
          )}
        </Field>
      ))}
      <Field label={say(words.document)} hint={say(words.documentHint)}>
        {(control) => (
          <input
            {...control}
            value={document}
            maxLength={200}
            onChange={(event) => form.write({ document: event.target.value })}
          />
        )}
      </Field>
    </Ask>
  )
}

function Answer({
  question: { type, choices },
  control,
  value,
  until,
  since,
  change,
}: {
  question: Pick<QuestionShown, 'type' | 'choices'>
  control: Control
  value: string
  until: string
  since: string | null
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
      {...(type === 'day' ? { type: 'date', max: until, ...(since && { min: since }) } : { type: 'text' })}
      {...(type === 'number' && { inputMode: 'decimal' as const })}
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  )
}
