import { useId } from 'react'
import { useSay } from '../../../app/language.ts'
import { Field } from '../../../parts/form/Field.tsx'
import { TwoChoices } from './TaskPart.tsx'
import { words } from './words.ts'

/** Whether something holds the project up, and what. */
export function StuckPart({
  stuck,
  wrong,
  change,
}: {
  stuck: string | null
  wrong: boolean
  change: (stuck: string | null) => void
}) {
  const say = useSay()
  const id = useId()
  return (
    <section className="phone-part" aria-labelledby={id}>
      <h2 id={id}>{say(words.stuck)}</h2>
      <TwoChoices
        label={say(words.stuck)}
        choices={[say(words.stuckNo), say(words.stuckYes)]}
        second={stuck !== null}
        choose={(second) => change(second ? (stuck ?? '') : null)}
      />
      {stuck === null ? null : (
        <Field label={say(words.stuckWhat)} error={wrong ? say(words.stuckMissing) : null}>
          {(control) => (
            <input
              {...control}
              maxLength={200}
              value={stuck}
              autoComplete="off"
              onChange={(event) => change(event.target.value)}
            />
          )}
        </Field>
      )}
    </section>
  )
}
