import './ReportPage.css'
import { useParams } from '@tanstack/react-router'
import { downloadCard, formats, type OpenedCard, openCard } from '../../contract/reports.ts'
import { addressOf, useAnswer } from '../api.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { useTellDay } from '../app/shell/day-of-page.ts'
import { Menu } from '../app/shell/Menu.tsx'
import { Failure, Loading } from '../parts/page/BlankState.tsx'
import { Crumbs } from '../parts/page/Section.tsx'
import { CardSheet } from './CardSheet.tsx'
import { Imprint } from './Imprint.tsx'
import { Restatements } from './Restatements.tsx'
import { SignOff } from './SignOff.tsx'
import { formatLabels, words } from './words.ts'

/** A report card: picture, print and downloads of the same numbers; those who may can sign it off. */
export function ReportPage() {
  const say = useSay()
  const { card = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(openCard, { params: { card } })
  useTellDay(data?.card.asOf)
  if (error) {
    return (
      <>
        <h1 className="spoken-only">{say(words.cards)}</h1>
        <Failure title={say(words.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (!data) return <Loading title={say(words.cards)} bars={['38%', '82%', '64%']} />
  return <ReportView opened={data} refresh={refetch} />
}

function ReportView({ opened, refresh }: { opened: OpenedCard; refresh: () => void }) {
  const say = useSay()
  const language = useLanguage()
  const { card } = opened
  const crumbs = [{ text: say(words.cards), href: `/${card.zone.id}/reports` }, { text: say(card.title) }]
  return (
    <div className="report-page">
      <div className="report-bar screen-only">
        <Crumbs items={crumbs} label={say(words.crumbs)} />
        <div className="report-actions">
          <button type="button" className="button small" onClick={() => window.print()}>
            {say(words.print)}
          </button>
          <Menu className="download-menu" button={<span className="button small">{say(words.download)}</span>}>
            {(close) => (
              <ul className="download-list">
                {formats.map((format) => (
                  <li key={format}>
                    <a
                      href={addressOf(downloadCard.path, { params: { card: card.id }, query: { format, language } })}
                      download
                      onClick={close}
                    >
                      {say(formatLabels[format])}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </Menu>
          {opened.signing && opened.frozen[0]?.hash !== opened.hash ? (
            <SignOff opened={opened} signed={refresh} />
          ) : null}
        </div>
      </div>
      <CardSheet card={card} imprint={<Imprint opened={opened} />} />
      <Restatements opened={opened} />
    </div>
  )
}
