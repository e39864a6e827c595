import './Progress.css'
import type { RoundSummary } from '../../../contract/collection/task.ts'
import { taskStates } from '../../../engines/collection/collection.ts'
import { useSay } from '../../app/language.ts'

const order = ['locked', 'reviewed', 'submitted', 'returned', 'draft', 'open'] as const

/** The tasks of a round by state in one bar; what is done at the left, what nobody has touched outlined at the right. */
export function Progress({ round }: { round: RoundSummary }) {
  const say = useSay()
  const parts = order.filter((state) => round.counts[state] > 0)
  const name = parts.map((state) => `${say(taskStates[state])} ${round.counts[state]}`).join(' · ')
  let at = 0
  return (
    <svg className="progress" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={name}>
      <title>{name}</title>
      {parts.map((state) => {
        const width = (round.counts[state] / round.total) * 100
        const x = at
        at += width
        return <rect key={state} className={state} x={x} y="0" width={width} height="8" />
      })}
    </svg>
  )
}
