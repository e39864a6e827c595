import { unitLabel } from '../../../kernel/unit.ts'
import './RecordForm.css'
import { useState } from 'react'
import type { RegisterKind } from '../../../contract/register/register.ts'
import type { Row } from '../../../engines/register/schemas.ts'
import type { FieldOnScreen } from '../../../engines/register/screen.ts'
import type { Language } from '../../../kernel/label.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import type { WrittenForm } from '../../app/offline/written.ts'
import { Field, FormColumn } from '../../parts/form/Field.tsx'
import { Refused } from '../../parts/form/Refused.tsx'
import { WrittenNote } from '../../parts/form/WrittenNote.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { fieldGroups, shownText } from '../shown.tsx'
import { words } from '../words.ts'
import { FieldControl } from './FieldControl.tsx'
import { changesOf, faultIn, hasFaults, type Values, warningAbout } from './form-state.ts'
import { type RecordWritten, withChosen, withTyped, withValue } from './record-written.ts'

export type FormAnswer = { readonly changes: Values; readonly reason: string; readonly document: string }

/** The value before, a quantity in the unit that stands in its control. */
const beforeText = (field: FieldOnScreen, row: Row, language: Language): string =>
  field.kind === 'quantity' ? String(row.values[field.id] ?? '') : shownText(field, row, language)

/** The form of a kind, derived from its fields; on an old record it shows the values before and wants a reason. */
export function RecordForm({
  kind,
  row,
  form,
  button,
  refused,
  busy,
  send,
  cancel,
}: {
  kind: RegisterKind
  row?: Row
  form: WrittenForm<RecordWritten>
  button: string
  /** What the server said. */
  refused: string
  busy: boolean
  send: (answer: FormAnswer) => void
  cancel: string
}) {
  const say = useSay()
  const language = useLanguage()
  const before = row?.values ?? {}
  const { unfound, reason, document, revision } = form.written
  const values: Values = { ...before, ...form.written.values }
  /** The fields that were left once, or all: from then on what is wrong with them is said. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [unreasoned, setUnreasoned] = useState(false)
  const changes = changesOf(kind, before, values)
  const changed = Object.keys(changes).length + Object.keys(unfound).length
  const write = (part: (now: RecordWritten) => Partial<RecordWritten>) =>
    form.write((now) => ({ ...part(now), ...(row && { revision: row.revision }) }))
  const leave = (id: string) => setLeft(new Set([...left, id]))

  function submit(): void {
    setLeft(new Set(kind.fields.map(({ id }) => id)))
    setUnreasoned(row !== undefined && reason.trim() === '')
    if (hasFaults(kind, values, unfound)) {
      setTimeout(() => window.document.querySelector<HTMLElement>('.field.wrong :is(input, select, textarea)')?.focus())
      return
    }
    if (row && (reason.trim() === '' || changed === 0)) return
    send({ changes, reason: reason.trim(), document: document.trim() })
  }

  return (
    <FormColumn wide label={button} onSubmit={submit}>
      <WrittenNote form={form}>
        {row && form.again && revision !== row.revision ? say(words.changedMeanwhile) : null}
      </WrittenNote>
      {fieldGroups(kind).map((group) => (
        <RuleSection key={group.title.zh} title={say(group.title)}>
          <div className="form-fields">
            {group.fields.map((field) => {
              const fault = left.has(field.id) ? faultIn(kind, field, values[field.id], unfound[field.id]) : undefined
              const warning = fault ? undefined : warningAbout(field, values[field.id])
              const moved = row !== undefined && field.id in changes
              return (
                <Field
                  key={field.id}
                  label={say(field.label)}
                  unit={field.unit ? say(unitLabel(field.unit)) : undefined}
                  beside={
                    moved
                      ? `${say(words.before)} ${beforeText(field, row, language) || '—'}`
                      : field.required
                        ? say(words.required)
                        : undefined
                  }
                  error={fault ? say(fault) : null}
                  hint={
                    warning ? (
                      <span className="field-warning">
                        <Lamp state="amber" size={12} silent /> {say(warning)}
                      </span>
                    ) : field.description.zh === field.label.zh ? undefined : (
                      say(field.description)
                    )
                  }
                >
                  {(control) => (
                    <FieldControl
                      kind={kind}
                      field={field}
                      values={values}
                      name={form.written.names[field.id] ?? row?.names[field.id] ?? ''}
                      typed={unfound[field.id]}
                      set={(id, value) => write((now) => withValue(now, before, id, value))}
                      choose={(chosen) => write((now) => withChosen(now, before, field.id, chosen))}
                      type={(text) => write((now) => withTyped(now, field.id, text))}
                      control={control}
                      leave={() => leave(field.id)}
                    />
                  )}
                </Field>
              )
            })}
          </div>
        </RuleSection>
      ))}
      <RuleSection title={say(row ? words.reasonAndBasis : words.basis)}>
        <div className="form-fields">
          {row ? (
            <Field
              label={say(words.reason)}
              beside={say(words.required)}
              error={unreasoned && reason.trim() === '' ? say(words.reasonMissing) : null}
              hint={say(words.reasonHint)}
            >
              {(control) => (
                <input
                  {...control}
                  value={reason}
                  maxLength={500}
                  onChange={(event) => write(() => ({ reason: event.target.value }))}
                />
              )}
            </Field>
          ) : null}
          <Field label={say(words.document)} hint={say(words.documentHint)}>
            {(control) => (
              <input
                {...control}
                value={document}
                maxLength={200}
                onChange={(event) => write(() => ({ document: event.target.value }))}
              />
            )}
          </Field>
        </div>
      </RuleSection>
      {refused ? <Refused>{refused}</Refused> : null}
      <div className="record-form-end">
        <p>{say(row ? words.willChange : words.willRecord)}</p>
        <a className="button" href={cancel}>
          {say(words.cancel)}
        </a>
        <button type="submit" className="button primary" disabled={busy || (row !== undefined && changed === 0)}>
          {row !== undefined && changed === 0 ? say(words.nothingChanged) : button}
        </button>
      </div>
    </FormColumn>
  )
}
