import './ReportsPage.css'
import { useParams } from '@tanstack/react-router'
import { listCards } from '../../contract/reports.ts'
import { cardNoun } from '../../engines/reports/card.ts'
import { sayNumber } from '../../engines/reports/said.ts'
import { useAnswer } from '../api.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { RoomLinks } from '../indicators/RoomLinks.tsx'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { PageHeader } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { countLabel, words } from './words.ts'

/** The report cards of a zone: each with the number that it shows first, and whether it was signed off. */
export function ReportsPage() {
  const say = useSay()
  const language = useLanguage()
  const { zone = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(listCards, {})
  const head = <PageHeader crumbs={<RoomLinks />} title={say(words.cards)} lead={say(words.list)} rule={false} />
  if (error) {
    return (
      <>
        {head}
        <Failure title={say(words.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (!data) return <Loading title={say(words.cards)} bars={['30%', '70%', '70%']} />
  return (
    <>
      {head}
      {data.cards.length === 0 ? <Empty title={say(words.empty)}>{say(words.emptyNote)}</Empty> : null}
      <ul className="card-list">
        {data.cards.map((card) => {
          const number = card.first ? sayNumber(card.first, language) : null
          return (
            <li key={card.id}>
              <a href={`/${zone}/reports/${card.id}`}>
                <span className="card-list-title">
                  <b>{say(card.title)}</b>
                  <span className="card-list-noun">{say(cardNoun)}</span>
                </span>
                {card.first && number ? (
                  <span className="card-list-first">
                    <span className="card-list-label">{say(card.first.label)}</span>
                    <span>
                      {number.before} <b>{number.digits}</b> {number.unit}
                    </span>
                  </span>
                ) : null}
                <span className="card-list-lead">{say(card.lead)}</span>
                <span className="card-list-state">
                  <span>{say(countLabel(card.figures, card.missing))}</span>
                  {card.frozen ? (
                    <span>
                      <Lamp state="green" size={11} silent /> {say(words.frozenAs)} {card.frozen.code}
                    </span>
                  ) : (
                    <span>
                      <Lamp state="unknown" size={11} silent /> {say(words.notFrozen)}
                    </span>
                  )}
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}
