import { useState } from 'react'
import type { ScoredPage } from '../../contract/points/enterprise.ts'
import { printNumber } from '../../kernel/decimal.ts'
import { useSay } from '../app/language.ts'
import { useNarrow } from '../app/narrow.ts'
import { NumbersSwitch } from '../parts/chart/NumbersSwitch.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { JxTable } from '../parts/table/JxTable.tsx'
import { Radar } from './Radar.tsx'
import type { Axis } from './radar.ts'
import { words } from './words.ts'

const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? '—' : printNumber(share * 100, 1)

/** Where the enterprise stands among its stage and among its sector, criterion by criterion; on a phone in numbers. */
export function AmongSection({ page }: { page: ScoredPage }) {
  const say = useSay()
  const narrow = useNarrow()
  const [asTable, setAsTable] = useState(false)
  const axes = page.parts.flatMap(({ id, label, places, points }): Axis[] =>
    places
      ? [
          {
            id,
            name: say(label),
            shares: [places.stage, places.sector],
            ...(points === null && { unreported: say(words.unreported) }),
          },
        ]
      : [],
  )
  const gaps = axes.filter(({ unreported }) => unreported).length
  const known = axes.some(({ shares }) => shares.some((share) => share !== null))
  const groups = [say(words.stage), page.subject.sector ?? say(words.sector)]
  return (
    <RuleSection
      title={say(words.radar)}
      note={say(words.radarNote)}
      side={narrow || !known ? null : <NumbersSwitch asTable={asTable} turn={setAsTable} />}
    >
      {known ? null : <p className="list-none">{say(words.fewPeers)}</p>}
      {known && gaps > 0 ? (
        <p className="list-none">
          {say({
            zh: `${gaps}项未报，图上断开，不按零画。`,
            en: `${gaps} are not reported: gaps in the drawing, not zeros.`,
          })}
        </p>
      ) : null}
      {known && (asTable || narrow) ? (
        <JxTable
          caption={say(words.radar)}
          rows={axes}
          keyOf={({ id }) => id}
          compact
          columns={[
            { id: 'criterion', head: say(words.criterion), cell: ({ name }) => name },
            ...groups.map((group, place) => ({
              id: `group-${place}`,
              head: group,
              unit: '%',
              numeric: true,
              phone: 'line' as const,
              cell: ({ shares, unreported }: Axis) => unreported ?? percent(shares[place]),
            })),
          ]}
        />
      ) : null}
      {known && !asTable && !narrow ? (
        <>
          <Radar axes={axes} groups={groups} title={say(words.radar)} />
          <p className="radar-keys">
            {groups.map((group) => (
              <span key={group}>
                <i aria-hidden="true" />
                {group}
              </span>
            ))}
          </p>
        </>
      ) : null}
    </RuleSection>
  )
}
