import './Late.css'
import type { ProjectLine } from '../../../../contract/delivery/project.ts'
import { useSay } from '../../../app/language.ts'
import { words } from '../../words.ts'

/** Working days behind the promise, or left before it; what is unknown is a dash. */
export function Late({ line: { late, lamp, reached } }: { line: ProjectLine }) {
  const say = useSay()
  if (late === null) return <span className="late-days">—</span>
  if (late === 0 && !reached) return <span className={`late-days ${lamp}`}>{say(words.onDay)}</span>
  const colour = late > 0 && lamp !== 'unknown' ? 'red' : reached ? 'green' : lamp
  return (
    <span className={`late-days ${colour}`}>
      {late > 0 ? null : <small>{say(reached ? words.early : words.spare)} </small>}
      <b>{Math.abs(late)}</b> <small>{say(words.day)}</small>
    </span>
  )
}
