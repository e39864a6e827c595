import type { FigurePage } from '../../contract/figures.ts'
import { useSay } from '../app/language.ts'
import { Demonstration } from '../parts/Mark.tsx'
import { words } from './words.ts'

const moments = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/** A moment as officials read it, in Beijing time: 2026-11-21 17:34. Other wording stays as it is. */
const momentText = (at: string): string => (/^\d{4}-\d\d-\d\dT/.test(at) ? moments.format(new Date(at)) : at)

/** Who did what and when, in order, with arrows between. */
export function Trail({ trail }: { trail: FigurePage['provenance']['trail'] }) {
  const say = useSay()
  return (
    <>
      <p className="station-trail">
        {trail.map((step, place) => (
          <span key={`${step.at} ${step.who} ${step.what.zh}`}>
            {place > 0 ? ' → ' : ''}
            {place === 0 ? <b>{step.who}</b> : step.who} {momentText(step.at)} {say(step.what)}
          </span>
        ))}{' '}
        {trail.some((step) => step.demonstration) ? <Demonstration /> : null}
      </p>
      <p className="station-note">{say(words.unchanged)}</p>
    </>
  )
}
