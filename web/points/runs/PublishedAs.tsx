import { useSay } from '../../app/language.ts'
import { Field } from '../../parts/form/Field.tsx'
import { words } from './words.ts'

type As = 'official' | 'demonstration'

/** Officially, or for demonstration while anything is still to be confirmed. */
export function PublishedAs({ as, change }: { as: As; change: (as: As) => void }) {
  const say = useSay()
  return (
    <Field label={say(words.published)} hint={say(words.publishDemonstration)}>
      {(control) => (
        <select {...control} value={as} onChange={(event) => change(event.target.value as As)}>
          <option value="demonstration">{say(words.demonstration)}</option>
          <option value="official">{say(words.official)}</option>
        </select>
      )}
    </Field>
  )
}
