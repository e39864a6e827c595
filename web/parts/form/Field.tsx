import './Field.css'
import { type ReactNode, useId } from 'react'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { Lamp } from '../reason/Lamp.tsx'
import { missingSentence } from './missing.ts'
import { Refused } from './Refused.tsx'

/** What a field hands to the control inside it, so that label and error are read with it. */
export type Control = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** A field: label above, plan or last value at its right, unit inside, below it the error with the likely repair. */
export function Field({
  label,
  beside,
  unit,
  missing = false,
  error: told = null,
  hint,
  repairs,
  children,
}: {
  label: string
  beside?: ReactNode
  unit?: string
  /** Whether it has to be filled in and is not: then the sentence names the field. */
  missing?: boolean
  /** One sentence: where, what, what to do. */
  error?: string | null
  hint?: ReactNode
  /** Buttons that repair the error at once: «改为860万元». */
  repairs?: readonly { readonly text: string; readonly apply: () => void }[]
  children: (control: Control) => ReactNode
}) {
  const say = useSay()
  const id = useId()
  const error = missing ? say(missingSentence({ zh: label, en: label })) : told
  const below = error || hint ? `${id}-below` : undefined
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {beside ? <span className="field-beside">{beside}</span> : null}
      </div>
      <div className="field-box">
        {children({ id, ...(below ? { 'aria-describedby': below } : {}), ...(error ? { 'aria-invalid': true } : {}) })}
        {unit ? <span className="field-unit">{unit}</span> : null}
      </div>
      {below ? (
        <p className="field-below" id={below} {...(error ? { role: 'alert' } : {})}>
          {error ? <Lamp state="red" size={12} silent /> : null} {error ?? hint}
        </p>
      ) : null}
      {error && repairs?.length ? (
        <div className="field-repairs">
          {repairs.map((repair) => (
            <button key={repair.text} type="button" className="button small" onClick={repair.apply}>
              {repair.text}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}

/** A form with its one primary button at the end: one column at most 560 wide, or, where it is long, the whole page. */
export const FormColumn = ({
  children,
  onSubmit,
  label,
  wide = false,
}: {
  children: ReactNode
  onSubmit: () => void
  label: string
  wide?: boolean
}) => (
  <form
    className={wide ? 'form-column wide' : 'form-column'}
    aria-label={label}
    noValidate
    onSubmit={(event) => {
      event.preventDefault()
      onSubmit()
    }}
  >
    {children}
  </form>
)

/** The end of a form: why it was refused, and the button that names what it does. */
export function FormEnd({
  act,
  refused,
  busy,
  ready = true,
  children,
}: {
  act: string
  refused: Label | null
  busy: boolean
  /** Whether enough is filled in for the act. */
  ready?: boolean
  /** Before the button: the way out. */
  children?: ReactNode
}) {
  const say = useSay()
  return (
    <>
      {refused ? <Refused>{say(refused)}</Refused> : null}
      <div className="form-end">
        {children}
        <button type="submit" className="button primary" aria-busy={busy} disabled={!ready}>
          {act}
        </button>
      </div>
    </>
  )
}
