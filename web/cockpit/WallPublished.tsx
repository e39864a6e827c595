import './WallPublished.css'
import type { CockpitAnswer } from '../../contract/cockpit.ts'
import { listPublished } from '../../contract/indicators/published.ts'
import { useAnswer } from '../api.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { addressOfPublished } from '../indicators/published/address.ts'
import { printed } from '../parts/quantity.ts'
import { words } from './words.ts'

/** What else was published for the period, where a zone has no cadence to show: two columns of names and numbers. */
export function WallPublished({ cockpit, rows: most }: { cockpit: CockpitAnswer; rows: number }) {
  const say = useSay()
  const language = useLanguage()
  const { data } = useAnswer(listPublished, {})
  const above = new Set(cockpit.figures.map(({ href }) => href))
  const rows = (data?.figures ?? []).filter(
    (figure) => figure.period === cockpit.period && !above.has(addressOfPublished(cockpit.zone, figure)),
  )
  return (
    <section className="wall-section wall-published">
      <h2>
        {say(words.published)}
        <small>{say({ zh: `本期${rows.length}个`, en: `${rows.length} in this period` })}</small>
      </h2>
      <ul>
        {rows.slice(0, most * 2).map((row) => {
          const text = printed(row.shown, language)
          return (
            <li key={`${row.document} ${addressOfPublished(cockpit.zone, row)}`}>
              <span>{say(row.name)}</span>
              <span className="wall-number">
                {text.before} <b>{text.digits}</b> {text.unit}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
