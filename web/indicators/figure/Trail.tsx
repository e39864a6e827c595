import type { FigurePage } from '../../../contract/indicators/figures.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { words } from '../words.ts'

/** A day stays as it is; a moment is shown in Beijing time. */
const whenText = (at: string): string => (/^\d{4}-\d\d-\d\dT/.test(at) ? momentText(at) : at)

/** Who did what and when, in order, with arrows between. */
export function Trail({ trail }: { trail: FigurePage['provenance']['trail'] }) {
  const say = useSay()
  return (
    <>
      <p className="station-trail">
        {trail.map((step, place) => (
          <span key={`${step.at} ${step.who.zh} ${step.what.zh}`}>
            {place > 0 ? ' → ' : ''}
            {place === 0 ? <b>{say(step.who)}</b> : say(step.who)} {whenText(step.at)} {say(step.what)}
          </span>
        ))}{' '}
        {trail.some((step) => step.demonstration) ? <Demonstration /> : null}
      </p>
      <p className="station-note">{say(trail.some((step) => step.corrects) ? words.changed : words.unchanged)}</p>
    </>
  )
}
