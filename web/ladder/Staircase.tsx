import './Staircase.css'
import { type RungShown, rungPlaces } from '../../contract/ladder/answer.ts'
import { useSay } from '../app/language.ts'
import { lackOf } from './sentences.ts'
import { words } from './words.ts'

/**
 * The staircase: equal steps, rising. Held is blue with its day, the next hatched with what lacks, beyond grey; a step
 * leads to `hrefOf` its rung.
 */
function Staircase({
  rungs,
  chosen,
  hrefOf,
  label,
  step = 38,
}: {
  rungs: readonly RungShown[]
  chosen?: string | undefined
  hrefOf: (rung: RungShown) => string
  label: string
  step?: number
}) {
  const say = useSay()
  const said = (rung: RungShown): string => {
    if (rung.place === 'held') return rung.title?.from ?? say(words.dayUnknown)
    const lack = lackOf(rung)
    if (rung.place === 'next')
      return say(lack ?? (rung.unconfirmed.length > 0 ? words.eligibleByRecalled : words.eligible))
    return say(rung.place === 'open' ? words.notHeld : words.notYet)
  }
  return (
    <ol className="staircase" aria-label={label}>
      {rungs.map((rung, at) => (
        <li key={rung.id} className={`step ${rung.place}`}>
          <a href={hrefOf(rung)} aria-current={rung.id === chosen ? 'true' : undefined}>
            <span className="step-name">{say(rung.short)}</span>
            <span className="step-said">{said(rung)}</span>
            <span className="spoken-only">{say(rungPlaces[rung.place])}</span>
            <span className="step-block" style={{ height: step * (at + 1) }}>
              {rung.place === 'held' ? <Check /> : null}
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
}

const Check = () => (
  <svg width="16" height="14" viewBox="0 0 16 14" aria-hidden="true">
    <path d="M1.5 7.5 6 12 14.5 1.5" fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
)

/** The flights of a ladder, beside each other where there is room, the main one first; the steps of all are equal. */
export function Flights({
  rungs,
  chosen,
  hrefOf,
  step,
}: {
  rungs: readonly RungShown[]
  chosen?: string | undefined
  hrefOf: (rung: RungShown) => string
  step?: number
}) {
  const say = useSay()
  return (
    <div className="flights">
      {[...Map.groupBy(rungs, ({ flight }) => flight)].map(([flight, own]) => (
        <Staircase
          key={flight}
          rungs={own}
          chosen={chosen}
          hrefOf={hrefOf}
          label={say(flight === 'growth' ? words.growth : words.staircase)}
          {...(step && { step })}
        />
      ))}
    </div>
  )
}
