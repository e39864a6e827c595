import { useSay } from '../../../app/language.ts'
import { Field } from '../../../parts/form/Field.tsx'
import { words } from './words.ts'

/** Why a sum that is beyond the whole investment is right. */
export function NotePart({ note, wrong, change }: { note: string; wrong: boolean; change: (note: string) => void }) {
  const say = useSay()
  return (
    <Field label={say(words.note)} hint={say(words.noteHow)} error={wrong ? say(words.noteMissing) : null}>
      {(control) => (
        <input
          {...control}
          maxLength={1000}
          value={note}
          autoComplete="off"
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  )
}
