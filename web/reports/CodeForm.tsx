import { useState } from 'react'
import { useSay } from '../app/language.ts'
import { Field, FormColumn } from '../parts/form/Field.tsx'
import { words } from './words.ts'

/** The code of a paper typed in again. */
export function CodeForm({
  title,
  given,
  hint,
  addressOf,
}: {
  title: string
  given: string
  hint: string
  /** The page that verifies a code. */
  addressOf: (code: string) => string
}) {
  const say = useSay()
  const [code, setCode] = useState(given)
  return (
    <div className="verify-again">
      <FormColumn
        label={title}
        onSubmit={() => {
          if (code.trim() !== '') location.assign(addressOf(encodeURIComponent(code.trim().toUpperCase())))
        }}
      >
        <Field label={say(words.code)} hint={hint}>
          {(control) => (
            <input
              {...control}
              value={code}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <p>
          <button type="submit" className="button primary">
            {say(words.verifyThis)}
          </button>
        </p>
      </FormColumn>
    </div>
  )
}
