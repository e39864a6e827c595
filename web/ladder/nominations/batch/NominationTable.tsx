import { useParams } from '@tanstack/react-router'
import type { NominationBatchPage, NominationLine } from '../../../../contract/ladder/nomination-page.ts'
import { nominationLifecycle } from '../../../../engines/nominations/nomination/acts.ts'
import { useSay } from '../../../app/language.ts'
import { Name } from '../../../parts/Name.tsx'
import { JxTable } from '../../../parts/table/JxTable.tsx'
import { RowActs } from '../../../parts/table/RowActs.tsx'
import { toldLabel } from '../told.ts'
import { words } from '../words.ts'
import type { OwnMove } from './act-fields.ts'

/** Everybody in the batch whom the viewer sees: how the conditions stand, or stood on the day of the decision, how far it is, what may be done. */
export function NominationTable({
  page,
  ask,
}: {
  page: NominationBatchPage
  ask: (line: NominationLine, move: OwnMove) => void
}) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const here = `/${zone}/ladder/nominations/${page.id}/enterprises`
  const toldOf = ({ decision, told }: NominationLine): string => {
    const shown = decision ? decision.told : told
    return shown ? say(toldLabel(shown)) : ''
  }
  const acting = page.nominations.some(({ moves }) => moves.length > 0)
  return (
    <JxTable
      caption={say(words.nominations)}
      rows={page.nominations}
      keyOf={({ enterprise }) => enterprise.id}
      lampOf={({ lamp }) => lamp}
      columns={[
        {
          id: 'enterprise',
          head: say(words.enterprise),
          cell: ({ enterprise }) => (
            <a href={`${here}/${enterprise.id}`}>
              <Name text={enterprise.name} />
            </a>
          ),
        },
        {
          id: 'origin',
          head: say(words.origin),
          width: '6.5rem',
          cell: ({ own }) => say(own ? words.applied : words.nominated),
        },
        { id: 'told', head: say(words.conditions), cell: (line) => toldOf(line) },
        {
          id: 'standing',
          head: say(words.standing),
          phone: 'line',
          cell: ({ stateLabel, reason }) => (
            <>
              <b>{say(stateLabel)}</b> {reason ? <Name text={say(reason)} /> : null}
            </>
          ),
        },
        ...(acting
          ? [
              {
                id: 'acts',
                head: '',
                phone: 'line' as const,
                cell: (line: NominationLine) => (
                  <RowActs
                    moves={line.moves as OwnMove[]}
                    nameOf={nominationLifecycle.labelOf}
                    of={line.enterprise.name}
                    ask={(move) => ask(line, move)}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
