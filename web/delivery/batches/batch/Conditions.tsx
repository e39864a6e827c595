import type { BatchProject } from '../../../../contract/delivery/batches/batch-page.ts'
import { useSay } from '../../../app/language.ts'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { words } from '../words.ts'

const lampOf = { met: 'green', unmet: 'red', unknown: 'unknown' } as const

/** Whether a project is ready, in one sentence; opened, every condition and the way to where it is settled. */
export function Conditions({ line, here }: { line: BatchProject; here: string }) {
  const say = useSay()
  const { readiness, admitted, project } = line
  const { state, stateLabel, text, conditions } = readiness
  const addressOf = (settledIn: BatchProject['readiness']['conditions'][number]['settledIn']): string =>
    settledIn === 'plan' ? `${here}/${project.id}/plan` : `${here}/${project.id}`
  if (state === 'started') return say(stateLabel)
  return (
    <details className="batch-conditions">
      <summary>
        {state === 'lacks' ? null : <b className={`readiness ${state}`}>{say(stateLabel)} </b>}
        <span className={`readiness ${state === 'lacks' ? state : ''}`}>{say(text)}</span>
      </summary>
      <ul aria-label={say(words.conditions)}>
        {conditions.map((one) => (
          <li key={one.id}>
            <Lamp state={lampOf[one.state]} size={12} silent />{' '}
            {one.state === 'met' ? say(one.text) : <a href={addressOf(one.settledIn)}>{say(one.text)}</a>}
            {one.expected ? ` ${say(words.expected)} ${one.expected}` : null}
          </li>
        ))}
      </ul>
      {admitted ? (
        <p>
          <b>{say(words.admitted)}</b> {admitted.on} {admitted.person}
          {say({ zh: '：', en: ': ' })}
          {admitted.reason}
        </p>
      ) : null}
    </details>
  )
}
