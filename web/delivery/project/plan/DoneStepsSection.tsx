import type { Label } from '../../../../kernel/label.ts'
import { useSay } from '../../../app/language.ts'
import { Field } from '../../../parts/form/Field.tsx'
import { RuleSection } from '../../../parts/page/Section.tsx'
import type { DoneSteps } from './done-steps.ts'
import type { Template } from './lengths.ts'
import { words } from './words.ts'

/** Which steps were done before the plan, and on which day: one day for all of them, or each its own. */
export function DoneStepsSection({
  template,
  why,
  done,
  forAll,
  last,
  error,
  change,
  changeForAll,
}: {
  template: Template
  why: Label
  done: DoneSteps
  forAll: string
  /** The last day that has come. */
  last: string
  error: string | null
  change: (done: DoneSteps) => void
  changeForAll: (day: string) => void
}) {
  const say = useSay()
  const without = (id: string): DoneSteps => Object.fromEntries(Object.entries(done).filter(([one]) => one !== id))
  return (
    <RuleSection title={say(words.doneBefore)}>
      <p className="done-why">{say(why)}</p>
      <Field label={say(words.doneForAll)} error={error}>
        {(control) => (
          <input
            {...control}
            type="date"
            max={last}
            value={forAll}
            onChange={(event) => changeForAll(event.target.value)}
          />
        )}
      </Field>
      <ul className="done-steps">
        {template.tasks.map(({ id, label, phase }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={id in done}
                onChange={(event) => change(event.target.checked ? { ...done, [id]: '' } : without(id))}
              />
              <span>{say(label)}</span> <small>{say(phase)}</small>
            </label>
            {id in done ? (
              <input
                type="date"
                max={last}
                aria-label={say({ zh: `${label.zh}哪天办完`, en: `${label.en}: done on` })}
                value={done[id]}
                onChange={(event) => change({ ...done, [id]: event.target.value })}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </RuleSection>
  )
}
