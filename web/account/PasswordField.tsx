import { useState } from 'react'
import { useSay } from '../app/language.ts'
import type { Control } from '../parts/form/Field.tsx'
import { words } from './words.ts'

/** A password as dots, with a button that shows it. */
export function PasswordField({
  control,
  fill,
  value,
  change,
}: {
  control: Control
  fill: 'current-password' | 'new-password'
  value: string
  change: (value: string) => void
}) {
  const say = useSay()
  const [shown, setShown] = useState(false)
  return (
    <>
      <input
        {...control}
        type={shown ? 'text' : 'password'}
        autoComplete={fill}
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      <button type="button" className="field-show" aria-controls={control.id} onClick={() => setShown(!shown)}>
        {say(shown ? words.hide : words.show)}
      </button>
    </>
  )
}
