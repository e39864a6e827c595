import './RecordForm.css'
import { useId } from 'react'
import { groupRows, type RegisterKind } from '../../../contract/register/register.ts'
import { precisions } from '../../../engines/register/field.ts'
import type { FieldOnScreen } from '../../../engines/register/screen.ts'
import { qualifierLabels, qualifiers } from '../../../kernel/quantity.ts'
import { useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import type { Control } from '../../parts/form/Field.tsx'
import { precisionLabels, words } from '../words.ts'
import type { Given, Values } from './form-state.ts'
import { ReferenceControl } from './ReferenceControl.tsx'

export type ControlGiven = {
  readonly kind: RegisterKind
  readonly field: FieldOnScreen
  readonly values: Values
  /** The name of the row that a reference points at. */
  readonly name: string
  readonly control: Control
  readonly set: (id: string, value: Given) => void
  /** What was typed into a reference and names no record yet. */
  readonly typed: string | undefined
  /** Points a reference at a record, or at none. */
  readonly choose: (chosen: { readonly id: string; readonly title: string } | null) => void
  /** Keeps what was typed into a reference and names no record yet; null once it does, or is empty. */
  readonly type: (text: string | null) => void
  readonly leave: () => void
}

const textOf = (value: Given): string => (value === null || value === undefined ? '' : String(value))

/** The control of a field, made from its declaration. */
export function FieldControl(given: ControlGiven) {
  const { field, values, control, set, leave } = given
  const value = values[field.id]
  const plain = {
    ...control,
    value: textOf(value),
    onBlur: leave,
    onChange: (event: { target: { value: string } }) => set(field.id, event.target.value),
  }
  switch (field.kind) {
    case 'long-text':
      return <textarea {...plain} rows={3} />
    case 'choice':
      return field.open ? <OpenChoice {...given} /> : <ClosedChoice {...given} />
    case 'choices':
      return <ManyChoices {...given} />
    case 'flag':
      return <FlagChoice {...given} />
    case 'day':
      return <DayInput {...given} />
    case 'quantity':
      return <QuantityInput {...given} />
    case 'reference':
      return <ReferenceControl {...given} />
    default:
      return <input {...plain} inputMode={field.kind === 'whole' ? 'numeric' : undefined} autoComplete="off" />
  }
}

function ClosedChoice({ field, values, control, set, leave }: ControlGiven) {
  const say = useSay()
  return (
    <select
      {...control}
      value={textOf(values[field.id])}
      onBlur={leave}
      onChange={(event) => set(field.id, event.target.value || null)}
    >
      <option value="">{say(words.missing)}</option>
      {field.choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {say(choice.label)}
        </option>
      ))}
    </select>
  )
}

function OpenChoice({ kind, field, values, control, set, leave }: ControlGiven) {
  const language = useLanguage()
  const list = useId()
  const { data } = useAnswer(groupRows, {
    params: { kind: kind.id },
    query: { query: JSON.stringify({ by: field.id }) },
  })
  const known = (data?.groups ?? []).filter((group) => group.key !== null)
  return (
    <>
      <input
        {...control}
        list={list}
        value={textOf(values[field.id])}
        onBlur={leave}
        onChange={(event) => set(field.id, event.target.value)}
      />
      <datalist id={list}>
        {known.map((group) => (
          <option key={String(group.key)} value={String(group.key)}>
            {group.label[language]}
          </option>
        ))}
      </datalist>
    </>
  )
}

function ManyChoices({ field, values, control, set }: ControlGiven) {
  const say = useSay()
  const value = values[field.id]
  const chosen = Array.isArray(value) ? value : []
  return (
    <fieldset className="many-choices" id={control.id} aria-label={say(field.label)}>
      {field.choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            onChange={() => {
              const next = field.choices
                .map((one) => one.value)
                .filter((one) => (one === choice.value ? !chosen.includes(one) : chosen.includes(one)))
              set(field.id, next.length > 0 ? next : null)
            }}
          />
          {say(choice.label)}
        </label>
      ))}
    </fieldset>
  )
}

function FlagChoice({ field, values, control, set, leave }: ControlGiven) {
  const say = useSay()
  const value = values[field.id]
  return (
    <select
      {...control}
      value={typeof value === 'boolean' ? String(value) : ''}
      onBlur={leave}
      onChange={(event) => set(field.id, event.target.value === '' ? null : event.target.value === 'true')}
    >
      <option value="">{say(words.missing)}</option>
      <option value="true">{say(words.yes)}</option>
      <option value="false">{say(words.no)}</option>
    </select>
  )
}

function DayInput({ field, values, control, set, leave }: ControlGiven) {
  const say = useSay()
  const precision = `${field.id}_precision`
  const planned = `${field.id}_planned`
  return (
    <div className="joined">
      <input
        {...control}
        className="joined-main"
        placeholder="2023-09-30"
        autoComplete="off"
        value={textOf(values[field.id])}
        onBlur={leave}
        onChange={(event) => set(field.id, event.target.value)}
      />
      {field.precision ? (
        <>
          <select
            className="joined-side"
            aria-label={`${say(field.label)} ${say(words.precision)}`}
            value={textOf(values[precision])}
            onChange={(event) => set(precision, event.target.value || null)}
          >
            <option value="">{say(words.precision)}</option>
            {precisions.map((one) => (
              <option key={one} value={one}>
                {say(precisionLabels[one]!)}
              </option>
            ))}
          </select>
          <label className="joined-check">
            <input
              type="checkbox"
              checked={values[planned] === true}
              onChange={() => set(planned, values[planned] === true ? null : true)}
            />
            {say(words.planned)}
          </label>
        </>
      ) : null}
    </div>
  )
}

function QuantityInput({ field, values, control, set, leave }: ControlGiven) {
  const say = useSay()
  const qualifier = `${field.id}_qualifier`
  return (
    <div className="joined">
      {field.qualified ? (
        <select
          className="joined-side"
          aria-label={`${say(field.label)} ${say(words.qualifier)}`}
          value={textOf(values[qualifier]) || 'exact'}
          onChange={(event) => set(qualifier, event.target.value === 'exact' ? null : event.target.value)}
        >
          {qualifiers.map((one) => (
            <option key={one} value={one}>
              {say(qualifierLabels[one])}
            </option>
          ))}
        </select>
      ) : null}
      <input
        {...control}
        className="joined-main"
        inputMode="decimal"
        autoComplete="off"
        value={textOf(values[field.id])}
        onBlur={leave}
        onChange={(event) => set(field.id, event.target.value)}
      />
    </div>
  )
}
