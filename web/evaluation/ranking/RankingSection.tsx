import { useState } from 'react'
import type { EvaluationPage } from '../../../contract/evaluation/evaluation.ts'
import { useSay } from '../../app/language.ts'
import { NumbersSwitch } from '../../parts/chart/NumbersSwitch.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { Nothing } from '../../parts/table/ListItem.tsx'
import { words } from '../words.ts'
import { placeText } from './place-text.ts'
import { RankLine } from './RankLine.tsx'

/** Places that were printed and those aimed at, each ranking as a line; every number opens to what printed it. */
export function RankingSection({ rankings, zone }: { rankings: EvaluationPage['rankings']; zone: string }) {
  const say = useSay()
  const [asTable, setAsTable] = useState(false)
  return (
    <RuleSection
      title={say(words.ranking)}
      side={rankings.length > 0 ? <NumbersSwitch asTable={asTable} turn={setAsTable} /> : null}
    >
      {rankings.length === 0 ? <Nothing>{say(words.noRanking)}</Nothing> : null}
      {rankings.map(({ id, label, zones, places }) => {
        const among = zones === null ? '' : say({ zh: `，共${zones}个`, en: `, of ${zones}` })
        const title = `${say(label)}${among}`
        return (
          <figure key={id} className="ranking">
            <figcaption>{title}</figcaption>
            {asTable ? (
              <JxTable
                caption={title}
                compact
                rows={places}
                keyOf={({ period, target }) => `${period} ${target}`}
                columns={[
                  {
                    id: 'period',
                    head: say(words.period),
                    cell: ({ period, href }) => <a href={`/${zone}${href}`}>{period.replace('..', '—')}</a>,
                  },
                  { id: 'place', head: say(words.place), numeric: true, phone: 'right', cell: ({ place }) => place },
                  {
                    id: 'kind',
                    head: say(words.kind),
                    cell: ({ target }) => say(target ? words.target : words.printed),
                  },
                ]}
              />
            ) : (
              <>
                <RankLine places={places} title={title} />
                <p className="ranking-sources">
                  {places.map((one, at) => (
                    <span key={`${one.period} ${one.target}`}>
                      {at > 0 ? say({ zh: '、', en: ', ' }) : null}
                      <a href={`/${zone}${one.href}`}>
                        {one.period.replace('..', '—')} {say(placeText(one))}
                      </a>
                    </span>
                  ))}
                </p>
              </>
            )}
          </figure>
        )
      })}
    </RuleSection>
  )
}
