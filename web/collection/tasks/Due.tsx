import './Due.css'
import type { TaskSummary } from '../../../contract/collection/task.ts'
import { useSay } from '../../app/language.ts'

/** Days left or over: 剩3天, 超1天. */
export function Due({ state }: { state: TaskSummary['dueState'] }) {
  const say = useSay()
  return <span className={`due ${state.lamp}`}>{say(state.text)}</span>
}
