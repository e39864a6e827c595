import { useParams } from '@tanstack/react-router'
import { pointsText } from '../../../contract/points/printed.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { JxTable, TwoLines } from '../../parts/table/JxTable.tsx'
import { changeText, rankLabel } from '../printed.ts'
import type { Comparison } from './ComparisonLead.tsx'
import { words } from './words.ts'

/** The ten that move most, with score and place before and after. */
export function MoversTable({ movers, run, caption }: { movers: Comparison['risers']; run: string; caption: string }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return (
    <JxTable
      caption={caption}
      rows={movers}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          head: say(words.enterprise),
          cell: (mover) => (
            <TwoLines
              first={
                <a className="quiet-link strong" href={`/${zone}/points/runs/${run}/enterprises/${mover.id}`}>
                  <Name text={mover.name} />
                </a>
              }
              second={say(rankLabel(mover.after))}
            />
          ),
        },
        { id: 'before', head: say(words.before), numeric: true, cell: ({ before }) => pointsText(before.score) },
        { id: 'after', head: say(words.after), numeric: true, cell: ({ after }) => pointsText(after.score) },
        {
          id: 'change',
          head: say(words.change),
          numeric: true,
          phone: 'right',
          cell: ({ change }) => <b>{changeText(change)}</b>,
        },
      ]}
    />
  )
}
