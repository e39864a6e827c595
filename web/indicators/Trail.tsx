import type { FigurePage } from '../../contract/figures.ts'
import { useSay } from '../app/language.ts'
import { Demonstration } from '../parts/Mark.tsx'
import { words } from './words.ts'

/** Who did what and when, in order, with arrows between. */
export function Trail({ trail }: { trail: FigurePage['provenance']['trail'] }) {
  const say = useSay()
  return (
    <>
      <p className="station-trail">
        {trail.map((step, place) => (
          <span key={`${step.at} ${step.who} ${step.what.zh}`}>
            {place > 0 ? ' → ' : ''}
            {place === 0 ? <b>{step.who}</b> : step.who} {step.at} {say(step.what)}
          </span>
        ))}{' '}
        {trail.some((step) => step.demonstration) ? <Demonstration /> : null}
      </p>
      <p className="station-note">{say(words.unchanged)}</p>
    </>
  )
}
